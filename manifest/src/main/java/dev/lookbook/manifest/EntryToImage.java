package dev.lookbook.manifest;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import dev.lookbook.model.ImmutableAnnotatedImage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A line becomes an image. */
final class EntryToImage implements Converter<ManifestEntry, AnnotatedImage> {
    private final Categories categories;
    private final Optional<String> labelAttribute;

    EntryToImage(Categories categories, Optional<String> labelAttribute) {
        this.categories = categories;
        this.labelAttribute = labelAttribute;
    }

    @Override
    public AnnotatedImage convert(ManifestEntry entry, Consumer<? super Issue> issues) {
        Optional<ObjectDetection> chosen = LabelChoice.of(entry, labelAttribute);
        ImmutableAnnotatedImage.Builder image = AnnotatedImage.builder()
                .fileName(fileName(entry))
                .extras(Leftovers.wrap(LineLeftovers.pack(entry, chosen)))
                .location(entry.location());
        if (chosen.isPresent()) {
            ObjectDetection detection = chosen.get();
            reportIrregular(entry, detection, issues);
            BoxToItem items = new BoxToItem(entry, detection, categories, issues);
            List<ManifestBox> boxes = detection.boxes();
            for (int i = 0; i < boxes.size(); i++) {
                image.addItems(items.convert(i));
            }
            image.size(detection.imageSize().flatMap(ManifestImageSize::toImageSize));
        } else {
            issues.accept(Issue.warning(
                    "no-detections",
                    entry.location(),
                    "expected "
                            + labelAttribute
                                    .map(name -> "the label \"" + name + '"')
                                    .orElse("a label") + " of type "
                            + ObjectDetection.TYPE + " but found " + LabelChoice.names(entry)
                            + "; the image is without items"));
        }
        return image.build();
    }

    private static String fileName(ManifestEntry entry) {
        return entry.sourceRef()
                .orElseThrow(() -> new DatasetException(
                        entry.location(),
                        "expected the URI of an image in \"source-ref\" but found "
                                + (entry.extras().get(MemberNames.SOURCE_REF).isPresent() ? "no string" : "none")));
    }

    private static void reportIrregular(
            ManifestEntry entry, ObjectDetection detection, Consumer<? super Issue> issues) {
        String attribute = detection.attribute();
        boolean oddSize = detection.extras().get(MemberNames.IMAGE_SIZE).isPresent()
                || !detection
                        .imageSize()
                        .map(size -> size.toImageSize().isPresent())
                        .orElse(true);
        if (oddSize) {
            issues.accept(Issue.warning(
                    "irregular-image-size",
                    entry.location().child(attribute).child(MemberNames.IMAGE_SIZE),
                    "expected one object with width and height in an array but found something else; the image is without"
                            + " size"));
        }
        if (detection.metadataExtras().get(MemberNames.OBJECTS).isPresent()) {
            issues.accept(Issue.warning(
                    "irregular-objects",
                    entry.location().child(MemberNames.metadataOf(attribute)).child(MemberNames.OBJECTS),
                    "expected an object for each of " + detection.boxes().size()
                            + " boxes but found something else; the items are without confidence"));
        }
    }
}
