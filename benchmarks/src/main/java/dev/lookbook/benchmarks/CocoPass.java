package dev.lookbook.benchmarks;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.CocoRecord;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Segmentation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * One pass over a COCO file in a process of its own, for {@link CompareCommands}.
 *
 * <p>Usage: {@code CocoPass tokens|numbers|open|annotations|decoded|grouped FILE}. The floors are {@code tokens}, a bare loop
 * over a JSON parser's tokens, and {@code numbers}, which also makes a double of each number. {@code annotations} makes a
 * record of each annotation, {@code decoded} also a double of each of its polygons' and box's numbers and of its area. Prints
 * what it counted.
 */
public final class CocoPass {
    private CocoPass() {}

    /** Takes what to do and the file. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Arrays.asList(args)));
    }

    static String run(List<String> args) throws IOException {
        Path file = Path.of(args.get(1));
        return switch (args.get(0)) {
            case "tokens" -> tokens(file, false);
            case "numbers" -> tokens(file, true);
            case "open" -> open(file) + " sections";
            case "annotations" -> annotations(file) + " annotations";
            case "decoded" -> decoded(file) + " numbers";
            case "grouped" -> grouped(file) + " annotations";
            default -> throw new IllegalArgumentException("no such pass: " + args.get(0));
        };
    }

    private static String tokens(Path file, boolean numbers) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .build();
        long count = 0;
        double sum = 0;
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = factory.createParser(ObjectReadContext.empty(), in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                count++;
                if (numbers && token.isNumeric()) {
                    sum += parser.getDoubleValue();
                }
            }
        }
        return String.format(Locale.ROOT, "%d tokens, sum %f", count, sum);
    }

    private static int open(Path file) throws IOException {
        try (CocoReader coco = CocoReader.open(file)) {
            return coco.header().order().size();
        }
    }

    private static long annotations(Path file) throws IOException {
        try (CocoReader coco = CocoReader.open(file)) {
            // Not count(), which may leave out the work.
            return coco.annotations()
                    .mapToLong(annotation -> annotation.imageId().orElse(0L) > 0 ? 1 : 0)
                    .sum();
        }
    }

    private static long decoded(Path file) throws IOException {
        try (CocoReader coco = CocoReader.open(file)) {
            return coco.annotations().mapToLong(CocoPass::decode).sum();
        }
    }

    private static long decode(CocoAnnotation annotation) {
        long numbers = 0;
        if (annotation.segmentation().orElse(null) instanceof Segmentation.Polygons polygons) {
            for (Decimals ring : polygons.rings()) {
                numbers += ring.toDoubles().length;
            }
        }
        numbers +=
                annotation.bbox().map(box -> box.numbers().toDoubles().length).orElse(0);
        return numbers
                + (Double.isNaN(annotation.area().map(Decimal::doubleValue).orElse(0.0)) ? 0 : 1);
    }

    private static long grouped(Path file) throws IOException {
        long count = 0;
        try (CocoReader coco = CocoReader.open(file)) {
            for (CocoRecord record : coco) {
                count += record.annotations().size();
            }
        }
        return count;
    }
}
