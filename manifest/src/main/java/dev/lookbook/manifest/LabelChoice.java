package dev.lookbook.manifest;

import dev.lookbook.io.DatasetException;
import dev.lookbook.manifest.line.MemberNames;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which of a line's labels is meant. A line has several where one was adjusted from another, where an evaluation put its
 * predictions beside the truth, or where an image is of several classes. Immutable.
 */
public final class LabelChoice {
    private static final Pattern TRUTH = Pattern.compile("rekognition-custom-labels-training(-[0-9]+)?");

    private static final LabelChoice ONLY = new LabelChoice(Kind.ONLY, "");
    private static final LabelChoice NEWEST = new LabelChoice(Kind.NEWEST, "");
    private static final LabelChoice GROUND_TRUTH = new LabelChoice(Kind.GROUND_TRUTH, "");
    private static final LabelChoice PREDICTIONS = new LabelChoice(Kind.PREDICTIONS, "");

    private final Kind kind;
    private final String name;

    private LabelChoice(Kind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    private enum Kind {
        ONLY,
        NAMED,
        NEWEST,
        GROUND_TRUTH,
        PREDICTIONS
    }

    /**
     * The detection that a line has, or else all its image-level labels. A line with several detections, or with an
     * evaluation's predictions, is refused, for it does not tell which is meant.
     */
    public static LabelChoice only() {
        return ONLY;
    }

    /** The label of an attribute, in the lines that have it. */
    public static LabelChoice named(String attribute) {
        return new LabelChoice(Kind.NAMED, attribute);
    }

    /**
     * The detection with the latest creation date, and the last one in the line of those with the same date or none: the
     * end of a chain of adjustments. All image-level labels in a line without detections.
     */
    public static LabelChoice newest() {
        return NEWEST;
    }

    /** What an evaluation compared with: {@code rekognition-custom-labels-training-0}. */
    public static LabelChoice groundTruth() {
        return GROUND_TRUTH;
    }

    /** What a model found in an evaluation: {@code rekognition-custom-labels-evaluation}. */
    public static LabelChoice predictions() {
        return PREDICTIONS;
    }

    /**
     * The labels of a line that are meant: one detection, perhaps one of an odd form (an {@link OtherLabel} with a problem), or
     * any number of image-level labels, or nothing.
     *
     * @throws DatasetException when the line does not tell which of several is meant
     */
    public List<ManifestLabel> of(ManifestEntry entry) {
        List<ManifestLabel> labels =
                entry.labels().stream().filter(this::isMeant).toList();
        List<ManifestLabel> detections =
                labels.stream().filter(LabelChoice::isDetection).toList();
        if (detections.isEmpty()) {
            requireOneMeaning(entry, labels);
            return labels.stream().filter(LabelChoice::isImageLevel).toList();
        }
        if (kind == Kind.NEWEST) {
            return List.of(newestOf(detections));
        }
        if (detections.size() > 1) {
            throw ambiguous(entry);
        }
        requireOneMeaning(entry, labels);
        return detections;
    }

    /** Whether a line has such a label, be it one of several. */
    public boolean isIn(ManifestEntry entry) {
        return entry.labels().stream().anyMatch(label -> isMeant(label) && (isDetection(label) || isImageLevel(label)));
    }

    private void requireOneMeaning(ManifestEntry entry, List<ManifestLabel> labels) {
        boolean evaluated = labels.stream().anyMatch(label -> MemberNames.isPrediction(label.attribute()));
        if (evaluated && labels.size() > 1 && kind != Kind.PREDICTIONS) {
            throw ambiguous(entry);
        }
    }

    private boolean isMeant(ManifestLabel label) {
        return switch (kind) {
            case ONLY, NEWEST -> isDetection(label) || isImageLevel(label);
            case NAMED -> label.attribute().equals(name);
            case GROUND_TRUTH -> TRUTH.matcher(label.attribute()).matches();
            case PREDICTIONS -> MemberNames.isPrediction(label.attribute());
        };
    }

    static boolean isImageLevel(ManifestLabel label) {
        return label instanceof ImageClassification || label instanceof MultiLabelClassification;
    }

    /** Whether it is a detection, or would be if it were well formed. */
    static boolean isDetection(ManifestLabel label) {
        return label instanceof ObjectDetection
                || (label instanceof OtherLabel other && other.problem().isPresent());
    }

    private static ManifestLabel newestOf(List<ManifestLabel> detections) {
        Comparator<ManifestLabel> byDate =
                Comparator.comparing(label -> label.createdAt().orElse(Instant.MIN));
        return detections.stream()
                .reduce((one, other) -> byDate.compare(other, one) < 0 ? one : other)
                .orElseThrow();
    }

    private static DatasetException ambiguous(ManifestEntry entry) {
        return new DatasetException(
                entry.location(),
                "expected one label of type " + ObjectDetection.TYPE + " but found " + names(entry)
                        + "; name the label attribute to use");
    }

    /** The labels of a line as people read them. */
    static String names(ManifestEntry entry) {
        List<ManifestLabel> labels = entry.labels().stream()
                .filter(label -> isDetection(label) || isImageLevel(label))
                .toList();
        return labels.isEmpty()
                ? "none"
                : labels.stream().map(label -> '"' + label.attribute() + '"').collect(Collectors.joining(", "));
    }

    /** What the choice asks a line for, as people read it. */
    String description() {
        return switch (kind) {
            case ONLY, NEWEST -> "a label of type " + ObjectDetection.TYPE;
            case NAMED -> "the label \"" + name + "\" of type " + ObjectDetection.TYPE;
            case GROUND_TRUTH -> "the ground truth of an evaluation, \"rekognition-custom-labels-training-0\",";
            case PREDICTIONS -> "the predictions of an evaluation, \"rekognition-custom-labels-evaluation\",";
        };
    }

    /** What the choice asks a line for, as people read it. */
    @Override
    public String toString() {
        return description();
    }
}
