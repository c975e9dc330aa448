package dev.lookbook.manifest.check.pass;

import dev.lookbook.io.Location;
import dev.lookbook.manifest.line.MemberNames;

/** A label attribute: its value and its metadata, which come in any order. */
public final class AttributeFacts {
    static final String DETECTION = "groundtruth/object-detection";
    static final String CLASSIFICATION = "groundtruth/image-classification";

    private final LabelFacts label = new LabelFacts();
    private final MetadataFacts metadata = new MetadataFacts();
    private String name = "";
    private Location line = Location.UNKNOWN;
    private boolean usable;

    AttributeFacts() {}

    void reset(String newName, Location lineLocation) {
        name = newName;
        line = lineLocation;
        usable = false;
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

    Location labelLocation() {
        return line.child(name).atByte(label.offset());
    }

    Location metadataLocation() {
        return line.child(MemberNames.metadataOf(name)).atByte(metadata.offset());
    }

    Location annotationLocation(int index) {
        return line.child(name).child(MemberNames.ANNOTATIONS).child(index).atByte(label.offset(index));
    }
}
