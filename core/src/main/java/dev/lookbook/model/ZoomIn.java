package dev.lookbook.model;

import java.util.Optional;

/**
 * How much of an item lies outside the image. The words and codes are those of <a
 * href="https://github.com/switchablenorms/DeepFashion2">DeepFashion2's README</a>. It cannot be worked out from an annotation,
 * in which what lies outside has no points.
 */
public enum ZoomIn {
    /** Nothing. */
    NONE(1),
    /** Some of it. */
    MEDIUM(2),
    /** Much of it. */
    LARGE(3);

    private final int code;

    ZoomIn(int code) {
        this.code = code;
    }

    /** The number that stands for this in DeepFashion2's files. */
    public int code() {
        return code;
    }

    /** What a number stands for; empty when nothing does. */
    public static Optional<ZoomIn> ofCode(long code) {
        return Codes.find(values(), ZoomIn::code, code);
    }
}
