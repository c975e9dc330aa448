package dev.lookbook.model;

import java.util.Optional;

/**
 * From where an item is seen. The words and codes are those of <a
 * href="https://github.com/switchablenorms/DeepFashion2">DeepFashion2's README</a>; its paper (CVPR 2019) tells side and back
 * apart, which the published files do not.
 */
public enum Viewpoint {
    /** Nobody wears it. */
    NOT_WORN(1),
    /** From the front. */
    FRONTAL(2),
    /** From the side or from behind. */
    SIDE_OR_BACK(3);

    private final int code;

    Viewpoint(int code) {
        this.code = code;
    }

    /** The number that stands for this in DeepFashion2's files. */
    public int code() {
        return code;
    }

    /** What a number stands for; empty when nothing does. */
    public static Optional<Viewpoint> ofCode(long code) {
        return Codes.find(values(), Viewpoint::code, code);
    }
}
