package dev.lookbook.convert;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.ImageSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** In what the parts of a dataset are to be alike. */
public enum StratifyBy {
    /** How many items each category has. */
    CATEGORY,
    /** How many images come from shops, and how many from users. */
    SOURCE;

    /**
     * The stratum that an image is drawn from for a {@link Sample}: the same in every format of a dataset.
     *
     * @param source who took the picture, {@code shop} or {@code user}
     * @param category the image's {@linkplain RarestCategory rarest category}
     */
    public static String stratumOf(Optional<String> source, String category, Set<StratifyBy> by) {
        if (!by.contains(SOURCE)) {
            return by.contains(CATEGORY) ? category : "";
        }
        return by.contains(CATEGORY) ? atSource(source, category) : ofSource(source);
    }

    /**
     * The kinds of things that an image holds one of, once for each: the image itself, its source, each item's category, and,
     * when both matter, each item's category at that source.
     */
    static List<String> strataOf(AnnotatedImage image, Set<StratifyBy> by) {
        return strataOf(
                image.source().map(ImageSource::word),
                image.items().stream()
                        .map(item -> RarestCategory.nameOf(item.category()))
                        .toList(),
                by);
    }

    /** As {@link #strataOf(AnnotatedImage, Set)}, of an image that is no model yet. */
    static List<String> strataOf(Optional<String> source, Collection<String> categories, Set<StratifyBy> by) {
        List<String> strata = new ArrayList<>();
        strata.add("");
        if (by.contains(SOURCE)) {
            strata.add(ofSource(source));
        }
        if (by.contains(CATEGORY)) {
            for (String category : categories) {
                strata.add("category=" + category);
                if (by.contains(SOURCE)) {
                    strata.add(atSource(source, category));
                }
            }
        }
        return strata;
    }

    private static String ofSource(Optional<String> source) {
        return "source=" + source.orElse("");
    }

    private static String atSource(Optional<String> source, String category) {
        return ofSource(source) + ", category=" + category;
    }
}
