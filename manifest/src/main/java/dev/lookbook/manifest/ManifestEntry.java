package dev.lookbook.manifest;

import dev.lookbook.internal.Brief;
import dev.lookbook.io.Location;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Attributes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** A line of a manifest: an image and its labels. */
@Value.Immutable
@Values
public abstract class ManifestEntry {
    ManifestEntry() {}

    /** The image's URI, such as {@code s3://bucket/folder/000001.jpg}; lines about text have none. */
    public abstract Optional<String> sourceRef();

    /** The text of a line that is about text, not about an image. */
    public abstract Optional<String> source();

    /** The labels, in the order of the line. */
    public abstract List<ManifestLabel> labels();

    /** All other members as they are: half a label, errors of the service, anything. */
    @Value.Default
    public Attributes extras() {
        return Attributes.of();
    }

    /** The order of the line's members; empty for the usual one: {@code source-ref}, {@code source}, the labels, the extras. */
    @Value.Auxiliary
    public abstract List<String> memberOrder();

    /** Where it was read: the line's number, and the bytes before it in the file. Not part of its value. */
    @Value.Auxiliary
    @Value.Default
    public Location location() {
        return Location.UNKNOWN;
    }

    /** The labels of a kind, in the order of the line. */
    public <T extends ManifestLabel> List<T> labels(Class<T> kind) {
        return labels().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The label of an attribute. */
    public Optional<ManifestLabel> label(String attribute) {
        return labels().stream()
                .filter(label -> label.attribute().equals(attribute))
                .findFirst();
    }

    /** The labels of type {@code groundtruth/object-detection}, in the order of the line. */
    public List<ObjectDetection> detections() {
        return labels(ObjectDetection.class);
    }

    /** The detection of a label attribute. */
    public Optional<ObjectDetection> detection(String attribute) {
        return label(attribute).filter(ObjectDetection.class::isInstance).map(ObjectDetection.class::cast);
    }

    /** The line that is written for this: all its members, in order. */
    public Attributes members() {
        return LineWriter.asAttributes(this);
    }

    /** Starts an entry. {@code build()} refuses members that would stand in the line twice. */
    public static ImmutableManifestEntry.Builder builder() {
        return ImmutableManifestEntry.builder();
    }

    /** In a line: {@code ManifestEntry[s3://bucket/000001.jpg, 1 label: bounding-box]}. */
    @Override
    public String toString() {
        return Brief.of("ManifestEntry")
                .file(sourceRef())
                .add("text", source())
                .extras(extras())
                .list(labels(), "label", ManifestLabel::attribute)
                .toString();
    }

    /** No member twice: nobody could read the line. */
    @Value.Check
    void requireEachMemberOnce() {
        Set<String> names = new HashSet<>(extras().asMap().keySet());
        sourceRef().ifPresent(ref -> requireNew(names, MemberNames.SOURCE_REF));
        source().ifPresent(source -> requireNew(names, MemberNames.SOURCE));
        for (ManifestLabel label : labels()) {
            requireNew(names, label.attribute());
            requireNew(names, MemberNames.metadataOf(label.attribute()));
        }
    }

    private static void requireNew(Set<String> names, String name) {
        if (!names.add(name)) {
            throw new IllegalArgumentException("expected each member of a line once but found \"" + name + "\" twice");
        }
    }
}
