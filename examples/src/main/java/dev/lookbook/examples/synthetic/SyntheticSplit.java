package dev.lookbook.examples.synthetic;

import dev.lookbook.deepfashion2.DeepFashion2Writer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A DeepFashion2 split that is drawn, not photographed: garments of all 13 categories, worn and laid out, with boxes,
 * polygons and landmarks that fit the pictures.
 *
 * <p>How many items an image has, of which categories, styles and viewpoints, and how many images are users' or belong to a
 * pair follows the published counts of the validation split. Items of one pair id and one style above 0 are one garment: the
 * same category, cut and fabric. As in the validation split, users' images come first, and shops' after them.
 *
 * <p>The same count and seed give the same annotations on every machine, and the same pictures on one JDK. Memory does not
 * grow with the count. Needs no display.
 *
 * <pre>{@code
 * SyntheticSplit.write(Path.of("synthetic"), 60, 7);
 * }</pre>
 */
public final class SyntheticSplit {
    /** The most images that six digits can name. */
    public static final int MAX_IMAGES = 999_999;

    /** Pictures painted at a time, on all cores. */
    private static final int BATCH = 64;

    private SyntheticSplit() {}

    /**
     * The images of a split one after the other; nothing is painted until somebody asks an image for its picture.
     *
     * @param count how many, from 1 to {@link #MAX_IMAGES}; the images of another count are others
     * @param seed what they are made up from
     */
    public static Stream<SyntheticImage> images(int count, long seed) {
        requireCount(count);
        Stage stage = new Stage(count, seed);
        return IntStream.rangeClosed(1, count).mapToObj(number -> new SyntheticImage(stage.scene(number)));
    }

    /**
     * Writes a split with its pictures: {@code annos/000001.json}, {@code image/000001.jpg} and so on. It appears whole or
     * not at all.
     *
     * @param out a new or empty folder, or an archive when the name ends in {@code .zip}, {@code .tar}, {@code .tar.gz},
     *     {@code .tgz} or {@code .tar.zst}
     * @param count how many images, from 1 to {@link #MAX_IMAGES}
     * @param seed what they are made up from
     * @throws IOException when it cannot be written
     */
    public static void write(Path out, int count, long seed) throws IOException {
        requireCount(count);
        Stage stage = new Stage(count, seed);
        try (DeepFashion2Writer split = DeepFashion2Writer.create(out)) {
            for (int first = 1; first <= count; first += BATCH) {
                int last = Math.min(count, first + BATCH - 1);
                List<Finished> batch = IntStream.rangeClosed(first, last)
                        .parallel()
                        .mapToObj(number -> new Finished(new SyntheticImage(stage.scene(number))))
                        .toList();
                for (Finished one : batch) {
                    split.write(one.image.annotation());
                    split.picture(one.image.annotation().fileName(), one.jpeg);
                }
            }
            split.finish();
        }
    }

    private static void requireCount(int count) {
        if (count < 1 || count > MAX_IMAGES) {
            throw new IllegalArgumentException("expected 1 to " + MAX_IMAGES + " images but was asked for " + count);
        }
    }

    /** An image whose picture is painted. */
    private static final class Finished {
        private final SyntheticImage image;
        private final byte[] jpeg;

        Finished(SyntheticImage image) {
            this.image = image;
            jpeg = image.jpeg();
        }
    }
}
