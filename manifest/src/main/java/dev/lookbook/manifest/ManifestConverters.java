package dev.lookbook.manifest;

import dev.lookbook.convert.Converter;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;

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
     * <p>Of image-level labels, which go by name: the numbers that they have, where each name has one of its own all over the
     * manifest, and otherwise numbers from 0 in the order of first use.
     *
     * @param choice which labels to look at
     * @throws dev.lookbook.io.DatasetException when an id has two names, or a line several detections and none was chosen
     */
    public static Categories categories(Iterable<ManifestEntry> entries, LabelChoice choice) {
        ClassNames names = new ClassNames();
        for (ManifestEntry entry : entries) {
            choice.of(entry).forEach(label -> names.add(entry, label));
        }
        return names.categories();
    }

    /**
     * Turns lines into images whose file name is the whole {@code source-ref}.
     *
     * <p>Boxes become items with a box; image-level labels, and each class of a multi-label, become items without one.
     *
     * <p>Reports {@code no-detections} (warning) for an image without the label, {@code unknown-category} (error) for a class
     * that nothing names, {@code missing-class-map-id} (warning) for one that only the categories name, {@code
     * irregular-image-size} and {@code irregular-objects} (warnings) for what survives but says nothing to the model.
     * {@code drop-label} (warning) is a class of a multi-label that its class-map lacks. Throws a {@link
     * dev.lookbook.io.DatasetException} for a line without {@code source-ref}, with several detections when none was chosen,
     * with a detection that is not of the form of one, or with another name for a class than the categories have.
     *
     * @param categories those of {@link #categories}, or others that call the same ids by a name of theirs
     * @param choice which labels to take
     */
    public static Converter<ManifestEntry, AnnotatedImage> toAnnotatedImage(Categories categories, LabelChoice choice) {
        return new EntryToImage(categories, choice);
    }

    /**
     * Keeps of the labels of boxes and of whole images those that are meant, as at the end of a chain of adjustments; labels of
     * other types and all other members stay as they are. Reports {@code drop-other-label} (info) for each that is left out.
     * Throws a {@link dev.lookbook.io.DatasetException} for a line that does not tell which is meant.
     */
    public static Converter<ManifestEntry, ManifestEntry> onlyLabels(LabelChoice choice) {
        return new OnlyLabels(choice);
    }

    /**
     * Makes of each {@link MultiLabelClassification}, which Custom Labels does not know, an {@link ImageClassification} for
     * each of its classes, named as the multi-label with the class id behind; all else stays. AWS's script for the same job
     * leaves the type of the metadata as it was, which the service then refuses.
     *
     * <p>Reports {@code drop-label} (warning) for a class that the class-map lacks, for a value that is no list of class ids, and
     * for an empty one, since Custom Labels has no word for an image of no class; {@code duplicate-label} (info) for a class
     * that is listed twice; {@code missing-confidence} (warning) for one that the confidence-map lacks, which gets 1.
     */
    public static Converter<ManifestEntry, ManifestEntry> splitMultiLabels() {
        return new MultiLabelSplit();
    }

    /**
     * Turns images into lines as the AWS script does that turns COCO into a manifest: {@code source-ref} is prefix and file
     * name joined as they are, boxes are corner and size with the numbers of the image, the class-map holds what the line
     * uses in the order of first use, and each box has a confidence, 1 unless the item knows better.
     *
     * <p>Items that were image-level labels of a manifest become such labels again. With {@link
     * ManifestOptions.LabelKind#IMAGE_LEVEL} all items do, one for each category of an image, and {@code drop-box} (info) says
     * that their boxes do not.
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
