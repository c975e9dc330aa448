package dev.lookbook.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Makes a large COCO file of nothing but a seed: polygons of some 20 points with two decimals, 8.4 annotations an image on
 * average, sections in the order of the official files.
 *
 * <p>Usage: {@code SynthesizeCoco FILE IMAGES SEED [scattered]}. Annotations come image by image unless they are scattered.
 */
public final class SynthesizeCoco {
    private static final int CATEGORIES = 80;
    private static final double ANNOTATIONS = 8.4;

    private final Random random;
    private final Writer out;
    private final int images;

    private SynthesizeCoco(Writer out, int images, long seed) {
        this.out = out;
        this.images = images;
        random = new Random(seed);
    }

    /** Takes the file, the number of images, the seed and perhaps the word {@code scattered}. */
    public static void main(String[] args) throws IOException {
        boolean scattered = args.length > 3 && args[3].equals("scattered");
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[0]))) {
            new SynthesizeCoco(out, Integer.parseInt(args[1]), Long.parseLong(args[2])).write(scattered);
        }
    }

    private void write(boolean scattered) throws IOException {
        out.write("{\"info\":{\"description\":\"synthetic\"},\"licenses\":[],\"images\":[");
        for (int i = 1; i <= images; i++) {
            separator(i);
            out.write("{\"license\":1,\"file_name\":\"" + i + ".jpg\",\"coco_url\":\"http://images.example/" + i
                    + ".jpg\",\"height\":480,\"width\":640,\"date_captured\":\"2026-01-01 00:00:00\",\"id\":" + i
                    + "}");
        }
        out.write("],\"annotations\":[");
        int annotations = (int) (images * ANNOTATIONS);
        for (int i = 1; i <= annotations; i++) {
            separator(i);
            int image = scattered ? random.nextInt(images) : (int) ((i - 1) / ANNOTATIONS);
            annotation(i, image + 1);
        }
        out.write("],\"categories\":[");
        for (int i = 1; i <= CATEGORIES; i++) {
            separator(i);
            out.write("{\"supercategory\":\"garment\",\"id\":" + i + ",\"name\":\"garment " + i + "\"}");
        }
        out.write("]}");
    }

    private void separator(int number) throws IOException {
        out.write(number == 1 ? "" : ",");
    }

    private void annotation(int id, int image) throws IOException {
        out.write("{\"segmentation\":[[");
        int points = 10 + random.nextInt(21);
        for (int i = 0; i < 2 * points; i++) {
            out.write(i == 0 ? "" : ",");
            number(48_000);
        }
        out.write("]],\"area\":");
        number(5_000_000);
        out.write(",\"iscrowd\":0,\"image_id\":" + image + ",\"bbox\":[");
        for (int i = 0; i < 4; i++) {
            out.write(i == 0 ? "" : ",");
            number(24_000);
        }
        out.write("],\"category_id\":" + (1 + random.nextInt(CATEGORIES)) + ",\"id\":" + id + "}");
    }

    /** A number of hundredths below a bound, as Python writes it. */
    private void number(int bound) throws IOException {
        int hundredths = random.nextInt(bound);
        int cents = hundredths % 100;
        out.write(hundredths / 100 + "." + (cents % 10 == 0 ? "" + cents / 10 : (cents < 10 ? "0" : "") + cents));
    }
}
