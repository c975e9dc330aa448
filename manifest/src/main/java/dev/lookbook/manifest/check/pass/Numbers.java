package dev.lookbook.manifest.check.pass;

/** Numbers as people write them. */
final class Numbers {
    private Numbers() {}

    static String text(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
        return whole ? Long.toString((long) number) : Double.toString(number);
    }

    /** The sides of a box or image. */
    static String sides(double width, double height) {
        return text(width) + " x " + text(height);
    }
}
