package dev.lookbook.render;

import dev.lookbook.model.ImageSize;

/**
 * How stored pixels become drawn ones, and how large lines and letters are there.
 *
 * @param scaleX drawn pixels for each stored one, horizontally
 * @param scaleY the same vertically; as sides are whole pixels, it may differ a little
 * @param width the drawn picture's width
 * @param height the drawn picture's height
 */
record Frame(double scaleX, double scaleY, int width, int height) {
    private static final double LINES_ON_A_SIDE = 300;
    private static final double CAPITALS_ON_A_SIDE = 64;

    /** A line of a hundred times both sides, two pixels and its casing wide, covers a picture of 1000 x 1000 by half. */
    private static final double MOST_SIDES = 100;

    /** Less than seven pixels nobody reads. */
    private static final double LEAST_CAPITAL = 7;

    static Frame of(ImageSize stored, double scale) {
        int width = side(stored.width(), scale);
        int height = side(stored.height(), scale);
        return new Frame((double) width / stored.width(), (double) height / stored.height(), width, height);
    }

    private static int side(int stored, double scale) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.rint(stored * scale)));
    }

    /**
     * How wide a line is: a 300th of the shorter side, at least two pixels. Boxes mostly lie between pixels, where a line of
     * one pixel would be half of two.
     */
    double line() {
        return Math.max(2, Math.min(width, height) / LINES_ON_A_SIDE);
    }

    /** How much of a line's casing is seen at each side of it. */
    double casing() {
        return Math.max(0.75, line() / 3);
    }

    /** The radius of a landmark. */
    double dot() {
        return 1.75 * line();
    }

    /** How high a capital letter is. */
    double capital() {
        return Math.max(LEAST_CAPITAL, Math.min(width, height) / CAPITALS_ON_A_SIDE);
    }

    /** How far outside of the picture lines are still followed, so that nothing of where they are cut is seen. */
    double margin() {
        return 8 * line() + 8;
    }

    /**
     * A ring of stored pixels as it is drawn, as far as it matters. One so long that it would cover most of the picture is no
     * outline of anything, and takes long to draw: instead of it there is the box around it.
     */
    Ring place(Ring stored) {
        Ring placed = stored.scaled(scaleX, scaleY).clipped(-margin(), -margin(), width + margin(), height + margin());
        return isScribble(placed.length()) ? placed.around() : placed;
    }

    /** Whether a line is so long that neither its course nor its dashes can be seen. */
    boolean isScribble(double length) {
        return length > MOST_SIDES * ((double) width + height);
    }

    double placeX(double storedX) {
        return Ring.near(storedX) * scaleX;
    }

    double placeY(double storedY) {
        return Ring.near(storedY) * scaleY;
    }

    /** Whether something around a point can be seen. */
    boolean shows(double x, double y) {
        return x > -margin() && y > -margin() && x < width + margin() && y < height + margin();
    }
}
