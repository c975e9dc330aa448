package dev.lookbook.examples.synthetic;

/**
 * How often things are found in DeepFashion2's validation split: the counts that its authors published on their challenge's
 * pages and in their README, and those that people who have the data gave in public. Numbers only, nothing of the data.
 */
final class PublishedCounts {
    static final double IMAGES = 32_153;
    static final double USER_IMAGES = 10_844;
    static final double PAIRS = 2_279;
    static final double ITEMS = 52_490;
    static final double STYLE_0_ITEMS = 16_240;

    private static final double[] ITEMS_PER_IMAGE = {12_684, 18_787, 498, 182, 2};

    private static final double[] CATEGORIES = {
        12_556, 5_966, 142, 2_011, 2_113, 322, 4_167, 9_586, 6_522, 3_127, 1_477, 3_352, 1_149
    };

    private static final double[] STYLES_FROM_1 = {
        21_111, 9_606, 2_894, 1_402, 476, 271, 156, 116, 63, 53, 39, 18, 16, 9, 7, 4, 3, 1, 1, 1, 1, 1, 1
    };

    /** Per cent not worn, frontal, and side or back (Ge et al., "DeepFashion2", CVPR 2019, figure 2). */
    private static final double[] VIEWPOINTS = {7, 78, 15};

    private PublishedCounts() {}

    /** Images with one item, two and so on. */
    static double[] itemsPerImage() {
        return ITEMS_PER_IMAGE.clone();
    }

    /** Items of each category, by id from 1. */
    static double[] categories() {
        return CATEGORIES.clone();
    }

    /** Items of style 1, 2 and so on. */
    static double[] stylesFrom1() {
        return STYLES_FROM_1.clone();
    }

    static double[] viewpoints() {
        return VIEWPOINTS.clone();
    }
}
