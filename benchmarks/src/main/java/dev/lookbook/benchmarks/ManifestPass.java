package dev.lookbook.benchmarks;

import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.manifest.ManifestReader;
import dev.lookbook.manifest.ObjectDetection;
import dev.lookbook.manifest.check.DatasetVerdict;
import dev.lookbook.manifest.check.ManifestCheck;
import dev.lookbook.manifest.check.ManifestVerdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One pass over a manifest in a process of its own, for {@link CompareCommands}.
 *
 * <p>Usage: {@code ManifestPass tokens|read|check FILE}. {@code tokens} is the floor: a bare loop over a JSON parser's tokens,
 * which decodes no string and no number. {@code read} makes a record of each line, {@code check} is {@link ManifestCheck}.
 * Prints what it counted.
 */
public final class ManifestPass {
    private ManifestPass() {}

    /** Takes what to do and the file. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Arrays.asList(args)));
    }

    static String run(List<String> args) throws IOException {
        Path file = Path.of(args.get(1));
        return switch (args.get(0)) {
            case "tokens" -> tokens(file) + " tokens";
            case "read" -> read(file) + " boxes";
            case "check" -> check(file);
            default -> throw new IllegalArgumentException("no such pass: " + args.get(0));
        };
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

    private static long read(Path file) throws IOException {
        long boxes = 0;
        try (ManifestReader manifest = ManifestReader.open(file)) {
            for (ManifestEntry entry : manifest) {
                for (ObjectDetection detection : entry.detections()) {
                    boxes += detection.boxes().size();
                }
            }
        }
        return boxes;
    }

    private static String check(Path file) throws IOException {
        ManifestVerdict verdict = ManifestCheck.builder().build().check(file);
        DatasetVerdict train = verdict.train();
        return train.valid() + " of " + train.lines() + " lines are valid, " + verdict.counts();
    }
}
