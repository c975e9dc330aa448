package dev.lookbook.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts a text between two markers of a file. */
final class Readme {
    private static final String BEGIN = "<!-- table: written by benchmarks/run -->\n";
    private static final String END = "<!-- end of the table -->\n";

    private Readme() {}

    static void write(Path file, String text) throws IOException {
        String old = Files.readString(file);
        int begin = old.indexOf(BEGIN);
        int end = old.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException("expected the markers of the table in " + file + " but did not find both");
        }
        Files.writeString(file, old.substring(0, begin + BEGIN.length()) + "\n" + text + "\n" + old.substring(end));
    }
}
