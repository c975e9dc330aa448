package dev.lookbook.manifest.check;

/** What a model is trained for, in the service's words. */
public enum UseCase {
    /** Labels of whole images: lines of the type {@code groundtruth/image-classification}. */
    IMAGE_LEVEL_LABELS,
    /** Labels of boxes: lines of the type {@code groundtruth/object-detection}. */
    OBJECT_LOCALIZATION,
    /** Nobody knows: no line can be used, or too many cannot. */
    NOT_DETERMINED
}
