package dev.lookbook.coco;

import dev.lookbook.convert.Issue;
import dev.lookbook.internal.Drops;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Item;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes results: what was found in the images of a ground truth, which has all that is to be said of the images. */
final class ToResults extends FromAnnotatedImage {
    private static final Drops DROPS = new Drops("a result file", Drops.Field.CONFIDENCE);
    private static final List<String> ORDER = List.of("image_id", "category_id", "bbox", RichMembers.SCORE);
    private static final Decimal SURE = Decimal.of(1);

    private final FromAnnotatedImage truth;

    /**
     * @param truth how the ground truth is written: the images have the same numbers
     */
    ToResults(FromAnnotatedImage truth, Categories categories) {
        super(categories);
        this.truth = truth;
    }

    @Override
    ImmutableCocoImage.Builder image(AnnotatedImage image, Consumer<? super Issue> issues) {
        // What is lost of an image is lost by the ground truth, and told then.
        return truth.image(image, issue -> {});
    }

    @Override
    Optional<ImmutableCocoAnnotation.Builder> annotation(
            AnnotatedImage image, Item item, Consumer<? super Issue> issues) {
        return DROPS.boxOf(item, issues).map(BoundingBox::toXywh).map(box -> result(item, box, issues));
    }

    private static ImmutableCocoAnnotation.Builder result(
            Item item, BoundingBox.Xywh box, Consumer<? super Issue> issues) {
        DROPS.item(item, issues);
        DROPS.attributes(item.extras(), item.location(), issues);
        if (item.confidence().isEmpty()) {
            issues.accept(Issue.warning(
                    "missing-score",
                    item.location(),
                    "expected an item with a confidence, which is a result's score, but it has none; wrote 1"));
        }
        return CocoAnnotation.builder()
                .bbox(box)
                .score(item.confidence().orElse(SURE))
                .memberOrder(ORDER);
    }
}
