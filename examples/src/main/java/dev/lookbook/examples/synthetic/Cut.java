package dev.lookbook.examples.synthetic;

import dev.lookbook.deepfashion2.DeepFashion2Category;

/**
 * A garment: its category, its shape in numbers, each from 0 to 1, and its fabric. The parts know what the numbers mean in
 * heads.
 *
 * @param length how long it is
 * @param ease how loose it is
 * @param flare how much it widens downwards
 * @param sleeve how long its sleeves are
 * @param neckline how its neckline runs
 * @param neckWidth how wide its neckline is
 * @param neckDepth how deep its neckline is
 * @param rise how high its waist sits
 * @param open whether an outwear is worn open
 */
record Cut(
        DeepFashion2Category category,
        double length,
        double ease,
        double flare,
        double sleeve,
        Line neckline,
        double neckWidth,
        double neckDepth,
        double rise,
        boolean open,
        Fabric fabric) {

    /** How a neckline runs. */
    enum Line {
        ROUND,
        POINTED
    }

    static Cut of(DeepFashion2Category category, Rng rng) {
        return new Cut(
                category,
                rng.unit(),
                rng.unit(),
                rng.unit(),
                rng.unit(),
                rng.chance(0.65) ? Line.ROUND : Line.POINTED,
                rng.unit(),
                rng.unit(),
                rng.unit(),
                rng.chance(0.6),
                Fabric.of(rng));
    }

    Group group() {
        return Group.of(category);
    }

    /** The same garment with another length, as when its hem is tucked into a waistband. */
    Cut withLength(double newLength) {
        return new Cut(category, newLength, ease, flare, sleeve, neckline, neckWidth, neckDepth, rise, open, fabric);
    }

    /** The same garment, open or closed. */
    Cut withOpen(boolean nowOpen) {
        return new Cut(category, length, ease, flare, sleeve, neckline, neckWidth, neckDepth, rise, nowOpen, fabric);
    }

    /** A number between two by one of this cut's shares. */
    static double mix(double low, double high, double share) {
        return low + (high - low) * share;
    }
}
