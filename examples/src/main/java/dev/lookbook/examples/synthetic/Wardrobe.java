package dev.lookbook.examples.synthetic;

import dev.lookbook.deepfashion2.DeepFashion2Category;
import java.util.ArrayList;
import java.util.List;

/** The garments of a split: a pair and a style greater than 0 always name the same one. */
final class Wardrobe {
    private static final long PAIR_KEY = 0x70616972;
    /** How often a garment beside the leading one is looked for in the pair too; gives the published share of style 0. */
    private static final double ALSO_OF_PAIR = 0.26;

    private static final int ATTEMPTS = 4;
    private static final double[] STYLES = PublishedCounts.stylesFrom1();
    private static final double[] CATEGORIES = PublishedCounts.categories();
    private static final double[] LEADING = leading();

    private final long seed;

    Wardrobe(long seed) {
        this.seed = seed;
    }

    /** A garment and its style number. */
    record Choice(Cut cut, long style) {}

    /** What an image of a pair shows, figure by figure; its first garment by rank leads, and is always one of the pair's. */
    List<List<Choice>> dress(long pairId, Rng rng) {
        long style = style(rng);
        Choice leading = new Choice(garment(pairId, style), style);
        Group group = leading.cut().group();
        Outfit outfit = Outfit.ledBy(group, rng);
        List<List<Choice>> figures = new ArrayList<>();
        boolean toPlace = true;
        for (List<Group> groups : outfit.figures()) {
            List<Choice> choices = new ArrayList<>();
            for (Group wanted : groups) {
                choices.add(toPlace && wanted == group ? leading : other(pairId, wanted, style, rng));
                toPlace &= wanted != group;
            }
            figures.add(choices);
        }
        return figures;
    }

    private static long style(Rng rng) {
        return 1 + rng.weighted(STYLES);
    }

    private Choice other(long pairId, Group wanted, long leadingStyle, Rng rng) {
        if (rng.chance(ALSO_OF_PAIR)) {
            for (int i = 0; i < ATTEMPTS; i++) {
                long style = style(rng);
                Cut cut = garment(pairId, style);
                if (style != leadingStyle && cut.group() == wanted) {
                    return new Choice(cut, style);
                }
            }
        }
        double[] weights = CATEGORIES.clone();
        for (DeepFashion2Category category : DeepFashion2Category.values()) {
            if (Group.of(category) != wanted) {
                weights[category.ordinal()] = 0;
            }
        }
        return new Choice(Cut.of(DeepFashion2Category.values()[rng.weighted(weights)], rng), 0);
    }

    private Cut garment(long pairId, long style) {
        Rng rng = Rng.of(seed, PAIR_KEY, pairId, style);
        return Cut.of(DeepFashion2Category.values()[rng.weighted(LEADING)], rng);
    }

    /**
     * How often each category leads an image. Not as often as it is published: tops and bottoms mostly come together, so one
     * of them leads only every other image that it is in.
     */
    private static double[] leading() {
        double[] weights = CATEGORIES.clone();
        for (Group group : Group.values()) {
            double sum = 0;
            for (DeepFashion2Category category : DeepFashion2Category.values()) {
                sum += Group.of(category) == group ? CATEGORIES[category.ordinal()] : 0;
            }
            double images = Outfit.all().stream()
                    .mapToDouble(outfit -> outfit.imagesLedBy(group))
                    .sum();
            for (DeepFashion2Category category : DeepFashion2Category.values()) {
                if (Group.of(category) == group) {
                    weights[category.ordinal()] *= images / sum;
                }
            }
        }
        return weights;
    }
}
