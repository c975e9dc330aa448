package dev.lookbook.manifest;

import dev.lookbook.internal.Brief;
import dev.lookbook.manifest.line.MemberNames;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/** What a manifest says beyond what images know, for {@link ManifestConverters#fromAnnotatedImage}. */
@Value.Immutable
@Values
public abstract class ManifestOptions {
    /** The job that nobody has named. */
    static final String JOB_NAME = "lookbook";

    ManifestOptions() {}

    /**
     * What goes before the file name in {@code source-ref}, such as {@code s3://bucket/folder/} with its last slash; empty
     * by default, for file names that are URIs already.
     */
    @Value.Default
    public String s3Prefix() {
        return "";
    }

    /**
     * The name of the label attribute; {@code bounding-box} by default, and {@code image-label} for image-level labels, whose
     * attributes are this and the class id: {@code image-label0}.
     */
    @Value.Default
    public String labelAttribute() {
        return labelKind() == LabelKind.BOXES ? "bounding-box" : "image-label";
    }

    /** What becomes of items; {@link LabelKind#BOXES} by default. */
    @Value.Default
    public LabelKind labelKind() {
        return LabelKind.BOXES;
    }

    /** The job's name; when absent, the one that an image brings from its manifest, or else {@code lookbook}. */
    public abstract Optional<String> jobName();

    /**
     * The creation date; when absent, the one that an image brings from its manifest, or else the image's own capture date
     * (COCO's {@code date_captured}), or else the {@link #clock}'s time, as {@code 2013-11-18T02:53:27}.
     */
    public abstract Optional<String> creationDate();

    /** Tells the time, which is written in UTC; the system's clock by default. Asked once for each converter. */
    @Value.Default
    public Clock clock() {
        return Clock.systemUTC();
    }

    /** Which numbers stand for the classes; {@link ClassIds#DENSE} by default. */
    @Value.Default
    public ClassIds classIds() {
        return ClassIds.DENSE;
    }

    /** Starts options. {@code build()} refuses a label attribute that Ground Truth would refuse. */
    public static ImmutableManifestOptions.Builder builder() {
        return ImmutableManifestOptions.builder();
    }

    /** Ground Truth's rules for the names of labels that are not references. */
    @Value.Check
    void requireLabelAttribute() {
        String name = labelAttribute();
        if (name.isBlank()
                || name.startsWith("$")
                || name.contains(MemberNames.METADATA)
                || name.endsWith("-ref")
                || name.equals("source")) {
            throw new IllegalArgumentException(
                    "expected a label attribute that is not \"source\", does not start with $,"
                            + " has no \"-metadata\" in it and does not end in \"-ref\" but found \"" + name + "\"");
        }
    }

    /** In a line: {@code ManifestOptions[bounding-box, boxes, dense class ids, prefix s3://bucket/images/]}. */
    @Override
    public String toString() {
        return Brief.of("ManifestOptions")
                .add(labelAttribute())
                .add(word(labelKind()))
                .add(word(classIds()) + " class ids")
                .add("prefix", Optional.of(s3Prefix()).filter(prefix -> !prefix.isEmpty()))
                .add("job", jobName())
                .add("date", creationDate())
                .toString();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What items become in a manifest. */
    public enum LabelKind {
        /** A label of type {@code groundtruth/object-detection} with the items' boxes. */
        BOXES,
        /** A label of type {@code groundtruth/image-classification} for each category that the items have. */
        IMAGE_LEVEL
    }

    /** Which numbers stand for the classes in a manifest. */
    public enum ClassIds {
        /** From 0 without gaps, in the order of the categories. */
        DENSE,
        /** The categories' own ids. */
        CATEGORY
    }
}
