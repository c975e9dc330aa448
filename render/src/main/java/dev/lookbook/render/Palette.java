package dev.lookbook.render;

import dev.lookbook.internal.Brief;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import java.awt.Color;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Which colour and which line a category has.
 *
 * <p>That is a matter of its place among the categories, found by name and, where it has none, by id: so it is the same in
 * every picture of a dataset, and in truth and prediction even where their ids differ. The first 13 have 13 colours. Any
 * two of these are at least 0.13 apart in OKLab, and at least 0.085 as people without red, green or blue cones see them (by
 * Machado, Oliveira and Fernandes, 2009), a little more than the nearest two of Okabe and Ito's eight. That is enough to
 * tell two areas apart, but hardly to name one: so categories with the same kind of line are at least 0.145 apart to
 * everybody, and labels say what is what. From the 14th on, colours come again with other lines; from the 53rd on, both.
 *
 * <p>Categories that are none of these have the place that a hash of their name or id gives, always the same, which may
 * be another's too. Immutable and safe to share between threads.
 */
public final class Palette {
    // Found by annealing: far apart to all eyes, neither gaudy nor as dark or as light as pictures' grounds. The order
    // is
    // such that lines of the same style, every fourth, have the colours that differ most.
    private static final List<Color> COLORS = List.of(
            new Color(0x0685e5),
            new Color(0x53399b),
            new Color(0xd9cc12),
            new Color(0xba5a0f),
            new Color(0x8dfae7),
            new Color(0x198068),
            new Color(0x19bbac),
            new Color(0x15e693),
            new Color(0x6a4a00),
            new Color(0xb3adf8),
            new Color(0x911860),
            new Color(0x9273ab),
            new Color(0xe09536));

    private static final List<LineStyle> LINES = List.of(LineStyle.values());

    private final Categories categories;
    private final IdentityHashMap<Category, Integer> places = new IdentityHashMap<>();

    private Palette(Categories categories) {
        this.categories = categories;
        categories.forEach(category -> places.putIfAbsent(category, places.size()));
    }

    /** The palette of some categories. */
    public static Palette of(Categories categories) {
        return new Palette(categories);
    }

    /** The colour of a category, opaque. */
    public Color colorOf(Category category) {
        return COLORS.get(placeOf(category) % COLORS.size());
    }

    /** How the outlines of a category are drawn. */
    public LineStyle lineOf(Category category) {
        int place = placeOf(category);
        return LINES.get((place % COLORS.size() + place / COLORS.size()) % LINES.size());
    }

    /** The category of the palette that stands for this one, or this one itself. */
    Category known(Category category) {
        return (category.isDefined() ? categories.byName(category.name()) : categories.byId(category.id()))
                .orElse(category);
    }

    private int placeOf(Category category) {
        Integer place = places.get(known(category));
        if (place != null) {
            return place;
        }
        int hash = category.isDefined() ? category.name().hashCode() : Long.hashCode(category.id());
        return Math.floorMod(hash, COLORS.size() * LINES.size());
    }

    /** In a line: {@code Palette[13 categories: vest, skirt]}. */
    @Override
    public String toString() {
        return Brief.of("Palette")
                .list(categories.asList(), "category", Category::name)
                .toString();
    }
}
