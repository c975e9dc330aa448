package dev.lookbook.coco;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.ImageSource;
import dev.lookbook.model.ImmutableAnnotatedImage;
import dev.lookbook.model.ImmutableItem;
import dev.lookbook.model.Item;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Occlusion;
import dev.lookbook.model.Scale;
import dev.lookbook.model.Segmentation;
import dev.lookbook.model.Value;
import dev.lookbook.model.Viewpoint;
import dev.lookbook.model.ZoomIn;
import dev.lookbook.testing.Samples;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Generated records of COCO, and of the model. */
final class CocoSamples {
    static final Categories CATEGORIES = Categories.of(
            Category.builder()
                    .id(1)
                    .name("vest")
                    .addLandmarkNames("a", "b")
                    .addSkeleton(new Category.Edge(1, 2))
                    .build(),
            Category.of(20, "skirt"));

    private CocoSamples() {}

    static Arbitrary<CocoRecord> records() {
        return Combinators.combine(images(), annotations().list().ofMaxSize(3)).as(CocoRecord::new);
    }

    private static Arbitrary<CocoImage> images() {
        return Builders.withBuilder(CocoImage::builder)
                .use(Samples.texts())
                .in((builder, name) -> builder.fileName(name))
                .use(Arbitraries.longs().between(-1, 5000).optional())
                .in((builder, width) -> builder.width(width))
                .use(Arbitraries.longs().optional())
                .in((builder, height) -> builder.height(height))
                .use(Samples.texts().optional())
                .in((builder, date) -> builder.dateCaptured(date))
                .use(extras("license", "coco_url", "source"))
                .in((builder, extras) -> builder.extras(extras))
                .build(builder -> builder.build());
    }

    private static Arbitrary<CocoAnnotation> annotations() {
        return Builders.withBuilder(() -> CocoAnnotation.builder().imageId(0))
                .use(Arbitraries.longs())
                .in((builder, category) -> builder.categoryId(category))
                .use(Samples.sizedBoxes().map(BoundingBox::toXywh).optional())
                .in((builder, box) -> builder.bbox(box))
                .use(Samples.decimals().optional())
                .in((builder, area) -> builder.area(area))
                .use(Arbitraries.longs().between(0, 1).optional())
                .in((builder, crowd) -> builder.iscrowd(crowd))
                .use(Samples.polygons().map(Segmentation.class::cast).optional())
                .in((builder, polygons) -> builder.segmentation(polygons))
                .use(landmarks().optional())
                .in((builder, keypoints) -> builder.keypoints(keypoints))
                .use(Arbitraries.longs().optional())
                .in((builder, count) -> builder.numKeypoints(count))
                .use(results())
                .in((builder, result) -> builder.from(result))
                .use(Arbitraries.longs().list().ofMaxSize(3).optional())
                .in((builder, ids) -> builder.attributeIds(ids))
                .use(segments().list().ofMaxSize(2).optional())
                .in((builder, segments) -> builder.segments(segments))
                .use(extras("dp_U", "x"))
                .in((builder, extras) -> builder.extras(extras))
                .build(builder -> builder.build());
    }

    /** What result files have, and DeepFashion2. */
    private static Arbitrary<CocoAnnotation> results() {
        return Combinators.combine(
                        Samples.decimals().optional(),
                        Samples.texts().optional(),
                        Samples.texts().optional(),
                        Arbitraries.longs().optional(),
                        Arbitraries.longs().optional())
                .as((score, caption, file, style, pair) -> CocoAnnotation.builder()
                        .score(score)
                        .caption(caption)
                        .fileName(file)
                        .style(style)
                        .pairId(pair)
                        .build());
    }

    private static Arbitrary<CocoSegment> segments() {
        return Combinators.combine(
                        Arbitraries.longs().optional(),
                        Arbitraries.longs().optional(),
                        Samples.sizedBoxes().map(BoundingBox::toXywh).optional(),
                        Samples.decimals().optional(),
                        extras("x"))
                .as((id, category, box, area, extras) -> CocoSegment.builder()
                        .id(id)
                        .categoryId(category)
                        .bbox(box)
                        .area(area)
                        .extras(extras)
                        .build());
    }

    private static Arbitrary<Landmarks> landmarks() {
        return Arbitraries.integers().between(0, 3).flatMap(Samples::landmarks).map(Landmarks::new);
    }

