package dev.lookbook.examples.synthetic;

/** Draws poses that people and flat garments are photographed in. */
final class Poses {
    private Poses() {}

    /** Whether nobody wears the garments of an image. */
    static boolean isFlat(Rng rng) {
        return rng.weighted(PublishedCounts.viewpoints()) == 0;
    }

    /** How a figure that wears garments is seen; those under an outwear are not seen from behind. */
    static View view(boolean mayShowBack, Rng rng) {
        double[] viewpoints = PublishedCounts.viewpoints();
        if (rng.weighted(viewpoints[1], viewpoints[2]) == 0) {
            return View.FRONT;
        }
        return mayShowBack && rng.chance(0.5) ? View.BACK : View.TURNED;
    }

    static Pose flat(boolean narrow, Rng rng) {
        double spread = narrow ? rng.between(14, 19) : rng.between(17, 50);
        Arm left = new Arm(spread, spread - rng.between(0, 6), Arm.Depth.BESIDE);
        Arm right = new Arm(spread + rng.between(-3, 3), spread - rng.between(0, 6), Arm.Depth.BESIDE);
        return new Pose(View.FLAT, left, right, rng.between(0.08, 0.25), 1, 0);
    }

    /**
     * A figure's pose.
     *
     * @param bulky whether sleeves need more room between arms and trunk
     */
    static Pose worn(View view, boolean shop, boolean bulky, Rng rng) {
        double stance = rng.between(0.05, 0.25);
        return switch (view) {
            case TURNED -> turned(stance, bulky, rng);
            case BACK -> new Pose(view, beside(bulky, rng), beside(bulky, rng), stance, 1, 0);
            default -> front(shop, stance, bulky, rng);
        };
    }

    private static Pose front(boolean shop, double stance, boolean bulky, Rng rng) {
        Arm one = rng.chance(shop ? 0.75 : 0.55) ? beside(bulky, rng) : across(shop, rng);
        Arm other = beside(bulky, rng);
        boolean swap = rng.chance(0.5);
        return new Pose(View.FRONT, swap ? one : other, swap ? other : one, stance, 1, 0);
    }

    private static Pose turned(double stance, boolean bulky, Rng rng) {
        double turn = rng.between(0.35, 0.7);
        double breadth = rng.between(0.74, 0.84);
        Arm near = new Arm(rng.between(16, 22) + room(bulky), rng.between(6, 14) + room(bulky) / 2, Arm.Depth.BESIDE);
        Arm far = new Arm(rng.between(5, 9), rng.between(0, 6), Arm.Depth.BEHIND);
        return rng.chance(0.5)
                ? new Pose(View.TURNED, near, far, stance, breadth, turn)
                : new Pose(View.TURNED, far, near, stance, breadth, -turn);
    }

    private static Arm beside(boolean bulky, Rng rng) {
        return rng.chance(0.78)
                ? new Arm(rng.between(15, 23) + room(bulky), rng.between(6, 16) + room(bulky) / 2, Arm.Depth.BESIDE)
                // A hand on the hip.
                : new Arm(rng.between(40, 48), rng.between(-36, -30), Arm.Depth.BESIDE);
    }

    private static double room(boolean bulky) {
        return bulky ? 7 : 0;
    }

    private static Arm across(boolean shop, Rng rng) {
        return shop || rng.chance(0.5)
                // Over the waist, or, as people do before a mirror, with a phone before the chest.
                ? new Arm(rng.between(20, 27), rng.between(-78, -58), Arm.Depth.FRONT)
                : new Arm(rng.between(5, 11), rng.between(-107, -99), Arm.Depth.FRONT);
    }

    /** Whether a hand is held up with something in it. */
    static boolean holdsUp(Arm arm) {
        return arm.lower() < -90;
    }
}
