package dev.lookbook.coco;

import dev.lookbook.convert.Issue;
import dev.lookbook.internal.Drops;
import dev.lookbook.internal.FileNames;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.Item;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Segmentation;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes {@link CocoProfile#UPSTREAM}, as deepfashion2_to_coco.py does, and as it does with its pull request 64. */
final class ToUpstream extends FromAnnotatedImage {
    private static final Drops DROPS = new Drops(
            "the UPSTREAM profile",
            Drops.Field.PAIR_ID,
            Drops.Field.LANDMARKS,
            Drops.Field.SEGMENTATION,
            Drops.Field.STYLE,
            Drops.Field.CROWD);
    private static final Drops DROPS_BUT_SOURCE = new Drops(
            "the UPSTREAM_WITH_SOURCE profile",
            Drops.Field.SOURCE,
            Drops.Field.PAIR_ID,
            Drops.Field.LANDMARKS,
            Drops.Field.SEGMENTATION,
            Drops.Field.STYLE,
            Drops.Field.CROWD);
    private static final List<String> ORDER_WITH_SOURCE = orderWithSource();
    private static final Segmentation NO_POLYGONS = new Segmentation.Polygons(List.of());
    private static final Attributes IMAGE_MEMBERS = Attributes.builder()
            .put("coco_url", Value.of(""))
            .put("flickr_url", Value.of(""))
            .put("license", Value.of(0))
            .build();

    private final Slots slots;
    private final boolean withSource;
    private final Drops drops;

    ToUpstream(Categories categories, boolean withSource) {
        super(categories);
        slots = Slots.of(categories);
        this.withSource = withSource;
        drops = withSource ? DROPS_BUT_SOURCE : DROPS;
    }

    private static List<String> orderWithSource() {
        List<String> order = new ArrayList<>(CocoAnnotation.USUAL_ORDER);
        order.add(order.indexOf(RichMembers.PAIR_ID), RichMembers.SOURCE);
        return List.copyOf(order);
    }

    @Override
    ImmutableCocoImage.Builder image(AnnotatedImage image, Consumer<? super Issue> issues) {
        drops.image(image, issues);
        drops.attributes(image.extras(), image.location(), issues);
        String fileName = FileNames.withoutFolder(image.fileName());
        if (!fileName.equals(image.fileName())) {
            issues.accept(Issue.info(
                    "drop-folder", image.location(), "\"" + image.fileName() + "\" is written without its folder"));
        }
        return CocoImage.builder()
                .id(Numbering.ofName(fileName))
                .isIdOfName(true)
                .fileName(fileName)
                .width(image.size().map(ImageSize::width).map(Long::valueOf))
                .height(image.size().map(ImageSize::height).map(Long::valueOf))
                .dateCaptured("")
                .extras(IMAGE_MEMBERS);
    }

    @Override
    Optional<ImmutableCocoAnnotation.Builder> annotation(
            AnnotatedImage image, Item item, Consumer<? super Issue> issues) {
        return drops.boxOf(item, issues).map(BoundingBox::toXywh).map(box -> annotation(image, item, box, issues));
    }

    private ImmutableCocoAnnotation.Builder annotation(
            AnnotatedImage image, Item item, BoundingBox.Xywh box, Consumer<? super Issue> issues) {
        drops.item(item, issues);
        drops.attributes(item.extras(), item.location(), issues);
        ImmutableCocoAnnotation.Builder annotation = CocoAnnotation.builder();
        if (withSource && image.source().isPresent()) {
            annotation
                    .extras(Attributes.of(
                            RichMembers.SOURCE, Value.of(image.source().get().word())))
                    .memberOrder(ORDER_WITH_SOURCE);
        }
        return annotation
                .bbox(new BoundingBox.Xywh(box.numbers().canonical()))
                .area(box.area().canonical())
                .iscrowd(item.isCrowd() ? 1L : 0L)
                .numKeypoints(
                        item.landmarks().map(Landmarks::labelled).orElse(0).longValue())
                .keypoints(slots.fill(item.category(), landmarks(item, issues)))
                .segmentation(item.segmentation().map(ToUpstream::canonical).orElse(NO_POLYGONS))
                .pairId(image.pairId())
                .style(item.style());
    }

    private Optional<Landmarks> landmarks(Item item, Consumer<? super Issue> issues) {
        int places = slots.count(item.category());
        item.landmarks()
                .filter(landmarks -> landmarks.size() > places)
                .ifPresent(landmarks -> issues.accept(Issue.info(
                        "drop-landmarks",
                        item.location().child("landmarks"),
                        "left out " + (landmarks.size() - places) + " of " + landmarks.size()
                                + " landmarks, which category "
                                + item.category().id() + " has no place for")));
        return item.landmarks();
    }

    private static Segmentation canonical(Segmentation segmentation) {
        return segmentation instanceof Segmentation.Polygons polygons
                ? new Segmentation.Polygons(
                        polygons.rings().stream().map(Decimals::canonical).toList())
                : segmentation;
    }
}
