package dev.lookbook.render;

import java.awt.image.BufferedImage;

/**
 * How two pictures differ. Another JDK may give an edge another shade; so a pixel counts only where a channel is more than
 * a fifth of its range apart, and a handful of pixels is nothing. A line that is a pixel off differs along all its length.
 */
final class Differences {
    private static final int SHADE = 52;
    private static final int HANDFUL = 6;

    private Differences() {}

    /** Empty where the pictures show the same, otherwise what differs. */
    static String between(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return "the sizes are " + one.getWidth() + " x " + one.getHeight() + " and " + other.getWidth() + " x "
                    + other.getHeight();
        }
        int count = 0;
        String first = "";
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (apart(one.getRGB(x, y), other.getRGB(x, y)) > SHADE) {
                    first = count == 0 ? x + ", " + y : first;
                    count++;
                }
            }
        }
        return count <= HANDFUL ? "" : count + " pixels differ, the first at " + first;
    }

    /** How far apart two colours are in the channel where they are furthest. */
    static int apart(int one, int other) {
        int most = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
        }
        return most;
    }
}
