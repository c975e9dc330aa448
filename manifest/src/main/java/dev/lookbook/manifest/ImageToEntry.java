package dev.lookbook.manifest;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.internal.Drops;
import dev.lookbook.io.DatasetException;
import dev.lookbook.manifest.ManifestOptions.LabelKind;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Categories;
import dev.lookbook.model.ImmutableAnnotatedImage;
import dev.lookbook.model.Item;
import java.util.List;
import java.util.function.Consumer;

/** An image becomes a line. */
final class ImageToEntry implements Converter<AnnotatedImage, ManifestEntry> {
    /** What a manifest has no place for. */
    static final Drops DROPS = new Drops("a manifest", Drops.Field.CONFIDENCE);

    private final ManifestOptions options;
    private final Categories categories;
    private final CreationDate dates;

    ImageToEntry(ManifestOptions options, Categories categories) {
        this.options = options;
        this.categories = categories;
        dates = new CreationDate(options);
    }

    @Override
    public ManifestEntry convert(AnnotatedImage image, Consumer<? super Issue> issues) {
        Attributes kept = Leftovers.of(image.extras());
        Attributes line = kept.attributes(Leftovers.LINE);
        ImmutableManifestEntry.Builder entry =
                ManifestEntry.builder().extras(line).location(image.location());
        requireNoSuchMember(image, line, MemberNames.SOURCE_REF);
        entry.sourceRef(sourceRef(image));
        List<Item> labels = image.items().stream().filter(this::isLabel).toList();
        List<Item> boxes = labels.isEmpty()
                ? image.items()
                : image.items().stream().filter(item -> !isLabel(item)).toList();
        if (!labels.isEmpty()) {
            imageLevel(image, line, labels, issues).forEach(entry::addLabels);
        }
        if (options.labelKind() == LabelKind.IMAGE_LEVEL || cameWithoutLabel(image, boxes)) {
            reportDropped(image, image.extras(), issues);
            return entry.build();
        }
        requireNoSuchMember(image, line, options.labelAttribute());
        requireNoSuchMember(image, line, MemberNames.metadataOf(options.labelAttribute()));
        AnnotatedImage boxed =
                labels.isEmpty() ? image : ImmutableAnnotatedImage.copyOf(image).withItems(boxes);
        return entry.addLabels(new DetectionBuilder(boxed, options, categories, dates, issues).build())
                .build();
    }

    private boolean isLabel(Item item) {
        return options.labelKind() == LabelKind.IMAGE_LEVEL || ItemToLabel.wasLabel(item);
    }

    private List<ImageClassification> imageLevel(
            AnnotatedImage image, Attributes line, List<Item> items, Consumer<? super Issue> issues) {
        LineClasses classIds = new LineClasses(options.classIds(), categories, Attributes.of());
        Attributes brought = Leftovers.of(image.extras()).attributes(Leftovers.METADATA);
        String job =
                options.jobName().or(() -> brought.text(MemberNames.JOB_NAME)).orElse(ManifestOptions.JOB_NAME);
        String date = options.creationDate()
                .or(() -> brought.text(MemberNames.CREATION_DATE))
                .orElseGet(() -> dates.of(image, issues));
        ItemToLabel labels = new ItemToLabel(options, classIds, job, date, issues);
        items.forEach(labels::add);
        for (ImageClassification label : labels.labels()) {
            requireNoSuchMember(image, line, label.attribute());
            requireNoSuchMember(image, line, MemberNames.metadataOf(label.attribute()));
        }
        return labels.labels();
    }

    /** Whether the image is from a line without the label, and nobody has labelled it since. */
    private static boolean cameWithoutLabel(AnnotatedImage image, List<Item> boxes) {
        return boxes.isEmpty()
                && image.extras()
                        .get(Leftovers.NAMESPACE, Attributes.class)
                        .filter(kept -> kept.get(Leftovers.LABEL).isEmpty())
                        .isPresent();
    }

    /**
     * @param extras the image's, but for what became a part of the line
     */
    static void reportDropped(AnnotatedImage image, Attributes extras, Consumer<? super Issue> issues) {
        DROPS.image(image, issues);
        DROPS.attributes(extras.without(Leftovers.NAMESPACE), image.location(), issues);
    }

    private String sourceRef(AnnotatedImage image) {
        String name = image.fileName();
        if (!options.s3Prefix().isEmpty() && name.startsWith("s3://")) {
            throw new DatasetException(
                    image.location(),
                    "expected a file name to follow the S3 prefix \"" + options.s3Prefix() + "\" but found the URI \""
                            + name + "\"; leave the prefix out to keep it");
        }
        return options.s3Prefix() + name;
    }

    private static void requireNoSuchMember(AnnotatedImage image, Attributes line, String name) {
        if (line.get(name).isPresent()) {
            throw new DatasetException(
                    image.location(),
                    "expected a line without \"" + name
                            + "\" but the image brings one from its manifest; choose another label attribute");
        }
    }
}
