package dev.lookbook.report;

import dev.lookbook.dataset.DatasetStatistics;
import dev.lookbook.dataset.SegmentationStatistics;
import dev.lookbook.model.ImageSource;
import dev.lookbook.model.Occlusion;
import dev.lookbook.model.Scale;
import dev.lookbook.model.Viewpoint;
import dev.lookbook.model.ZoomIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How items and landmarks can be seen, as stacked bars. What no split says anything about has no plot. */
record TraitPlots(Holdings holdings) {
    private static final String NOT_STATED = "not stated";
    private static final List<String> VISIBILITY = List.of("visible", "occluded", "other", "not labelled");

    /** How items are seen. */
    void items(Html html) {
        trait(
                html,
                "Scale",
                "How much of the image an item’s box takes.",
                "item",
                Scale.values(),
                split -> split.traits().scales());
        trait(
                html,
                "Occlusion",
                "How much of an item is hidden.",
                "item",
                Occlusion.values(),
                split -> split.traits().occlusions());
        trait(
                html,
                "Zoom",
                "How much of an item lies outside the image.",
                "item",
                ZoomIn.values(),
                split -> split.traits().zoomIns());
        trait(
                html,
                "Viewpoint",
                "From where an item is seen.",
                "item",
                Viewpoint.values(),
                split -> split.traits().viewpoints());
    }

    void sources(Html html) {
        trait(html, "Source", "Who took the picture.", "image", ImageSource.values(), DatasetStatistics::sources);
    }

    static List<Stack.Row> rows(Holdings holdings, Function<DatasetStatistics, List<Long>> counts) {
        boolean single = holdings.names().size() == 1;
        return holdings.byName().entrySet().stream()
                .map(split -> new Stack.Row(single ? "" : split.getKey(), counts.apply(split.getValue())))
                .toList();
    }

    private <E extends Enum<E>> void trait(
            Html html,
            String title,
            String note,
            String thing,
            E[] values,
            Function<DatasetStatistics, Map<E, Long>> of) {
        if (holdings.splits().stream().allMatch(split -> of.apply(split).isEmpty())) {
            return;
        }
        List<String> words = new ArrayList<>();
        Stream.of(values).map(TraitPlots::word).forEach(words::add);
        words.add(NOT_STATED);
        plot(html, title, note, words, thing, split -> {
            List<Long> counts = new ArrayList<>();
            for (E value : values) {
                counts.add(of.apply(split).getOrDefault(value, 0L));
            }
            long all = thing.equals("image") ? split.images() : split.items();
            counts.add(all - counts.stream().mapToLong(Long::longValue).sum());
            return counts;
        });
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    void segmentations(Html html) {
        if (holdings.splits().stream()
                .map(DatasetStatistics::segmentations)
                .allMatch(some -> some.polygons() + some.masks() == 0)) {
            return;
        }
        plot(
                html,
                "Outlines",
                "How items say which pixels are theirs.",
                List.of("polygons", "masks", "none"),
                "item",
                split -> {
                    SegmentationStatistics some = split.segmentations();
                    return List.of(some.polygons(), some.masks(), some.without());
                });
    }

    /** Of each category, for some garments hide theirs more than others. */
    void landmarks(Html html) {
        List<Stack.Row> rows = holdings.categories().stream()
                .filter(category -> !category.landmarks().isEmpty())
                .map(category ->
                        new Stack.Row(category.name(), category.landmarks().counts()))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        DatasetSection.begin(html, "Landmarks", "How well they can be seen, by category.");
        stack(html, "Category", VISIBILITY, "landmark", rows);
        DatasetSection.end(html);
    }

    private void plot(
            Html html,
            String title,
            String note,
            List<String> words,
            String thing,
            Function<DatasetStatistics, List<Long>> counts) {
        DatasetSection.begin(html, title, note);
        stack(html, "Split", words, thing, rows(holdings, counts));
        DatasetSection.end(html);
    }

    /** The last word is what is not known; words that never occur are left out, but for those of an order. */
    private static void stack(Html html, String head, List<String> words, String thing, List<Stack.Row> rows) {
        int last = words.size() - 1;
        int[] used = IntStream.rangeClosed(0, last)
                .filter(part -> (part < last && !words.get(part).equals("other"))
                        || rows.stream().anyMatch(row -> row.counts().get(part) > 0))
                .toArray();
        boolean unknown = used[used.length - 1] == last;
        new Stack(head, IntStream.of(used).mapToObj(words::get).toList(), unknown, thing)
                .write(
                        html,
                        rows.stream()
                                .map(row -> new Stack.Row(
                                        row.name(),
                                        IntStream.of(used)
                                                .mapToObj(part -> row.counts().get(part))
                                                .toList()))
                                .toList());
    }
}
