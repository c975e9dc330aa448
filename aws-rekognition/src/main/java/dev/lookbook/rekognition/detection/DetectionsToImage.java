package dev.lookbook.rekognition.detection;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.ImmutableAnnotatedImage;
import dev.lookbook.model.ImmutableItem;
import dev.lookbook.model.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What was seen in a picture becomes an image with items. */
final class DetectionsToImage implements Converter<PictureDetections, AnnotatedImage> {
    private final Categories categories;
    private final ImageSizes sizes;

    DetectionsToImage(Categories categories, ImageSizes sizes) {
        this.categories = categories;
        this.sizes = sizes;
    }

    @Override
    public AnnotatedImage convert(PictureDetections picture, Consumer<? super Issue> issues) {
        Location place = Location.of(picture.fileName());
        Optional<ImageSize> size = size(picture, place);
        ImmutableAnnotatedImage.Builder image =
                AnnotatedImage.builder().fileName(picture.fileName()).size(size).location(place);
        List<Detection> detections = picture.detections();
        for (int i = 0; i < detections.size(); i++) {
            item(detections.get(i), size, place.child(i), issues).ifPresent(image::addItems);
        }
        return image.build();
    }

    private Optional<ImageSize> size(PictureDetections picture, Location place) {
        boolean needed = picture.detections().stream()
                .anyMatch(detection -> detection.box().isPresent());
        if (picture.size().isPresent() || !needed) {
            return picture.size();
        }
        try {
            Optional<ImageSize> found = sizes.sizeOf(picture.fileName());
            if (found.isEmpty()) {
                throw new DatasetException(
                        place,
                        "expected the picture's size, for boxes are detected in ratios of it, but it is not known; say"
                                + " where to find sizes");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Item> item(
            Detection detection, Optional<ImageSize> size, Location place, Consumer<? super Issue> issues) {
        Optional<Category> category = categories.byName(detection.label());
        if (category.isEmpty()) {
            issues.accept(Issue.warning(
                    "unknown-label",
                    place,
                    "expected one of the categories " + categories.names() + " but found the label \""
                            + detection.label() + "\"; it is left out"));
            return Optional.empty();
        }
        ImmutableItem.Builder item = Item.builder()
                .category(category.get())
                .confidence(detection.confidence())
                .location(place);
        if (detection.box().isEmpty()) {
            return Optional.of(item.build());
        }
        return clip(detection.box().get(), place, issues)
                .map(box -> item.boundingBox(box.toPixels(size.orElseThrow())).build());
    }

    private static Optional<RatioBox> clip(RatioBox box, Location place, Consumer<? super Issue> issues) {
        if (box.isInside()) {
            return Optional.of(box);
        }
        RatioBox clipped = box.clipped();
        if (clipped.isEmpty()) {
            issues.accept(Issue.warning(
                    "box-outside", place, "expected a box in the picture but found " + box + "; it is left out"));
            return Optional.empty();
        }
        issues.accept(Issue.info(
                "clip-box", place, "expected a box within the picture but found " + box + "; its part inside is kept"));
        return Optional.of(clipped);
    }
}
