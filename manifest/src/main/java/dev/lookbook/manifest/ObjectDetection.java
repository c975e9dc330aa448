package dev.lookbook.manifest;

import dev.lookbook.internal.Brief;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Attributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A label of type {@code groundtruth/object-detection}: the boxes of an image. In the line it is a pair of members, the
 * label attribute {@code A} and {@code A-metadata}. A line may have several, such as one adjusted from another.
 *
 * <p>Metadata is text as the line has it. A known member whose value is of no known form is among the extras under its own
 * name: {@code image_size} that is not one object in an array, {@code objects} that are not one object for each box, a
 * {@code class-map} that does not map to text, metadata that is not text.
 */
@Value.Immutable
@Values
public abstract non-sealed class ObjectDetection implements ManifestLabel {
    /** What {@code type} says in the metadata of every such label. */
    public static final String TYPE = "groundtruth/object-detection";

    ObjectDetection() {}

    @Override
    public abstract String attribute();

    /** The image's size. */
    public abstract Optional<ManifestImageSize> imageSize();

    /** The boxes, in the order of the line. */
    public abstract List<ManifestBox> boxes();

    /** Names by class id, both as written and in the order of the line; perhaps only the classes that the line uses. */
    public abstract Map<String, String> classMap();

    @Override
    public abstract Optional<String> humanAnnotated();

    @Override
    public abstract Optional<String> creationDate();

    @Override
    public abstract Optional<String> jobName();

    /** Which of {@code annotations}, {@code class-map} and {@code objects} the line leaves out; empty ones are written. */
    public abstract Set<String> missing();

    /** Other members of the label. */
    @Value.Default
    public Attributes extras() {
        return Attributes.of();
    }

    /** Other members of the metadata, such as {@code adjustment-status}. */
    @Value.Default
    public Attributes metadataExtras() {
        return Attributes.of();
    }

    /** The order of the label's members; empty for the usual one. */
    @Value.Auxiliary
    public abstract List<String> memberOrder();

    /** The order of the metadata's members; empty for the usual one. */
    @Value.Auxiliary
    public abstract List<String> metadataMemberOrder();

    /** What the metadata calls it: {@value #TYPE}. */
    @Override
    public Optional<String> type() {
        return Optional.of(TYPE);
    }

    /** Starts a detection. {@code build()} refuses a member that is both said and missing, or said twice. */
    public static ImmutableObjectDetection.Builder builder() {
        return ImmutableObjectDetection.builder();
    }

    /** In a line: {@code ObjectDetection[bounding-box, 468x624, 2 boxes: vest, trousers]}. */
    @Override
    public String toString() {
        return Brief.of("ObjectDetection")
                .add(attribute())
                .add(imageSize().map(size -> size.width() + "x" + size.height()))
                .some(extras().asMap().size() + metadataExtras().asMap().size(), "extra")
                .list(
                        boxes(),
                        "box",
                        box -> classMap().getOrDefault(Long.toString(box.classId()), "class " + box.classId()))
                .toString();
    }

    /** What is missing or among the extras cannot also be there. */
    @Value.Check
    void requireEachMemberOnce() {
        LabelNames.require(attribute());
        requireOnce(MemberNames.ANNOTATIONS, !boxes().isEmpty(), extras());
        requireOnce(MemberNames.IMAGE_SIZE, imageSize().isPresent(), extras());
        requireOnce(MemberNames.CLASS_MAP, !classMap().isEmpty(), metadataExtras());
        requireOnce(MemberNames.OBJECTS, boxes().stream().anyMatch(ManifestBox::saysMore), metadataExtras());
        requireOnce(MemberNames.HUMAN_ANNOTATED, humanAnnotated().isPresent(), metadataExtras());
        requireOnce(MemberNames.CREATION_DATE, creationDate().isPresent(), metadataExtras());
        requireOnce(MemberNames.JOB_NAME, jobName().isPresent(), metadataExtras());
        requireOnce(MemberNames.TYPE, true, metadataExtras());
    }

    private void requireOnce(String name, boolean said, Attributes others) {
        if (said && (missing().contains(name) || others.get(name).isPresent())) {
            throw new IllegalArgumentException(
                    "expected \"" + name + "\" once but it is said and also missing or among the extras");
        }
    }
}
