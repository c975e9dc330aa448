package dev.lookbook.examples.synthetic;

/**
 * How a figure stands, or a garment lies as if somebody stood in it. The unit is the height of a head; y is 0 at the pit of
 * the neck and grows downwards, x is 0 in the middle.
 *
 * @param view how it is seen
 * @param left the arm on the picture's left
 * @param right the arm on the picture's right
 * @param stance how far each foot is off its hip, outwards
 * @param breadth the share of the full breadth that is seen; less than 1 in a turned figure
 * @param turn where the front's middle is, from -1 to 1 of half the breadth
 */
record Pose(View view, Arm left, Arm right, double stance, double breadth, double turn) {
    static final double ARMPIT_Y = 0.95;
    static final double WAIST_Y = 1.78;
    static final double HIP_Y = 2.55;
    static final double CROTCH_Y = 3.0;
    static final double KNEE_Y = 4.55;
    static final double ANKLE_Y = 6.3;

    private static final double[] HEIGHTS = {0.3, ARMPIT_Y, WAIST_Y, HIP_Y, 3.1};
    private static final double[] HALF_WIDTHS = {0.6, 0.58, 0.47, 0.64, 0.62};
    /** How far a full turn moves the front's middle: most at the chest and the belly, little at the neck and the legs. */
    private static final double[] FRONT_HEIGHTS = {0.1, 1.2, 2.2, CROTCH_Y};

    private static final double[] FRONT_SHIFTS = {0.22, 0.45, 0.4, 0.08};
    private static final double HIP_JOINT_X = 0.33;

    Arm arm(Side side) {
        return side == Side.LEFT ? left : right;
    }

    /** A place on the trunk, x counted outwards. */
    Point at(Side side, double x, double y) {
        return new Point(side.sign() * x * breadth, y);
    }

    /** A place on the front's middle line. */
    Point front(double y) {
        return front(0, y);
    }

    /** A place beside the front's middle line. */
    Point front(double x, double y) {
        return new Point(x * breadth + turn * between(y, FRONT_HEIGHTS, FRONT_SHIFTS) * breadth, y);
    }

    Point arm(Side side, double along, double outwards) {
        return arm(side).at(side, breadth, along, outwards);
    }

    /** Half of the trunk's width at a height. */
    static double halfWidth(double y) {
        return between(y, HEIGHTS, HALF_WIDTHS);
    }

    private static double between(double y, double[] heights, double[] values) {
        int i = 1;
        while (i < heights.length - 1 && y > heights[i]) {
            i++;
        }
        double share = Math.max(0, Math.min(1, (y - heights[i - 1]) / (heights[i] - heights[i - 1])));
        return values[i - 1] + share * (values[i] - values[i - 1]);
    }

    /** A place so far off the middle of a leg, outwards. */
    Point leg(Side side, double y, double outwards) {
        double middle = HIP_JOINT_X + stance * Math.max(0, (y - 2.9) / (ANKLE_Y - 2.9));
        return at(side, Math.max(0.02, middle + outwards), y);
    }
}
