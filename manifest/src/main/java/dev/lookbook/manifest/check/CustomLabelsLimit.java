package dev.lookbook.manifest.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A limit of Rekognition Custom Labels with the number that its guide documents (pages "Guidelines and quotas" and
 * "Validation rules for manifest files"; where they contradict each other, the former). {@link CustomLabelsLimits} changes
 * them, for accounts and regions with other quotas.
 */
public enum CustomLabelsLimit {
    /** Bytes of a manifest: 1 GB, taken as 2<sup>30</sup>, as the service's model counts its megabytes. */
    MAX_BYTES(1L << 30, "bytes"),
    /** Lines of a training manifest. Image-level labels can have 500,000 on request; Mumbai and London have 28,000. */
    MAX_LINES(250_000, "lines"),
    /** Lines of a test manifest; Mumbai and London have 7,000. */
    MAX_TEST_LINES(250_000, "lines"),
    /** Characters (Unicode code points) of a line. */
    MAX_LINE_CHARACTERS(100_000, "characters"),
    /** Labels of a manifest. */
    MAX_LABELS(250, "labels"),
    /** Labels that a manifest with boxes needs. */
    MIN_LABELS_LOCALIZATION(1, "labels"),
    /** Labels that a manifest with image-level labels needs. */
    MIN_LABELS_IMAGE_LEVEL(2, "labels"),
    /** Boxes of a detection. */
    MAX_BOXES(50, "boxes"),
    /** Different labels of an image. */
    MAX_LABELS_PER_IMAGE(50, "labels"),
    /** Test images of a label. */
    MAX_TEST_IMAGES_PER_LABEL(1000, "images"),
    /** Width and height of an image, at least. */
    MIN_IMAGE_SIDE(64, "pixels"),
    /** Width and height of an image, at most. */
    MAX_IMAGE_SIDE(4096, "pixels"),
    /** How many times longer an image's long side may be than its short side. */
    MAX_ASPECT_RATIO(20, "to 1"),
    /** Bytes of a picture's file: 15 MB of 2<sup>20</sup>. */
    MAX_IMAGE_BYTES(15L << 20, "bytes"),
    /** Characters (Unicode code points) of a label. */
    MAX_LABEL_CHARACTERS(256, "characters"),
    /** Characters of a label by the API's model, which is one stricter. */
    MAX_API_LABEL_CHARACTERS(255, "characters"),
    /** The long side to which training scales larger images. */
    TRAINING_LONG_SIDE(1280, "pixels"),
    /** What the width and height of a box, scaled for training, have to be more than. */
    MIN_BOX_SIDE(1, "pixels"),
    /** The share of lines that may be invalid. */
    MAX_INVALID_SHARE(0.2, "of the lines"),
    /** The share of training labels that have to be in the test dataset. */
    MIN_LABEL_OVERLAP(0.5, "of the training labels"),
    /** Training images that the guide recommends. */
    RECOMMENDED_IMAGES(10, "images");

    private final double standard;
    private final String unit;

    CustomLabelsLimit(double standard, String unit) {
        this.standard = standard;
        this.unit = unit;
    }

    /** What users call it: {@code max-lines}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The number that the guide documents. */
    public double standard() {
        return standard;
    }

    /** What it counts. */
    public String unit() {
        return unit;
    }

    /** Whether it is a share, from 0 to 1. */
    boolean isShare() {
        return unit.startsWith("of ");
    }

    /** Whether it counts things that come whole, unlike shares, ratios and pixels. */
    boolean isWhole() {
        return !isShare() && this != MAX_ASPECT_RATIO && !unit.equals("pixels");
    }

    /**
     * The limit that users call so.
     *
     * @throws IllegalArgumentException naming those there are when there is none
     */
    public static CustomLabelsLimit ofCode(String code) {
        return Arrays.stream(values())
                .filter(limit -> limit.code().equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("expected a limit but found \"" + code
                        + "\"; there are "
                        + Arrays.stream(values()).map(CustomLabelsLimit::code).collect(Collectors.joining(", "))));
    }
}
