package dev.lookbook.render;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.Item;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Mask;
import dev.lookbook.model.Rle;
import dev.lookbook.model.Segmentation;
import dev.lookbook.testing.Samples;
import java.util.BitSet;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Annotated images as files may have them: in the picture, outside of it, and out of all measure. */
public final class Scenes extends DomainContextBase {
    static final int WIDTH = 48;
    static final int HEIGHT = 40;

    /** Made by jqwik. */
    public Scenes() {}

    private static Arbitrary<Decimal> coordinates() {
        return Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.integers().between(-10, 60).map(Decimal::of)),
                Tuple.of(6, Arbitraries.doubles().between(-10, 60).map(Decimal::of)),
                Tuple.of(1, Samples.decimals()));
    }

    private static Arbitrary<Decimals> coordinates(int count) {
        return coordinates().list().ofSize(count).map(Decimals::copyOf);
    }

    private static Optional<BoundingBox> box(Decimals numbers) {
        try {
            return Optional.of(new BoundingBox.Xywh(numbers));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Arbitrary<Segmentation> segmentations() {
        Arbitrary<Segmentation> polygons = Arbitraries.integers()
                .between(0, 5)
                .flatMap(points -> coordinates(2 * points))
                .list()
                .ofMaxSize(3)
                .map(Segmentation.Polygons::new);
        Arbitrary<Segmentation> masks = Arbitraries.longs()
                .array(long[].class)
                .ofSize(4)
                .map(bits -> {
                    BitSet in = BitSet.valueOf(bits);
                    return Rle.encode(Mask.of(HEIGHT, WIDTH, (x, y) -> in.get((x / 3 * 16 + y / 3) % 256)));
                });
        return Arbitraries.oneOf(polygons, masks);
    }

    private static Arbitrary<Landmarks> landmarks() {
        Arbitrary<Decimal> visibility =
                Arbitraries.of("0", "1", "2", "3", "-1", "1.5").map(Decimal::parse);
        return Combinators.combine(coordinates(), coordinates(), visibility)
                .as((x, y, v) -> Decimals.builder().add(x).add(y).add(v).build())
                .list()
                .ofMaxSize(4)
                .map(points -> {
                    Decimals.Builder all = Decimals.builder();
                    points.forEach(point -> all.add(point, 0, 3));
                    return new Landmarks(all.build());
                });
    }

    private static Arbitrary<Category> categories() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(Garments.CATEGORIES.asList())),
                Tuple.of(
                        1,
                        Samples.texts()
                                .map(name -> Category.builder()
                                        .id(77)
                                        .name(name)
                                        .addSkeleton(
                                                new Category.Edge(1, 2),
                                                new Category.Edge(0, 9),
                                                new Category.Edge(2, 2))
                                        .build())));
    }

    private static Arbitrary<Item> items() {
        Arbitrary<Optional<Decimal>> confidences = Arbitraries.oneOf(
                        Arbitraries.doubles().between(0, 1).map(Decimal::of), Samples.decimals())
                .optional();
        return Combinators.combine(
                        categories(),
                        coordinates(4).optional().map(numbers -> numbers.flatMap(Scenes::box)),
                        segmentations().optional(),
                        landmarks().optional(),
                        confidences)
                .as((category, box, segmentation, landmarks, confidence) -> Item.builder()
                        .category(category)
                        .boundingBox(box)
                        .segmentation(segmentation)
                        .landmarks(landmarks)
                        .confidence(confidence)
                        .build());
    }

    /** Images of 48 x 40 pixels. */
    @Provide
    Arbitrary<AnnotatedImage> images() {
        return items().list()
                .ofMaxSize(4)
                .map(items -> AnnotatedImage.builder()
                        .fileName("drawn.jpg")
                        .size(new ImageSize(WIDTH, HEIGHT))
                        .items(items)
                        .build());
    }
}
