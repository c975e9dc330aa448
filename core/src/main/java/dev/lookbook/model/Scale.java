package dev.lookbook.model;

import java.util.Optional;

/**
 * How much of the image an item's box takes, as the area of one divided by that of the other. The words and codes are those
 * of <a href="https://github.com/switchablenorms/DeepFashion2">DeepFashion2's README</a>, the borders those of its paper (CVPR
 * 2019); every real item that was looked at keeps to them.
 */
public enum Scale {
    /** Less than 0.1 of the image. */
    SMALL(1),
    /** From 0.1 to 0.4 of the image. */
    MODEST(2),
    /** More than 0.4 of the image. */
    LARGE(3);

    private final int code;

    Scale(int code) {
        this.code = code;
    }

    /** The number that stands for this in DeepFashion2's files. */
    public int code() {
        return code;
    }

    /** What a number stands for; empty when nothing does. */
    public static Optional<Scale> ofCode(long code) {
        return Codes.find(values(), Scale::code, code);
    }
}
