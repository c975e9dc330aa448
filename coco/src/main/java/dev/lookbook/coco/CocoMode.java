package dev.lookbook.coco;

/** What a {@link CocoReader} does with a file that is not as COCO is defined. */
public enum CocoMode {
    /**
     * Refuses it: opening reads everything and throws at the first thing that breaks a {@link CocoRule}, with its place and
     * the rule's code. Costs a pass over the file, and some 24 bytes an annotation while it lasts.
     */
    STRICT,
    /** Reads it as it is and tells whoever listens of each irregularity. Nothing is changed. */
    LENIENT,
    /**
     * Reads it like {@link #LENIENT}, and works out an {@code area}, {@code bbox}, {@code iscrowd} or {@code num_keypoints}
     * that is missing ({@code null} and an empty list are as good as missing), telling whoever listens. What the file states
     * is never changed.
     */
    REPAIR
}
