package dev.lookbook.coco;

import dev.lookbook.convert.Issue;
import dev.lookbook.internal.Drops;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Categories;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.Item;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Writes {@link CocoProfile#DETECTION}. */
final class ToDetection extends FromAnnotatedImage {
    private static final Set<String> CARRIED = Set.of("id");

    private static final Drops DROPS = new Drops("the DETECTION profile", Drops.Field.CROWD);

    ToDetection(Categories categories) {
        super(categories);
    }

    @Override
    ImmutableCocoImage.Builder image(AnnotatedImage image, Consumer<? super Issue> issues) {
        DROPS.image(image, issues);
        DROPS.attributes(Leftovers.without(image.extras(), CARRIED), image.location(), issues);
        Optional<Long> own = Leftovers.of(image.extras()).integer("id");
        return CocoImage.builder()
                .id(own.or(() -> Numbering.ofName(image.fileName())))
                .isIdOfName(own.isEmpty())
                .fileName(image.fileName())
                .width(image.size().map(ImageSize::width).map(Long::valueOf))
                .height(image.size().map(ImageSize::height).map(Long::valueOf));
    }

    @Override
    Optional<ImmutableCocoAnnotation.Builder> annotation(
            AnnotatedImage image, Item item, Consumer<? super Issue> issues) {
        return DROPS.boxOf(item, issues).map(BoundingBox::toXywh).map(box -> annotation(item, box, issues));
    }

    private static ImmutableCocoAnnotation.Builder annotation(
            Item item, BoundingBox.Xywh box, Consumer<? super Issue> issues) {
        DROPS.item(item, issues);
        DROPS.attributes(Leftovers.without(item.extras(), CARRIED), item.location(), issues);
        return CocoAnnotation.builder()
                .id(Leftovers.of(item.extras()).integer("id"))
                .bbox(box)
                .area(box.area())
                .iscrowd(item.isCrowd() ? 1L : 0L);
    }
}
