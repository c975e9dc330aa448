package dev.lookbook.rekognition.fake;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of a manifest. */
final class Lines {
    private Lines() {}

    /** Takes a manifest apart; the last line may do without a line break, and breaks may be of both kinds. */
    static List<byte[]> of(byte[] manifest) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < manifest.length; i++) {
            if (manifest[i] == '\n') {
                lines.add(line(manifest, start, i));
                start = i + 1;
            }
        }
        if (start < manifest.length) {
            lines.add(line(manifest, start, manifest.length));
        }
        return lines;
    }

    private static byte[] line(byte[] manifest, int start, int end) {
        boolean carriageReturn = end > start && manifest[end - 1] == '\r';
        return Arrays.copyOfRange(manifest, start, carriageReturn ? end - 1 : end);
    }

    static byte[] join(List<byte[]> lines) {
        ByteArrayOutputStream manifest = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            manifest.writeBytes(line);
            manifest.write('\n');
        }
        return manifest.toByteArray();
    }
}
