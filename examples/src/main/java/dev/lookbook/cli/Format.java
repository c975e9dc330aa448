package dev.lookbook.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The formats that {@code --from} and {@code --to} name, and how to tell them where they are not named. */
enum Format {
    DEEPFASHION2,
    COCO,
    MANIFEST;

    private static final int PEEK = 1 << 16;
    /** How archives begin, whatever their names; standard input has none. */
    private static final String ZIP = "PK\u0003\u0004";

    /** The word on the command line and in reports. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a file or folder seems to hold. */
    static Format of(Path input) throws IOException {
        if (Files.isDirectory(input) || hasEnding(input, ".zip")) {
            return DEEPFASHION2;
        }
        if (hasEnding(input, ".manifest", ".jsonl")) {
            return MANIFEST;
        }
        try (InputStream in = Files.newInputStream(input)) {
            String start = new String(in.readNBytes(PEEK), StandardCharsets.UTF_8);
            if (start.startsWith(ZIP)) {
                return DEEPFASHION2;
            }
            return start.contains("\"source-ref\"") ? MANIFEST : COCO;
        }
    }

    /** Refuses a folder where this format is a file. */
    void requireKind(Path input) throws IOException {
        if (this != DEEPFASHION2 && Files.isDirectory(input)) {
            throw new IOException(input + ": expected a file in the format " + word() + " but it is a folder");
        }
    }

    /** What a name seems to ask for. */
    static Format ofOutput(String output) {
        Path path = Path.of(output);
        if (hasEnding(path, ".manifest", ".jsonl")) {
            return MANIFEST;
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
