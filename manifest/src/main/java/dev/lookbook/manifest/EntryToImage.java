package dev.lookbook.manifest;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import dev.lookbook.model.ImmutableAnnotatedImage;
import java.util.List;
import java.util.function.Consumer;

/** A line becomes an image. */
final class EntryToImage implements Converter<ManifestEntry, AnnotatedImage> {
    private final Categories categories;
    private final LabelChoice choice;

    EntryToImage(Categories categories, LabelChoice choice) {
        this.categories = categories;
        this.choice = choice;
    }

    @Override
    public AnnotatedImage convert(ManifestEntry entry, Consumer<? super Issue> issues) {
        List<ManifestLabel> chosen = choice.of(entry);
        ImmutableAnnotatedImage.Builder image = AnnotatedImage.builder()
                .fileName(fileName(entry))
                .extras(Leftovers.wrap(LineLeftovers.pack(entry, chosen)))
                .location(entry.location());
        if (chosen.isEmpty()) {
            reportNone(entry, issues);
        }
        LabelToItem imageLevel = new LabelToItem(entry, categories, issues);
        for (ManifestLabel label : chosen) {
            if (label instanceof ObjectDetection detection) {
                boxes(entry, detection, image, issues);
            } else if (label instanceof MultiLabelClassification multiLabel) {
                MultiLabelSplit.split(multiLabel, entry.location(), MultiLabelSplit.attributes(entry), issues)
                        .forEach(each -> image.addItems(imageLevel.convert(each)));
            } else if (label instanceof ImageClassification classification) {
                image.addItems(imageLevel.convert(classification));
            } else if (label instanceof OtherLabel other) {
                throw other.problem().orElseThrow();
            }
        }
        return image.build();
    }

    private void boxes(
            ManifestEntry entry,
            ObjectDetection detection,
            ImmutableAnnotatedImage.Builder image,
            Consumer<? super Issue> issues) {
        reportIrregular(entry, detection, issues);
        BoxToItem items = new BoxToItem(entry, detection, categories, issues);
        for (int i = 0; i < detection.boxes().size(); i++) {
            image.addItems(items.convert(i));
        }
        image.size(detection.imageSize().flatMap(ManifestImageSize::toImageSize));
    }

    private void reportNone(ManifestEntry entry, Consumer<? super Issue> issues) {
        issues.accept(Issue.warning(
                "no-detections",
                entry.location(),
                "expected " + choice.description() + " but found " + LabelChoice.names(entry)
                        + "; the image is without items"));
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
