package dev.lookbook.manifest;

import dev.lookbook.internal.Brief;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A box of an {@link ObjectDetection}: an element of its {@code annotations} and the one of {@code objects} beside it. */
@Value.Immutable
@Values
public abstract class ManifestBox {
    ManifestBox() {}

    /** The class, a key of the class-map. */
    public abstract long classId();

    /** Left, top, width and height in pixels, each as the line has it; Ground Truth also writes fractions of a pixel. */
    public abstract BoundingBox.Xywh box();

    /** How sure the annotators are, from 0 to 1; Ground Truth writes 0 where a single person has drawn the box. */
    public abstract Optional<Decimal> confidence();

    /** Other members of the annotation. */
    @Value.Default
    public Attributes extras() {
        return Attributes.of();
    }

    /** Other members of the object in the metadata, such as evaluation details. */
    @Value.Default
    public Attributes objectExtras() {
        return Attributes.of();
    }

    /** The order of the annotation's members; empty for the usual one. */
    @Value.Auxiliary
    public abstract List<String> memberOrder();

    /** The order of the object's members; empty for the usual one. */
    @Value.Auxiliary
    public abstract List<String> objectMemberOrder();

    /** Starts a box. {@code build()} refuses extras that have the names of known members. */
    public static ImmutableManifestBox.Builder builder() {
        return ImmutableManifestBox.builder();
    }

    /** In a line: {@code ManifestBox[class 4, box 12,40 180x260, confidence 0.93]}. */
    @Override
    public String toString() {
        return Brief.of("ManifestBox")
                .add("class", classId())
                .box(box())
                .number("confidence", confidence())
                .some(extras().asMap().size() + objectExtras().asMap().size(), "extra")
                .toString();
    }

    /** Whether the metadata says something of this box. */
    boolean saysMore() {
        return confidence().isPresent() || !objectExtras().isEmpty();
    }

    /** What is known cannot also be among the extras. */
    @Value.Check
    void requireEachMemberOnce() {
        for (String name : MemberNames.BOX_MEMBERS) {
            requireAbsent(extras(), name);
        }
        confidence().ifPresent(confidence -> requireAbsent(objectExtras(), MemberNames.CONFIDENCE));
    }

    private static void requireAbsent(Attributes extras, String name) {
        if (extras.get(name).isPresent()) {
            throw new IllegalArgumentException("expected \"" + name + "\" once but it is also among the extras");
        }
    }
}
