package dev.lookbook.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs the command line in this process and keeps what it prints. */
record Cli(int exit, String out, String err) {

    static Cli run(Object... args) {
        return runWith("", args);
    }

    static Cli runWith(String input, Object... args) {
        return runWith(input.getBytes(StandardCharsets.UTF_8), args);
    }

    static Cli runWith(byte[] input, Object... args) {
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        InputStream in = System.in;
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(input));
            System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
            int exit = Lookbook.run(words);
            return new Cli(exit, outBytes.toString(StandardCharsets.UTF_8), errBytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(in);
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** The folder of real data, or a skipped test that says so. */
    static Path realData() {
        String data = System.getProperty("lookbook.data", "");
        org.junit.jupiter.api.Assumptions.assumeFalse(
                data.isEmpty(), "skipped: name the folder of real data with -Dlookbook.data=DIR");
        return Path.of(data);
    }
}
