package dev.lookbook.cli;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The formats that {@code --from} and {@code --to} name, and how to tell them where they are not named. */
enum Format {
    DEEPFASHION2,
    COCO,
    MANIFEST,
    /** Read only. */
    CSV;

    private static final int PEEK = 1 << 16;
    private static final String[] ARCHIVES = {".zip", ".tar", ".tgz", ".tar.gz", ".tar.zst"};
    /** Not written; whoever names one does not mean a folder. */
    private static final String[] OTHER_ARCHIVES = {
        ".rar", ".7z", ".zipx", ".gz", ".bz2", ".xz", ".zst", ".lz4", ".lzma", ".tbz", ".tbz2", ".txz", ".tzst"
    };

    /** What tar archives have in their first header, but for the oldest. */
    private static final byte[] TAR = {'u', 's', 't', 'a', 'r'};

    private static final int TAR_AT = 257;

    /** The word on the command line and in reports. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a file or folder seems to hold.
     *
     * @throws IllegalArgumentException when that is no dataset
     */
    static Format of(Path input) throws IOException {
        if (Files.isDirectory(input) || isArchive(input)) {
            return DEEPFASHION2;
        }
        if (hasEnding(input, ".manifest", ".jsonl")) {
            return MANIFEST;
        }
        if (hasEnding(input, ".csv")) {
            return CSV;
        }
        byte[] start = start(input);
        if (isArchive(start)) {
            return DEEPFASHION2;
        }
        String text = new String(start, StandardCharsets.UTF_8);
        if (FirstObject.isOfRetrieval(text)) {
            throw new IllegalArgumentException(input
                    + ": expected a dataset but it is of DeepFashion2's retrieval (queries, a gallery or results), whose boxes are"
                    + " corners; measure with lookbook evaluate --type retrieval");
        }
        return FirstObject.isLineOfManifest(text) ? MANIFEST : COCO;
    }

    /** Whether a file of this name is written as an archive. */
    static boolean isArchive(Path file) {
        return hasEnding(file, ARCHIVES);
    }

    /** Refuses the name of an archive that is not written, for that would become a folder's. */
    static void requireFolderOrArchive(Path out) {
        if (!isArchive(out) && hasEnding(out, OTHER_ARCHIVES)) {
            throw new IllegalArgumentException(out
                    + ": expected a folder's name, or one ending in .zip, .tar, .tar.gz, .tgz or .tar.zst, but other"
                    + " archives are not written");
        }
    }

    /** Whether it begins as a zip, Zstandard or tar file, whatever its name; standard input has none. */
    private static boolean isArchive(byte[] start) {
        int magic = start.length < 4 ? 0 : ByteBuffer.wrap(start).getInt();
        return magic == 0x504b0304
                || magic == 0x28b52ffd
                || (start.length >= TAR_AT + TAR.length
                        && Arrays.equals(start, TAR_AT, TAR_AT + TAR.length, TAR, 0, TAR.length));
    }

    /** How a file begins; how its content does when it is compressed with gzip. */
    private static byte[] start(Path input) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(input)) {
            start = in.readNBytes(PEEK);
        }
        if (start.length > 1 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(input))) {
                start = in.readNBytes(PEEK);
            } catch (EOFException | ZipException e) {
                // Whoever reads it in full will say so.
                return new byte[0];
            }
        }
        return start;
    }

    /** Refuses a folder where this format is a file. */
    void requireKind(Path input) throws IOException {
        if (this != DEEPFASHION2 && Files.isDirectory(input)) {
            throw new IOException(input + ": expected a file in the format " + word() + " but it is a folder");
        }
    }

    /** Refuses what is only read. */
    void requireWritten() {
        if (this == CSV) {
            throw new IllegalArgumentException(
                    "--to: expected deepfashion2, coco or manifest but found csv, which is only read");
        }
    }

    /** What a name seems to ask for. */
    static Format ofOutput(String output) {
        Path path = Path.of(output);
        if (hasEnding(path, ".manifest", ".jsonl")) {
            return MANIFEST;
        }
        if (hasEnding(path, ".csv")) {
            return CSV;
        }
        return hasEnding(path, ".json") ? COCO : DEEPFASHION2;
    }

    private static boolean hasEnding(Path path, String... endings) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
