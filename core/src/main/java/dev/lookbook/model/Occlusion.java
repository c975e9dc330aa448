package dev.lookbook.model;

import java.util.Optional;

/**
 * How much of an item is hidden behind something. The words and codes are those of <a
 * href="https://github.com/switchablenorms/DeepFashion2">DeepFashion2's README</a>. Its paper (CVPR 2019) goes by the share of
 * labelled landmarks that are occluded; real annotations keep to that roughly, so it cannot be worked out.
 */
public enum Occlusion {
    /** Nothing, or little; by the paper less than 0.2 of the landmarks. */
    SLIGHT(1),
    /** Some of it; by the paper 0.2 to 0.5 of the landmarks. */
    MEDIUM(2),
    /** Much of it; by the paper more than 0.5 of the landmarks. */
    HEAVY(3);

    private final int code;

    Occlusion(int code) {
        this.code = code;
    }

    /** The number that stands for this in DeepFashion2's files. */
    public int code() {
        return code;
    }

    /** What a number stands for; empty when nothing does. */
    public static Optional<Occlusion> ofCode(long code) {
        return Codes.find(values(), Occlusion::code, code);
    }
}
