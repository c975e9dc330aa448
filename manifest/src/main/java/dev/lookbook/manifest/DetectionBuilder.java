package dev.lookbook.manifest;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Categories;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.Item;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Makes the detection of an image: what the model knows, and beside it what the image brings from a manifest. */
final class DetectionBuilder {
    private static final long RGB = 3;

    private final AnnotatedImage image;
    private final ManifestOptions options;
    private final Categories categories;
    private final CreationDate dates;
    private final Consumer<? super Issue> issues;
    private final Attributes kept;
    /** What was kept and is not said otherwise. */
    private Attributes label;

    private Attributes metadata;
    /** Whether the image's capture date became the creation date. */
    private boolean dated;

    DetectionBuilder(
            AnnotatedImage image,
            ManifestOptions options,
            Categories categories,
            CreationDate dates,
            Consumer<? super Issue> issues) {
        this.image = image;
        this.options = options;
        this.categories = categories;
        this.dates = dates;
        this.issues = issues;
        kept = Leftovers.of(image.extras());
        label = kept.attributes(Leftovers.LABEL);
        metadata = kept.attributes(Leftovers.METADATA);
    }

    ObjectDetection build() {
        LineClasses classIds = new LineClasses(options.classIds(), categories, kept.attributes(MemberNames.CLASS_MAP));
        ItemToBox boxOf = new ItemToBox(classIds, issues);
        List<ManifestBox> boxes = new ArrayList<>();
        for (Item item : image.items()) {
            boxOf.convert(item).ifPresent(boxes::add);
        }
        Map<String, String> classMap = classIds.classMap();
        if (!boxes.isEmpty()) {
            label = label.without(MemberNames.ANNOTATIONS);
        }
        if (!classMap.isEmpty()) {
            metadata = metadata.without(MemberNames.CLASS_MAP);
        }
        boolean objects = boxes.stream().anyMatch(ManifestBox::saysMore);
        if (objects) {
            metadata = metadata.without(MemberNames.OBJECTS);
        }
        ImmutableObjectDetection.Builder detection = ObjectDetection.builder()
                .attribute(options.labelAttribute())
                .boxes(boxes)
                .classMap(classMap)
                .missing(missing(!boxes.isEmpty(), !classMap.isEmpty(), objects))
                .imageSize(imageSize());
        fillMetadata(detection);
        ImageToEntry.reportDropped(image, dated ? CreationDate.without(image.extras()) : image.extras(), issues);
        return detection
                .extras(label)
                .metadataExtras(metadata.without(MemberNames.TYPE))
                .build();
    }

    private Set<String> missing(boolean boxes, boolean classMap, boolean objects) {
        Set<String> missing = new LinkedHashSet<>();
        addMissing(missing, MemberNames.ANNOTATIONS, boxes);
        addMissing(missing, MemberNames.CLASS_MAP, classMap);
        addMissing(missing, MemberNames.OBJECTS, objects);
        return missing;
    }

    private void addMissing(Set<String> missing, String name, boolean said) {
        if (!said && Leftovers.lists(kept, Leftovers.MISSING, name)) {
            missing.add(name);
        }
    }

    private Optional<ManifestImageSize> imageSize() {
        if (image.size().isEmpty()) {
            if (kept.get(Leftovers.LABEL).isPresent()) {
                // As the manifest has it, be it in another form or not at all.
                return Optional.empty();
            }
            throw new DatasetException(
                    image.location(),
                    "expected the size of \"" + image.fileName()
                            + "\" but nobody knows it; name a folder or archive with the images, or a CSV file with their"
                            + " sizes");
        }
        label = label.without(MemberNames.IMAGE_SIZE);
        ImageSize size = image.size().get();
        Optional<Attributes> brought = kept.get(MemberNames.IMAGE_SIZE, Attributes.class);
        if (brought.isEmpty()) {
            return Optional.of(ManifestImageSize.builder()
                    .width(size.width())
                    .height(size.height())
                    .depth(RGB)
                    .build());
        }
        Attributes both = brought.get()
                .with(MemberNames.WIDTH, Value.of(size.width()))
                .with(MemberNames.HEIGHT, Value.of(size.height()));
        return Optional.of(
                SizeParser.parse(Value.of(List.of(both))).orElseThrow().withMemberOrder(List.of()));
    }

    private void fillMetadata(ImmutableObjectDetection.Builder detection) {
        boolean fresh = kept.get(Leftovers.METADATA).isEmpty();
        Optional<String> date = options.creationDate();
        if (date.isPresent()
                || fresh
                || metadata.text(MemberNames.CREATION_DATE).isPresent()) {
            Optional<String> known = date.or(() -> metadata.text(MemberNames.CREATION_DATE));
            dated = known.isEmpty() && CreationDate.isKnown(image);
            detection.creationDate(known.orElseGet(() -> dates.of(image, issues)));
            metadata = metadata.without(MemberNames.CREATION_DATE);
        }
        if (options.jobName().isPresent()
                || fresh
                || metadata.text(MemberNames.JOB_NAME).isPresent()) {
            detection.jobName(options.jobName()
                    .or(() -> metadata.text(MemberNames.JOB_NAME))
                    .orElse(ManifestOptions.JOB_NAME));
            metadata = metadata.without(MemberNames.JOB_NAME);
        }
        if (fresh || metadata.text(MemberNames.HUMAN_ANNOTATED).isPresent()) {
            detection.humanAnnotated(metadata.text(MemberNames.HUMAN_ANNOTATED).orElse("yes"));
            metadata = metadata.without(MemberNames.HUMAN_ANNOTATED);
        }
    }
}
