package dev.lookbook.report;

import dev.lookbook.dataset.DatasetStatistics;
import dev.lookbook.dataset.Distribution;
import dev.lookbook.dataset.ImageSizeStatistics.SizeCount;
import dev.lookbook.render.Palette;
import dev.lookbook.report.Bars.Bar;
import dev.lookbook.report.Histogram.Bin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What the splits hold. */
record DatasetSection(Holdings holdings, Palette palette) {
    private static final int SIZES = 8;

    void write(Html html) {
        if (holdings.splits().isEmpty()) {
            return;
        }
        html.markup("<section id=\"dataset\">\n<h2>Dataset</h2>\n");
        new SplitTable(holdings).write(html);
        if (holdings.sum(DatasetStatistics::images) > 0
                || !holdings.categories().isEmpty()) {
            plots(html);
        }
        html.markup("</section>\n");
    }

    /** In two columns that grow on their own, so that neither has gaps: what is there, and how large and how well it is seen. */
    private void plots(Html html) {
        TraitPlots traits = new TraitPlots(holdings);
        html.markup("<div class=\"plots\">\n<div class=\"side\">\n");
        if (!holdings.categories().isEmpty()) {
            categories(html);
        }
        traits.landmarks(html);
        traits.sources(html);
        traits.segmentations(html);
        imageSizes(html);
        html.markup("</div>\n<div class=\"side\">\n");
        itemsPerImage(html);
        if (holdings.sum(split -> split.boxes().count()) > 0) {
            boxes(html);
        }
        traits.items(html);
        html.markup("</div>\n</div>\n");
    }

    static void begin(Html html, String title, String note) {
        html.markup("<div class=\"plot\">\n<h3>" + title + "</h3>\n");
        if (!note.isEmpty()) {
            html.markup("<p class=\"note\">" + note + "</p>\n");
        }
    }

    static void end(Html html) {
        html.markup("</div>\n");
    }

    private void categories(Html html) {
        List<DatasetStatistics> splits = holdings.splits();
        boolean single = splits.size() == 1;
        html.markup("<div class=\"plot\">\n<h3>Items by category</h3>\n");
        if (!single) {
            html.markup("<p class=\"note\">Bars are shares of each split’s items.</p>\n");
        }
        List<Bars.Row> rows = new ArrayList<>();
        for (Holdings.Held category : holdings.categories()) {
            List<Bar> bars = new ArrayList<>();
            for (int i = 0; i < splits.size(); i++) {
                bars.add(bar(category.items(i), splits.get(i).items()));
            }
            rows.add(new Bars.Row(category.name(), Optional.of(palette.colorOf(category.category())), bars));
        }
        new Bars("Category", names(), List.of("Items", "Share"), "categories with fewer items").write(html, rows);
        end(html);
    }

    private static Bar bar(long part, long all) {
        double share = all == 0 ? 0 : (double) part / all;
        return new Bar(share, List.of(Numbers.count(part), Numbers.share(part, all)));
    }

    /** The splits' names; none where there is one only. */
    private List<String> names() {
        return holdings.names().size() == 1 ? List.of("") : holdings.names();
    }

    private void itemsPerImage(Html html) {
        int greatest = holdings.splits().stream()
                .filter(split -> !split.itemsPerImage().isEmpty())
                .mapToInt(split -> split.itemsPerImage().lastKey())
                .max()
                .orElse(0);
        begin(html, "Items per image", "");
        histograms(
                html,
                "image",
                holdings.splits().stream()
                        .map(split -> Bins.itemsPerImage(split.itemsPerImage(), greatest))
                        .toList());
        end(html);
    }

    private void boxes(Html html) {
        begin(
                html,
                "Box sizes",
                "In pixels: the side of a square that has the box’s area. Dashed lines are COCO’s limits of small, medium"
                        + " and large.");
        histograms(html, "box", Bins.SIDES.of(of(split -> split.boxes().area())));
        new Stack("Split", List.of("small", "medium", "large"), false, "box")
                .write(
                        html,
                        rows(split -> List.of(
                                split.boxes().small(),
                                split.boxes().medium(),
                                split.boxes().large())));
        new Quantiles(holdings).write(html);
        end(html);
        begin(html, "Box shapes", "Width to height. The dashed line is a square; narrow boxes are on its left.");
        histograms(html, "box", Bins.RATIOS.of(of(split -> split.boxes().aspectRatio())));
        end(html);
    }

    private List<Distribution> of(Function<DatasetStatistics, Distribution> numbers) {
        return holdings.splits().stream().map(numbers).toList();
    }

    private List<Stack.Row> rows(Function<DatasetStatistics, List<Long>> counts) {
        return TraitPlots.rows(holdings, counts);
    }

    private void histograms(Html html, String thing, List<List<Bin>> bins) {
        for (int i = 0; i < bins.size(); i++) {
            new Histogram(thing, bins.get(i)).write(html, names().get(i));
        }
    }

    private void imageSizes(Html html) {
        ToLongFunction<DatasetStatistics> known = split -> split.imageSizes().known();
        if (holdings.sum(known) == 0) {
            return;
        }
        begin(html, "Image sizes", "The most frequent, in pixels.");
        int number = 0;
        for (Map.Entry<String, DatasetStatistics> split : holdings.byName().entrySet()) {
            if (!names().get(number++).isEmpty()) {
                html.markup("<h4>").name(split.getKey()).markup("</h4>\n");
            }
            imageSizes(html, split.getValue());
        }
        end(html);
    }

    private static void imageSizes(Html html, DatasetStatistics split) {
        List<Bars.Row> rows = new ArrayList<>();
        for (SizeCount size : split.imageSizes().mostFrequent(SIZES)) {
            rows.add(new Bars.Row(
                    size.size().width() + " × " + size.size().height(),
                    Optional.empty(),
                    List.of(bar(size.images(), split.images()))));
        }
        new Bars("Size", List.of(""), List.of("Images", "Share"), "").write(html, rows);
        int more = split.imageSizes().different() - rows.size();
        if (more > 0 || split.imageSizes().unknown() > 0) {
            html.markup("<p class=\"note\">"
                    + (more > 0 ? Numbers.counted(more, "other size") + ". " : "")
                    + (split.imageSizes().unknown() > 0
                            ? Numbers.counted(split.imageSizes().unknown(), "image") + " of unknown size."
                            : "")
                    + "</p>\n");
        }
    }
}
