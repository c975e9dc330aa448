package dev.lookbook.examples.synthetic;

import static java.util.Map.entry;

import dev.lookbook.deepfashion2.DeepFashion2Category;
import java.util.EnumMap;
import java.util.Map;

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

    private static final Map<DeepFashion2Category, Double> CATEGORIES = new EnumMap<>(Map.ofEntries(
            entry(DeepFashion2Category.SHORT_SLEEVE_TOP, 12_556.0),
            entry(DeepFashion2Category.LONG_SLEEVE_TOP, 5_966.0),
            entry(DeepFashion2Category.SHORT_SLEEVE_OUTWEAR, 142.0),
            entry(DeepFashion2Category.LONG_SLEEVE_OUTWEAR, 2_011.0),
            entry(DeepFashion2Category.VEST, 2_113.0),
            entry(DeepFashion2Category.SLING, 322.0),
            entry(DeepFashion2Category.SHORTS, 4_167.0),
            entry(DeepFashion2Category.TROUSERS, 9_586.0),
            entry(DeepFashion2Category.SKIRT, 6_522.0),
            entry(DeepFashion2Category.SHORT_SLEEVE_DRESS, 3_127.0),
            entry(DeepFashion2Category.LONG_SLEEVE_DRESS, 1_477.0),
            entry(DeepFashion2Category.VEST_DRESS, 3_352.0),
            entry(DeepFashion2Category.SLING_DRESS, 1_149.0)));

    private static final double[] STYLES_FROM_1 = {
        21_111, 9_606, 2_894, 1_402, 476, 271, 156, 116, 63, 53, 39, 18, 16, 9, 7, 4, 3, 1, 1, 1, 1, 1, 1
    };

    /** Per cent not worn, frontal, and side or back (Ge et al., "DeepFashion2", CVPR 2019). */
    private static final double[] VIEWPOINTS = {7, 78, 15};

    private PublishedCounts() {}

    /** Images with one item, two and so on. */
    static double[] itemsPerImage() {
        return ITEMS_PER_IMAGE.clone();
    }

    /** Items of each category, in the order of ids. */
    static Map<DeepFashion2Category, Double> categories() {
        return new EnumMap<>(CATEGORIES);
    }

    /** Items of style 1, 2 and so on. */
    static double[] stylesFrom1() {
        return STYLES_FROM_1.clone();
    }

    static double[] viewpoints() {
        return VIEWPOINTS.clone();
    }
}
