package dev.lookbook.deepfashion2;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.io.Location;
import dev.lookbook.model.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Annotations of the mirrored picture. */
record FlipHorizontally(ImageSizes sizes) implements Converter<DeepFashion2Image, DeepFashion2Image> {

    @Override
    public DeepFashion2Image convert(DeepFashion2Image image, Consumer<? super Issue> issues) {
        int width = ToAnnotatedImage.size(image, sizes).width();
        List<DeepFashion2Item> items = new ArrayList<>();
        reportExtras(image.extras(), image.location(), issues);
        for (DeepFashion2Item item : image.items()) {
            reportExtras(item.extras(), item.location(), issues);
            try {
                items.add(item.flippedHorizontally(width));
            } catch (IllegalArgumentException e) {
                // A number has left the range of doubles.
                throw new DatasetException(item.location(), String.valueOf(e.getMessage()), e);
            }
        }
        return ImmutableDeepFashion2Image.copyOf(image).withItems(items);
    }

    /** They may well have coordinates among them. */
    private static void reportExtras(Attributes extras, Location location, Consumer<? super Issue> issues) {
        if (!extras.isEmpty()) {
            issues.accept(Issue.warning(
                    "unflipped-attributes",
                    location,
                    "kept " + String.join(", ", extras.asMap().keySet())
                            + " as they are, which DeepFashion2 does not define"));
        }
    }
}
