package dev.lookbook.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;

/**
 * Makes a large manifest of nothing but a seed: one to five boxes with their labels an image, some 800 bytes a line, as the
 * AWS script that turns COCO into a manifest writes them. All of it is right.
 *
 * <p>Usage: {@code SynthesizeManifest FILE LINES SEED}.
 */
public final class SynthesizeManifest {
    private static final int LABELS = 13;

    private SynthesizeManifest() {}

    /** Takes the file, the number of lines and the seed. */
    public static void main(String[] args) throws IOException {
        Random random = new Random(Long.parseLong(args[2]));
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[0]))) {
            for (int i = 1; i <= Integer.parseInt(args[1]); i++) {
                out.write(line(i, random));
                out.write('\n');
            }
        }
    }

    private static String line(int number, Random random) {
        StringJoiner annotations = new StringJoiner(", ");
        StringJoiner objects = new StringJoiner(", ");
        StringJoiner classMap = new StringJoiner(", ");
        int boxes = 1 + random.nextInt(5);
        int first = random.nextInt(LABELS);
        for (int i = 0; i < boxes; i++) {
            int label = (first + i) % LABELS;
            annotations.add(String.format(
                    Locale.ROOT,
                    "{\"left\": %d, \"top\": %d, \"width\": %d.%d, \"height\": %d, \"class_id\": %d}",
                    random.nextInt(200),
                    random.nextInt(300),
                    50 + random.nextInt(200),
                    random.nextInt(10),
                    50 + random.nextInt(300),
                    label));
            objects.add("{\"confidence\": 1}");
            classMap.add("\"" + label + "\": \"short_sleeved_garment_" + label + "\"");
        }
        return String.format(
                Locale.ROOT,
                "{\"source-ref\": \"s3://my-bucket/deepfashion2/train/image/%06d.jpg\","
                        + " \"bounding-box\": {\"image_size\": [{\"width\": 468, \"depth\": 3, \"height\": 702}],"
                        + " \"annotations\": [%s]}, \"bounding-box-metadata\": {\"job-name\": \"labeling-job/my-job\","
                        + " \"class-map\": {%s}, \"human-annotated\": \"yes\", \"objects\": [%s],"
                        + " \"creation-date\": \"2018-10-18T22:18:13.527256\","
                        + " \"type\": \"groundtruth/object-detection\"}}",
                number,
                annotations,
                classMap,
                objects);
    }
}