    /** Unknown members, and some known ones. */
    private static Arbitrary<Attributes> extras(String... names) {
        Arbitrary<Attributes> some = Arbitraries.maps(Arbitraries.of(names), Samples.values())
                .ofMaxSize(2)
                .map(map -> {
                    Attributes.Builder builder = Attributes.builder();
                    map.forEach(builder::put);
                    return builder.build();
                });
        return Combinators.combine(Samples.attributes(), some)
                .as((unknown, known) ->
                        Attributes.builder().putAll(unknown).putAll(known).build());
    }

    static Arbitrary<AnnotatedImage> annotatedImages() {
        Arbitrary<ImageSize> sizes = Combinators.combine(
                        Arbitraries.integers().between(1, 9000),
                        Arbitraries.integers().between(1, 9000))
                .as(ImageSize::new);
        return Builders.withBuilder(AnnotatedImage::builder)
                .use(Arbitraries.of("000001.jpg", "train/000001.jpg", "a.png", "", "99999999999999999999.jpg"))
                .in((builder, name) -> builder.fileName(name))
                .use(sizes.optional())
                .in((builder, size) -> builder.size(size))
                .use(Arbitraries.of(ImageSource.class).optional())
                .in((builder, source) -> builder.source(source))
                .use(Arbitraries.longs().optional())
                .in((builder, pair) -> builder.pairId(pair))
                .use(items().list().ofMaxSize(3))
                .in((builder, items) -> builder.items(items))
                .use(modelExtras(imageNamespaces()))
                .in((builder, extras) -> builder.extras(extras))
                .build(ImmutableAnnotatedImage.Builder::build);
    }

    private static Arbitrary<Item> items() {
        return Builders.withBuilder(Item::builder)
                .use(Arbitraries.of(CATEGORIES.asList()))
                .in((builder, category) -> builder.category(category))
                .use(Arbitraries.oneOf(Samples.cornerBoxes(), Samples.sizedBoxes())
                        .optional())
                .in((builder, box) -> builder.boundingBox(box))
                .use(landmarks().optional())
                .in((builder, landmarks) -> builder.landmarks(landmarks))
                .use(Samples.polygons().optional())
                .in((builder, polygons) -> builder.segmentation(polygons))
                .use(Arbitraries.longs().optional())
                .in((builder, style) -> builder.style(style))
                .use(Combinators.combine(
                                Arbitraries.of(Scale.class).optional(),
                                Arbitraries.of(Occlusion.class).optional(),
                                Arbitraries.of(ZoomIn.class).optional(),
                                Arbitraries.of(Viewpoint.class).optional())
                        .as((scale, occlusion, zoom, view) -> Item.builder()
                                .category(CATEGORIES.asList().get(0))
                                .scale(scale)
                                .occlusion(occlusion)
                                .zoomIn(zoom)
                                .viewpoint(view)
                                .build()))
                .in((builder, labels) -> builder.scale(labels.scale())
                        .occlusion(labels.occlusion())
                        .zoomIn(labels.zoomIn())
                        .viewpoint(labels.viewpoint()))
                .use(Arbitraries.of(true, false))
                .in((builder, crowd) -> builder.isCrowd(crowd))
                .use(Samples.decimals().optional())
                .in((builder, confidence) -> builder.confidence(confidence))
                .use(modelExtras(Arbitraries.longs().map(id -> Attributes.of("id", Value.of(id)))))
                .in((builder, extras) -> builder.extras(extras))
                .build(ImmutableItem.Builder::build);
    }

    private static Arbitrary<Attributes> imageNamespaces() {
        return Combinators.combine(Arbitraries.longs().between(2, 1000), Samples.texts(), Samples.values())
                .as((id, date, license) -> Attributes.builder()
                        .put("id", Value.of(id))
                        .put("date_captured", Value.of(date))
                        .put("license", license)
                        .build());
    }

    /** Foreign extras, another format's namespace, and perhaps COCO's own. */
    private static Arbitrary<Attributes> modelExtras(Arbitrary<Attributes> namespaces) {
        return Combinators.combine(Samples.attributes(), Samples.attributes().optional(), namespaces.optional())
                .as((foreign, other, own) -> {
                    Attributes.Builder builder = Attributes.builder().putAll(foreign);
                    other.ifPresent(value -> builder.put("deepfashion2", value));
                    own.ifPresent(value -> builder.put("coco", value));
                    return builder.build();
                });
    }
}
