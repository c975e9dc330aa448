package dev.lookbook.render;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Whether a picture's EXIF data ask viewers to turn or mirror it (CIPA DC-008, 4.6.4, tag 0112), as phones write it: in a
 * JPEG's APP1 segment, or in a PNG's eXIf chunk. What is damaged asks for nothing.
 */
final class ExifOrientation {
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PNG_SIGNATURE = 8;
    private static final int EXIF_CHUNK = 0x65584966;
    private static final int DATA_CHUNK = 0x49444154;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int UPRIGHT = 1;
    private static final int LAST = 8;

    private ExifOrientation() {}

    /** Whether a file is looked at in another way than its pixels are stored. */
    static boolean isTurned(byte[] file, String format) {
        try {
            ByteBuffer all = ByteBuffer.wrap(file);
            int orientation = format.equals("png") ? png(all) : jpeg(all);
            return orientation > UPRIGHT && orientation <= LAST;
        } catch (RuntimeException e) {
            // It ends early, or leads to somewhere else. Viewers take it for upright then.
            return false;
        }
    }

    private static int jpeg(ByteBuffer file) {
        int at = 2;
        while (Byte.toUnsignedInt(file.get(at)) == 0xff) {
            int marker = Byte.toUnsignedInt(file.get(at + 1));
            if (marker == 0xff) {
                at++; // These fill up.
                continue;
            }
            if (marker == 0xda) {
                return UPRIGHT;
            }
            int length = Short.toUnsignedInt(file.getShort(at + 2));
            int content = at + 4;
            if (marker == 0xe1 && file.slice(content, EXIF.length).equals(ByteBuffer.wrap(EXIF))) {
                return tiff(file.slice(content + EXIF.length, length - 2 - EXIF.length));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static int png(ByteBuffer file) {
        int at = PNG_SIGNATURE;
        while (file.getInt(at + 4) != DATA_CHUNK) {
            int length = file.getInt(at);
            if (file.getInt(at + 4) == EXIF_CHUNK) {
                return tiff(file.slice(at + 8, length));
            }
            at = Math.addExact(at, Math.addExact(length, 12));
        }
        return UPRIGHT;
    }

    /** The first directory has it, if any. */
    private static int tiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG && tiff.getShort(entry + 2) == SHORT) {
                return Short.toUnsignedInt(tiff.getShort(entry + 8));
            }
        }
        return UPRIGHT;
    }
}
