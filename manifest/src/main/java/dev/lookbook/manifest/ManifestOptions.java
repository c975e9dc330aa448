package dev.lookbook.manifest;

import dev.lookbook.manifest.line.MemberNames;
import java.time.Clock;
import java.util.Optional;
import org.immutables.value.Value;

/** What a manifest says beyond what images know, for {@link ManifestConverters#fromAnnotatedImage}. */
@Value.Immutable
@Values
public abstract class ManifestOptions {
    ManifestOptions() {}

    /**
     * What goes before the file name in {@code source-ref}, such as {@code s3://bucket/folder/} with its last slash; empty
     * by default, for file names that are URIs already.
     */
    @Value.Default
    public String s3Prefix() {
        return "";
    }

    /** The name of the label attribute; {@code bounding-box} by default. */
    @Value.Default
    public String labelAttribute() {
        return "bounding-box";
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

    /** Which numbers stand for the classes in a manifest. */
    public enum ClassIds {
        /** From 0 without gaps, in the order of the categories. */
        DENSE,
        /** The categories' own ids. */
        CATEGORY
    }
}
