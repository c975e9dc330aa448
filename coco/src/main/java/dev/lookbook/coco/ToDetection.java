package dev.lookbook.coco;

import dev.lookbook.convert.Issue;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Categories;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.Item;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes {@link CocoProfile#DETECTION}. */
final class ToDetection extends FromAnnotatedImage {
    private static final List<String> CARRIED = List.of("id");

    private final Drops drops = new Drops(CocoProfile.DETECTION);

    ToDetection(Categories categories) {
        super(categories);
    }

    @Override
    ImmutableCocoImage.Builder image(AnnotatedImage image, Consumer<? super Issue> issues) {
        drops.source(image, issues);
        drops.drop(image.pairId(), Words.PAIR_ID, image.location(), issues);
        drops.attributes(image.extras(), CARRIED, image.location(), issues);
        Attributes namespace = Words.namespace(image.extras());
        return CocoImage.builder()
                .id(Words.integer(namespace.get("id")))
                .fileName(image.fileName())
                .width(image.size().map(ImageSize::width).map(Long::valueOf))
                .height(image.size().map(ImageSize::height).map(Long::valueOf));
    }

    @Override
    Optional<ImmutableCocoAnnotation.Builder> annotation(
            AnnotatedImage image, Item item, Consumer<? super Issue> issues) {
        if (item.boundingBox().isEmpty()) {
            drops.item(item, issues);
            return Optional.empty();
        }
        drops.labels(item, issues);
        drops.drop(item.style(), Words.STYLE, item.location(), issues);
        drops.drop(item.segmentation(), "segmentation", item.location(), issues);
        drops.drop(item.landmarks(), "landmarks", item.location(), issues);
        drops.attributes(item.extras(), CARRIED, item.location(), issues);
        BoundingBox.Xywh box = item.boundingBox().get().toXywh();
        return Optional.of(CocoAnnotation.builder()
                .id(Words.integer(Words.namespace(item.extras()).get("id")))
                .bbox(box)
                .area(box.area())
                .iscrowd(item.isCrowd() ? 1L : 0L));
    }
}
