package dev.lookbook.model;

import java.util.Optional;

/** How much of an item is hidden behind something. */
public enum Occlusion {
    /** Nothing, or little. */
    SLIGHT(1),
    /** Some of it. */
    MEDIUM(2),
    /** Much of it. */
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
