package dev.lookbook.examples.synthetic;

/**
 * An arm's pose.
 *
 * @param upper degrees of the upper arm from straight down, outwards
 * @param lower degrees of the forearm from straight down, outwards; negative reaches across the body
 * @param depth whether it is beside, before or behind the trunk
 */
record Arm(double upper, double lower, Depth depth) {
    /** From shoulder to elbow. */
    static final double UPPER_LENGTH = 1.35;
    /** From shoulder to wrist. */
    static final double LENGTH = 2.5;

    private static final double SHOULDER_X = 0.72;
    private static final double SHOULDER_Y = 0.36;
    /** Around the elbow, where the two directions are mixed. */
    private static final double ELBOW = 0.2;

    /** Where an arm or a part of a garment is, seen from the viewer. */
    enum Depth {
        BEHIND,
        BESIDE,
        FRONT
    }

    /** The place so far along the arm from the shoulder, and so far off its middle, outwards. */
    Point at(Side side, double breadth, double along, double outwards) {
        Point joint = new Point(side.sign() * SHOULDER_X * breadth, SHOULDER_Y);
        double upperPart = Math.min(along, UPPER_LENGTH);
        Point middle = joint.plus(direction(side, upper).times(upperPart))
                .plus(direction(side, lower).times(along - upperPart));
        double bend = Math.max(0, Math.min(1, (along - UPPER_LENGTH + ELBOW) / (2 * ELBOW)));
        Point across = direction(side, upper + (lower - upper) * bend);
        return middle.plus(new Point(side.sign() * across.y(), -side.sign() * across.x()).times(outwards));
    }

    private static Point direction(Side side, double degrees) {
        return Point.direction(side.sign() * degrees);
    }
}
