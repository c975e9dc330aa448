package dev.lookbook.examples.synthetic;

/** How a garment is shown. */
enum View {
    /** Nobody wears it: it lies or hangs there. */
    FLAT(1),
    /** Worn and seen from the front. */
    FRONT(2),
    /** Worn and turned to the side, not fully. */
    TURNED(3),
    /** Worn and seen from behind. */
    BACK(3);

    private final int viewpoint;

    View(int viewpoint) {
        this.viewpoint = viewpoint;
    }

    /** DeepFashion2's number. */
    int viewpoint() {
        return viewpoint;
    }

    boolean isWorn() {
        return this != FLAT;
    }

    /** Whether the wearer's front can be seen. */
    boolean isWornToFront() {
        return this == FRONT || this == TURNED;
    }
}
