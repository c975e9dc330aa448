package dev.lookbook.examples.synthetic;

/** A side of the picture, as landmark names have it, not of the wearer. */
enum Side {
    LEFT(-1, "left"),
    RIGHT(1, "right");

    private final int sign;
    private final String word;

    Side(int sign, String word) {
        this.sign = sign;
        this.word = word;
    }

    /** -1 to the left, 1 to the right. */
    int sign() {
        return sign;
    }

    /** A landmark's name on this side: {@code sleeve_outer_%s_1}. */
    String name(String pattern) {
        return pattern.replace("%s", word);
    }
}
