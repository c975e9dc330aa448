package dev.lookbook.benchmarks;

import dev.lookbook.deepfashion2.DeepFashion2Category;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import tools.jackson.core.io.NumberOutput;

/**
 * The text of one annotation file in the shape of DeepFashion2's validation split: its members' order, one item or two, a
 * polygon of some 70 points with floats of mostly 16 or 17 digits, landmarks and box in integers, as Python writes them. What
 * it says is made up from a seed and the image's number.
 */
final class SplitAnnotation {
    /** The order in which the files have their members: s is the source, p the pair id, a digit an item. */
    private static final String[] MEMBERS = {"sp1", "2sp1", "2sp13", "2314sp"};

    private static final int[] ITEMS = {39, 59, 1, 1};
    private static final int[] CATEGORIES = {24, 12, 1, 4, 4, 1, 8, 18, 12, 6, 3, 5, 2};
    private static final double USER_SHARE = 1.0 / 3;
    private static final int IMAGES_OF_A_PAIR = 14;

    private final Random random;
    private final int number;
    private final int images;
    private final StringBuilder text = new StringBuilder(8192);

    /** The sides of the image, in pixels. */
    final int width;

    final int height;

    SplitAnnotation(int number, int images, long seed) {
        random = new Random(seed * 1_000_003 + number);
        this.number = number;
        this.images = images;
        width = random.nextInt(5) > 0 ? 468 : 300 + random.nextInt(600);
        height = 262 + random.nextInt(570);
    }

    /** The file's bytes; to be asked for once. */
    byte[] toBytes() {
        String separator = "{";
        for (char member : MEMBERS[pick(ITEMS)].toCharArray()) {
            text.append(separator);
            separator = ", ";
            switch (member) {
                case 's' ->
                    text.append("\"source\": \"")
                            .append(number <= images * USER_SHARE ? "user" : "shop")
                            .append('"');
                case 'p' -> text.append("\"pair_id\": ").append(1 + (number - 1) / IMAGES_OF_A_PAIR);
                default -> item(member);
            }
        }
        return text.append('}').toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void item(char key) {
        DeepFashion2Category category = DeepFashion2Category.values()[pick(CATEGORIES)];
        int w = 40 + random.nextInt(width - 42);
        int h = 60 + random.nextInt(height - 62);
        int left = random.nextInt(width - w);
        int top = random.nextInt(height - h);
        text.append("\"item").append(key).append("\": {\"segmentation\": [");
        ring(left, top, w, h);
        if (random.nextInt(12) == 0) {
            text.append(", ");
            ring(left, top, w, h);
        }
        text.append("], \"scale\": ").append(1 + random.nextInt(3));
        text.append(", \"viewpoint\": ").append(1 + random.nextInt(3));
        text.append(", \"zoom_in\": ").append(1 + random.nextInt(3));
        text.append(", \"landmarks\": [");
        for (int i = 0; i < category.landmarkCount(); i++) {
            text.append(i == 0 ? "" : ", ");
            landmark(left, top, w, h);
        }
        text.append("], \"style\": ").append(random.nextInt(4));
        text.append(", \"bounding_box\": [")
                .append(left)
                .append(", ")
                .append(top)
                .append(", ");
        text.append(left + w).append(", ").append(top + h);
        text.append("], \"category_id\": ").append(category.id());
        text.append(", \"occlusion\": ").append(1 + random.nextInt(3));
        text.append(", \"category_name\": \"").append(category.nativeName()).append("\"}");
    }

    /** With StrictMath, whose last digits are the same everywhere. */
    private void ring(int left, int top, int w, int h) {
        int points = Math.max(4, (int) StrictMath.exp(4.1 + 0.5 * random.nextGaussian()));
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            double radius = 0.4 + 0.1 * random.nextDouble();
            coordinate(i == 0 ? "[" : ", ", left + w * (0.5 + radius * StrictMath.cos(angle)));
            coordinate(", ", top + h * (0.5 + radius * StrictMath.sin(angle)));
        }
        text.append(']');
    }

    /** Three in a hundred are whole, as those on an image's edge are. */
    private void coordinate(String separator, double value) {
        double kept = random.nextInt(100) < 3 ? Math.rint(value) : value;
        // Not Double.toString, which before JDK 19 is not always the shortest text.
        text.append(separator).append(NumberOutput.toString(kept, true));
    }

    private void landmark(int left, int top, int w, int h) {
        int visibility = random.nextInt(10);
        if (visibility == 0) {
            text.append("0, 0, 0");
        } else {
            text.append(left + random.nextInt(w)).append(", ").append(top + random.nextInt(h));
            text.append(visibility < 3 ? ", 1" : ", 2");
        }
    }

    /** An index with the probability that its weight gives it. */
    private int pick(int[] weights) {
        int at = random.nextInt(100);
        int index = 0;
        while (index < weights.length - 1 && at >= weights[index]) {
            at -= weights[index];
            index++;
        }
        return index;
    }
}
