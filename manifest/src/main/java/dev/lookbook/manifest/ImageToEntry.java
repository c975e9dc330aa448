package dev.lookbook.manifest;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.internal.Drops;
import dev.lookbook.io.DatasetException;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Categories;
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
        if (cameWithoutLabel(image)) {
            reportDropped(image, image.extras(), issues);
            return entry.build();
        }
        requireNoSuchMember(image, line, options.labelAttribute());
        requireNoSuchMember(image, line, MemberNames.metadataOf(options.labelAttribute()));
        return entry.addDetections(new DetectionBuilder(image, options, categories, dates, issues).build())
                .build();
    }

    /** Whether the image is from a line without the label, and nobody has labelled it since. */
    private static boolean cameWithoutLabel(AnnotatedImage image) {
        return image.items().isEmpty()
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
