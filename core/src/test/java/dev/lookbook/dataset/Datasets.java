package dev.lookbook.dataset;

import dev.lookbook.convert.Issue;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.ImageSource;
import dev.lookbook.model.Item;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Occlusion;
import dev.lookbook.model.Scale;
import dev.lookbook.model.Segmentation;
import dev.lookbook.testing.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generated datasets, and what is reported of two. */
final class Datasets {
    static final Category VEST = Category.of(5, "vest");
    static final Category SKIRT = Category.of(9, "skirt");
    static final Categories CATEGORIES = Categories.of(VEST, SKIRT, Category.of(2, "sling"));

    private Datasets() {}

    /** Images with names of few letters, so that some come again. */
    static Arbitrary<List<AnnotatedImage>> datasets() {
        return images().list().ofMaxSize(8);
    }

    static Arbitrary<AnnotatedImage> images() {
        return Combinators.combine(
                        Arbitraries.strings().withChars("abcdef").ofLength(2),
                        Arbitraries.integers()
                                .between(1, 2000)
                                .map(side -> new ImageSize(side, 2001 - side))
                                .optional(),
                        Arbitraries.of(ImageSource.class).optional(),
                        Arbitraries.longs().between(0, 5).optional(),
                        items().list().ofMaxSize(4),
                        Samples.attributes())
                .as((name, size, source, pairId, items, extras) -> AnnotatedImage.builder()
                        .fileName(name + ".jpg")
                        .size(size)
                        .source(source)
                        .pairId(pairId)
                        .items(items)
                        .extras(extras)
                        .build());
    }

    static Arbitrary<Item> items() {
        return Combinators.combine(
                        Arbitraries.of(VEST, SKIRT, Category.undefined(7)),
                        Arbitraries.oneOf(Samples.cornerBoxes(), Samples.sizedBoxes())
                                .optional(),
                        Samples.landmarks(2).map(Landmarks::new).optional(),
                        Samples.polygons().map(Segmentation.class::cast).optional(),
                        Arbitraries.of(Scale.class).optional(),
                        Arbitraries.of(Occlusion.class).optional(),
                        Arbitraries.of(true, false),
                        Samples.attributes())
                .as((category, box, landmarks, segmentation, scale, occlusion, crowd, extras) -> Item.builder()
                        .category(category)
                        .boundingBox(box)
                        .landmarks(landmarks)
                        .segmentation(segmentation)
                        .scale(scale)
                        .occlusion(occlusion)
                        .isCrowd(crowd)
                        .extras(extras)
                        .build());
    }

    /** An item without anything but a category and a box. */
    static Item item(Category category, double x, double y, double width, double height) {
        return Item.builder()
                .category(category)
                .boundingBox(BoundingBox.ofXywh(x, y, width, height))
                .build();
    }

    static AnnotatedImage image(String name, Item... items) {
        return AnnotatedImage.builder().fileName(name).addItems(items).build();
    }

    static Landmarks landmarks(long... xyv) {
        return new Landmarks(Decimals.ofIntegers(xyv));
    }

    static List<Issue> differences(DatasetDiff diff, List<AnnotatedImage> first, List<AnnotatedImage> second) {
        List<Issue> issues = new ArrayList<>();
        compare(diff, first, second, issues);
        issues.removeIf(issue -> issue.code().equals(DatasetDiff.DUPLICATE_NAME));
        return issues;
    }

    static DiffSummary compare(
            DatasetDiff diff, List<AnnotatedImage> first, List<AnnotatedImage> second, List<Issue> issues) {
        try {
            return diff.compare(first::stream, second::stream, issues::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
