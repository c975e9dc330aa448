package dev.lookbook.convert;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Category;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * The stratum of an image when a {@link Sample} is to keep each category's share: of its categories, the one that has the fewest
 * items in the dataset. Rare categories, which a plain sample easily loses, so get their share exactly, and frequent ones
 * nearly, since their images are spread over few strata.
 *
 * <p>A dataset is read once to {@link #count} its items before it can be asked of images. Not thread-safe; memory grows with
 * the categories.
 */
public final class RarestCategory {
    private final Map<String, Long> items = new HashMap<>();

    /** Has seen no items yet. */
    public RarestCategory() {}

    /** Counts an item of a category. */
    public void count(String category) {
        items.merge(category, 1L, Long::sum);
    }

    /** Counts an image's items. */
    public void count(AnnotatedImage image) {
        image.items().forEach(item -> count(nameOf(item.category())));
    }

    /** What a category is called here: its name, or its id when it is not defined. */
    public static String nameOf(Category category) {
        return category.isDefined() ? category.name() : String.valueOf(category.id());
    }

    /** Fewest items first, then by name. */
    public Comparator<String> order() {
        return Comparator.<String>comparingLong(category -> items.getOrDefault(category, 0L))
                .thenComparing(Comparator.naturalOrder());
    }

    /** The rarest of some categories; the empty string when there is none. */
    public String of(Collection<String> categories) {
        return categories.stream().min(order()).orElse("");
    }

    /** The rarest category of an image's items; the empty string when it has none. */
    public String of(AnnotatedImage image) {
        return of(image.items().stream().map(item -> nameOf(item.category())).toList());
    }
}
