package dev.lookbook.cli;

import dev.lookbook.dataset.CategoryStatistics;
import dev.lookbook.dataset.DatasetStatistics;
import dev.lookbook.dataset.ImageSizeStatistics;
import dev.lookbook.dataset.LandmarkStatistics;
import dev.lookbook.dataset.SegmentationStatistics;
import dev.lookbook.model.Visibility;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Statistics for people: plain text in 80 columns. */
record StatsText(String format, DatasetStatistics statistics) {
    /** As many categories as one screen has room for. */
    private static final int CATEGORIES = 25;

    private static final int SIZES = 4;

    String text() {
        StringBuilder out = new StringBuilder();
        Summary.line(
                out,
                "%s: %s (%,d without items), %s (%s)",
                format,
                Counted.of(statistics.images(), "image"),
                statistics.imagesWithoutItems(),
                Counted.of(statistics.items(), "item"),
                Counted.of(statistics.crowds(), "crowd"));
        categories(out);
        Lines.add(out, "items per image", Bins.text(statistics.itemsPerImage()));
        BoxesText.add(out, statistics.boxes());
        imageSizes(out, statistics.imageSizes());
        landmarks(out, statistics.landmarks());
        segmentations(out, statistics.segmentations());
        if (statistics.pairs().images() > 0) {
            Lines.add(
                    out,
                    "pair ids",
                    String.format(
                            Locale.ROOT,
                            "%s, %,d different",
                            Counted.of(statistics.pairs().images(), "image"),
                            statistics.pairs().different()));
        }
        counts(out, "source", statistics.sources());
        counts(out, "scale", statistics.traits().scales());
        counts(out, "occlusion", statistics.traits().occlusions());
        counts(out, "zoom-in", statistics.traits().zoomIns());
        counts(out, "viewpoint", statistics.traits().viewpoints());
        return out.toString();
    }

    /** In the dataset's order; where there are many, those with the most items. */
    private void categories(StringBuilder out) {
        List<CategoryStatistics> all = List.copyOf(statistics.categories());
        List<CategoryStatistics> shown = all.size() <= CATEGORIES
                ? all
                : all.stream()
                        .sorted(Comparator.comparingLong(CategoryStatistics::items)
                                .reversed())
                        .limit(CATEGORIES)
                        .toList();
        Summary.line(out, "%12s %6s %12s  category", "items", "share", "images");
        for (CategoryStatistics category : shown) {
            String name = category.category().isDefined() ? category.category().name() : "(not defined)";
            Summary.line(
                    out,
                    "%,12d %5.1f%% %,12d  %s (%d)",
                    category.items(),
                    100.0 * category.items() / Math.max(1, statistics.items()),
                    category.images(),
                    name,
                    category.category().id());
        }
        if (shown.size() < all.size()) {
            Summary.line(out, "%34s%,d more with fewer items; --json has them all", "", all.size() - shown.size());
        }
    }

    private static void imageSizes(StringBuilder out, ImageSizeStatistics sizes) {
        if (sizes.known() == 0) {
            Lines.add(out, "image sizes", "unknown");
            return;
        }
        Lines.add(
                out,
                "image sizes",
                String.format(
                        Locale.ROOT,
                        "known %,d, unknown %,d; width %.0f to %.0f, height %.0f to %.0f",
                        sizes.known(),
                        sizes.unknown(),
                        sizes.width().min(),
                        sizes.width().max(),
                        sizes.height().min(),
                        sizes.height().max()));
        Lines.add(
                out,
                "",
                sizes.mostFrequent(SIZES).stream()
                                .map(one ->
                                        one.size().width() + " x " + one.size().height() + ": " + one.images())
                                .collect(Collectors.joining(", "))
                        + (sizes.different() > SIZES ? ", …" : ""));
    }

    private static void landmarks(StringBuilder out, LandmarkStatistics landmarks) {
        if (landmarks.items() > 0) {
            Lines.add(
                    out,
                    "landmarks",
                    String.format(
                                    Locale.ROOT,
                                    "of %s: visible %,d, occluded %,d, not labelled %,d",
                                    Counted.of(landmarks.items(), "item"),
                                    landmarks.count(Visibility.VISIBLE),
                                    landmarks.count(Visibility.OCCLUDED),
                                    landmarks.count(Visibility.NOT_LABELLED))
                            + (landmarks.other() > 0 ? ", other " + landmarks.other() : ""));
        }
    }

    private static void segmentations(StringBuilder out, SegmentationStatistics all) {
        Lines.add(
                out,
                "segmentations",
                String.format(
                        Locale.ROOT,
                        "polygons %,d, masks %,d, items without %,d",
                        all.polygons(),
                        all.masks(),
                        all.without()));
        if (all.polygons() > 0) {
            Lines.add(out, "rings per item", Bins.text(all.ringsPerItem()));
        }
    }

    private static void counts(StringBuilder out, String name, Map<? extends Enum<?>, Long> counts) {
        if (!counts.isEmpty()) {
            Lines.add(
                    out,
                    name,
                    counts.entrySet().stream()
                            .map(count ->
                                    word(count.getKey()) + ' ' + String.format(Locale.ROOT, "%,d", count.getValue()))
                            .collect(Collectors.joining(", ")));
        }
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
