package dev.lookbook.report;

import dev.lookbook.convert.Issue;
import dev.lookbook.dataset.DatasetStatistics;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.Item;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Scale;
import dev.lookbook.render.Picture;
import dev.lookbook.render.Renderer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Small datasets, and what reports say of them. */
final class Reports {
    private Reports() {}

    static Categories categories(String... names) {
        List<Category> all = new ArrayList<>();
        for (String name : names) {
            all.add(Category.of(all.size() + 1, name));
        }
        return Categories.copyOf(all);
    }

    /** An image of 100 x 120 pixels with an item of each of some categories, of which each is larger than the one before. */
    static AnnotatedImage image(String fileName, Category... categories) {
        List<Item> items = new ArrayList<>();
        for (Category category : categories) {
            items.add(Item.builder()
                    .category(category)
                    .boundingBox(BoundingBox.ofXywh(10, 10, 20 + 10 * items.size(), 40))
                    .landmarks(new Landmarks(Decimals.ofDoubles(new double[] {10, 20, 2, 15, 30, 1, 0, 0, 0})))
                    .scale(Scale.MODEST)
                    .build());
        }
        return AnnotatedImage.builder()
                .fileName(fileName)
                .size(new ImageSize(100, 120))
                .items(items)
                .build();
    }

    static DatasetStatistics statistics(Categories categories, AnnotatedImage... images) {
        DatasetStatistics statistics = DatasetStatistics.of(categories);
        for (AnnotatedImage image : images) {
            statistics.add(image);
        }
        return statistics;
    }

    static Tile tile(Categories categories, AnnotatedImage image) {
        return Tile.of(Renderer.of(categories), Picture.blank(new ImageSize(100, 120)), image);
    }

    static Finding finding(Issue.Severity severity, String code, long count) {
        return new Finding(
                "check", new Issue(code, severity, Location.of("a.json").at("/items/0"), "expected better"), count);
    }

    static String html(DatasetReport.Builder report) throws java.io.IOException {
        StringBuilder out = new StringBuilder();
        report.build().write(out);
        return out.toString();
    }

    /** The text of a part of a page, without markup and with single spaces. */
    static String text(String html) {
        return html.replaceAll("<style>[^<]*</style>", " ")
                .replaceAll("<title>[^<]*</title>", " ")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("[\\s\u00a0\u202f\u2009]+", " ");
    }

    /** What a pattern's first group finds, in order. */
    static List<String> all(String pattern, String html) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
