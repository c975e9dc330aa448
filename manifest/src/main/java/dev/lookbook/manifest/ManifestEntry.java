package dev.lookbook.manifest;

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

    /** The image's URI, such as {@code s3://bucket/folder/000001.jpg}; text datasets have none. */
    public abstract Optional<String> sourceRef();

    /** The labels of type {@code groundtruth/object-detection}, in the order of the line. */
    public abstract List<ObjectDetection> detections();

    /** All other members as they are: labels of other types with their metadata, errors of the service, anything. */
    @Value.Default
    public Attributes extras() {
        return Attributes.of();
    }

    /** The order of the line's members; empty for the usual one: {@code source-ref}, the detections, the extras. */
    @Value.Auxiliary
    public abstract List<String> memberOrder();

    /** Where it was read: the line's number, and the bytes before it in the file. Not part of its value. */
    @Value.Auxiliary
    @Value.Default
    public Location location() {
        return Location.UNKNOWN;
    }

    /** The detection of a label attribute. */
    public Optional<ObjectDetection> detection(String attribute) {
        return detections().stream()
                .filter(detection -> detection.attribute().equals(attribute))
                .findFirst();
    }

    /** Starts an entry. {@code build()} refuses members that would stand in the line twice. */
    public static ImmutableManifestEntry.Builder builder() {
        return ImmutableManifestEntry.builder();
    }

    /** No member twice: nobody could read the line. */
    @Value.Check
    void requireEachMemberOnce() {
        Set<String> names = new HashSet<>(extras().asMap().keySet());
        sourceRef().ifPresent(ref -> requireNew(names, MemberNames.SOURCE_REF));
        for (ObjectDetection detection : detections()) {
            requireNew(names, detection.attribute());
            requireNew(names, MemberNames.metadataOf(detection.attribute()));
        }
    }

    private static void requireNew(Set<String> names, String name) {
        if (!names.add(name)) {
            throw new IllegalArgumentException("expected each member of a line once but found \"" + name + "\" twice");
        }
    }
}
