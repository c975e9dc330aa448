package dev.lookbook.benchmarks;

import dev.lookbook.manifest.check.DatasetVerdict;
import dev.lookbook.manifest.check.ManifestCheck;
import dev.lookbook.manifest.check.ManifestVerdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One pass over a manifest in a process of its own, for {@link CompareCommands}.
 *
 * <p>Usage: {@code ManifestCheckPass tokens|check|compare FILE}. {@code tokens} is the floor: a bare loop over a JSON parser's
 * tokens, which decodes no string and no number. {@code compare} does both in turns, several times in one process, and prints
 * the ratio of the shortest times: what is left when the JVM has warmed up. The others print what they counted.
 */
public final class ManifestCheckPass {
    private static final int ROUNDS = 8;

    private ManifestCheckPass() {}

    /** Takes what to do and the file. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]);
        System.out.println(
                switch (args[0]) {
                    case "tokens" -> tokens(file) + " tokens";
                    case "check" -> check(file);
                    case "compare" -> compare(file);
                    default -> throw new IllegalArgumentException("no such pass: " + args[0]);
                });
    }

    private static long tokens(Path file) throws IOException {
        long count = 0;
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                count++;
            }
        }
        return count;
    }

    private static String compare(Path file) throws IOException {
        double tokens = Double.POSITIVE_INFINITY;
        double check = Double.POSITIVE_INFINITY;
        long counted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            counted += tokens(file);
            long middle = System.nanoTime();
            counted += check(file).length();
            tokens = Math.min(tokens, middle - start);
            check = Math.min(check, System.nanoTime() - middle);
        }
        return String.format(
                Locale.ROOT,
                "tokens %.2f s, check %.2f s: %.2f (%d)",
                tokens / 1e9,
                check / 1e9,
                check / tokens,
                counted);
    }

    private static String check(Path file) throws IOException {
        ManifestVerdict verdict = ManifestCheck.builder().build().check(file);
        DatasetVerdict train = verdict.train();
        return train.valid() + " of " + train.lines() + " lines are valid, " + verdict.counts();
    }
}
