package dev.lookbook.manifest.check.pass;

import dev.lookbook.io.Location;
import dev.lookbook.manifest.line.MemberNames;
import java.util.function.Consumer;

/** A label attribute: its value and its metadata, which come in any order. */
public final class AttributeFacts {
    static final String DETECTION = "groundtruth/object-detection";
    static final String CLASSIFICATION = "groundtruth/image-classification";

    private final LabelFacts label = new LabelFacts();
    private final MetadataFacts metadata = new MetadataFacts();
    private String name = "";
    private Location line = Location.UNKNOWN;
    private boolean usable;
    private Shift shift = Shift.NONE;

    AttributeFacts() {}

    /** How class ids that are not in the class-map relate to it. */
    enum Shift {
        /** All are in it. */
        NONE,
        /** Those and all others are, once they are one more. */
        ONE_MORE,
        /** Those and all others are, once they are one less. */
        ONE_LESS,
        /** One more and one less do. */
        EITHER,
        /** Neither does. */
        NEITHER
    }

    void reset(String newName, Location lineLocation) {
        name = newName;
        line = lineLocation;
        usable = false;
        shift = Shift.NONE;
        label.reset();
        metadata.reset();
    }

    /** The name of the label attribute. */
    public String name() {
        return name;
    }

    /** What it says. */
    public LabelFacts label() {
        return label;
    }

    /** What is said about it. */
    public MetadataFacts metadata() {
        return metadata;
    }

    /** Whether the service would take it for a label attribute. */
    boolean isPair() {
        return label.isPresent() && metadata.isPresent();
    }

    boolean isDetection() {
        return isPair() && metadata.type().equals(DETECTION);
    }

    boolean isClassification() {
        return isPair() && metadata.type().equals(CLASSIFICATION);
    }

    /** Whether the service would use it; known once the line was checked. */
    public boolean isUsable() {
        return usable;
    }

    void use() {
        usable = true;
    }

    /** Notes that class ids are not in the class-map, and whether all would be if they were one more, or one less. */
    void shifted(boolean oneMore, boolean oneLess) {
        shift = oneMore ? (oneLess ? Shift.EITHER : Shift.ONE_MORE) : (oneLess ? Shift.ONE_LESS : Shift.NEITHER);
    }

    Shift shift() {
        return shift;
    }

    /** Hands over the label of each annotation that can be used. */
    void forEachLabel(Consumer<? super String> labels) {
        if (isClassification()) {
            labels.accept(metadata.className());
            return;
        }
        for (int i = 0; i < label.count(); i++) {
            if (label.isValid(i)) {
                labels.accept(metadata.classMap().name(metadata.classMap().indexOf(label.classId(i))));
            }
        }
    }

    Location labelLocation() {
        return line.child(name).atByte(label.offset());
    }

    Location metadataLocation() {
        return line.child(MemberNames.metadataOf(name)).atByte(metadata.offset());
    }

    /** The annotations, whose own byte is not known. */
    Location annotationsLocation() {
        return line.child(name).child(MemberNames.ANNOTATIONS);
    }

    Location annotationLocation(int index) {
        return line.child(name).child(MemberNames.ANNOTATIONS).child(index).atByte(label.offset(index));
    }
}
