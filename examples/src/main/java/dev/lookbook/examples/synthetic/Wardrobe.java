package dev.lookbook.examples.synthetic;

import dev.lookbook.deepfashion2.DeepFashion2Category;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The garments of a split: a pair and a style greater than 0 always name the same one. */
final class Wardrobe {
    private static final long PAIR_KEY = 0x70616972;
    /** How often a garment beside the leading one is looked for in the pair too; gives the published share of style 0. */
    private static final double ALSO_OF_PAIR = 0.53;

    private static final int ATTEMPTS = 4;
    private static final double[] STYLES = PublishedCounts.stylesFrom1();
    private static final Map<DeepFashion2Category, Double> CATEGORIES = PublishedCounts.categories();
    private static final Map<DeepFashion2Category, Double> LEADING = leading();

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
        return 1L + rng.weighted(STYLES);
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
        return new Choice(Cut.of(rng.weighted(of(wanted)), rng), 0);
    }

    private static Map<DeepFashion2Category, Double> of(Group group) {
        Map<DeepFashion2Category, Double> categories = new EnumMap<>(CATEGORIES);
        categories.keySet().removeIf(category -> Group.of(category) != group);
        return categories;
    }

    private Cut garment(long pairId, long style) {
        Rng rng = Rng.of(seed, PAIR_KEY, pairId, style);
        return Cut.of(rng.weighted(LEADING), rng);
    }

    /**
     * How often each category leads an image. Not as often as it is published: tops and bottoms mostly come together, so one
     * of them leads only every other image that it is in.
     */
    private static Map<DeepFashion2Category, Double> leading() {
        Map<DeepFashion2Category, Double> weights = new EnumMap<>(DeepFashion2Category.class);
        for (Group group : Group.values()) {
            Map<DeepFashion2Category, Double> members = of(group);
            double items =
                    members.values().stream().mapToDouble(Double::doubleValue).sum();
            double images = Outfit.all().stream()
                    .mapToDouble(outfit -> outfit.imagesLedBy(group))
                    .sum();
            members.forEach((category, count) -> weights.put(category, count * images / items));
        }
        return weights;
    }
}
