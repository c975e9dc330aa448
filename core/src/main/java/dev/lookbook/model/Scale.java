package dev.lookbook.model;

import java.util.Optional;

/** How much of the image an item's box takes. */
public enum Scale {
    /** Less than a tenth of the image. */
    SMALL(1),
    /** A tenth to four tenths of the image. */
    MODEST(2),
    /** More than four tenths of the image. */
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
