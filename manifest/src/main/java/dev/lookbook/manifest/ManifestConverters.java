package dev.lookbook.manifest;

import dev.lookbook.convert.Converter;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import java.util.Optional;

/**
 * The ways between manifests and the model. The converters are stateless and safe to use from several threads.
 *
 * <p>What an image of the model has no word for travels in its extras under {@code manifest}, so that a line which goes
 * through the model with {@link ManifestOptions.ClassIds#CATEGORY} and its own label attribute comes back with the same
 * values; only the order of members becomes the usual one.
 */
public final class ManifestConverters {
    private ManifestConverters() {}

    /**
     * The categories of a manifest: all its class-maps together, by ascending id. One name under two ids makes two
     * categories, as the manifest has it. Keys that are no class id (an integer as JSON writes it) and empty names are
     * passed over, for no box can use them.
     *
     * @param entries the whole manifest; memory grows with its classes, not with its lines
     * @param labelAttribute which label to look at; needed where a line has several
     * @throws dev.lookbook.io.DatasetException when an id has two names, or a line several labels and none was chosen
     */
    public static Categories categories(Iterable<ManifestEntry> entries, Optional<String> labelAttribute) {
        ClassNames names = new ClassNames();
        for (ManifestEntry entry : entries) {
            LabelChoice.of(entry, labelAttribute).ifPresent(detection -> names.add(entry, detection));
        }
        return names.categories();
    }

    /**
     * Turns lines into images whose file name is the whole {@code source-ref}.
     *
     * <p>Reports {@code no-detections} (warning) for an image without the label, {@code unknown-category} (error) for a class
     * that nothing names, {@code missing-class-map-id} (warning) for one that only the categories name, {@code
     * irregular-image-size} and {@code irregular-objects} (warnings) for what survives but says nothing to the model.
     * Throws a {@link dev.lookbook.io.DatasetException} for a line without {@code source-ref}, with several labels when none
     * was chosen, or with another name for a class than the categories have.
     *
     * @param categories those of {@link #categories}, or others that call the same ids by a name of theirs
     * @param labelAttribute which label to take; needed where a line has several
     */
    public static Converter<ManifestEntry, AnnotatedImage> toAnnotatedImage(
            Categories categories, Optional<String> labelAttribute) {
        return new EntryToImage(categories, labelAttribute);
    }

    /**
     * Turns images into lines as the AWS script does that turns COCO into a manifest: {@code source-ref} is prefix and file
     * name joined as they are, boxes are corner and size with the numbers of the image, the class-map holds what the line
     * uses in the order of first use, and each box has a confidence, 1 unless the item knows better.
     *
     * <p>Reports {@code drop-item} (warning) for an item without a box; {@code unnamed-class} (warning) for one whose category
     * has no name, which is written without an entry in the class-map; {@code unreadable-date} (warning) for a capture date in
     * no known form; and as info what a manifest has no place for: {@code drop-landmarks}, {@code drop-segmentation}, {@code
     * drop-style}, {@code drop-scale}, {@code drop-occlusion}, {@code drop-zoom-in}, {@code drop-viewpoint}, {@code drop-crowd}
     * and {@code drop-attributes} of items, {@code drop-source}, {@code drop-pair-id} and {@code drop-attributes} of images.
     * Throws a {@link dev.lookbook.io.DatasetException} for an image without a size and, with dense ids, for a category that
     * is not one of those given.
     *
     * @param categories in the order that dense ids count
     */
    public static Converter<AnnotatedImage, ManifestEntry> fromAnnotatedImage(
            ManifestOptions options, Categories categories) {
        return new ImageToEntry(options, categories);
    }
}
