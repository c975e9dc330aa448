package dev.lookbook.dataset;

import java.util.Locale;

/** One of the two datasets that are compared. */
enum Side {
    FIRST(1),
    SECOND(2);

    private final int mark;

    Side(int mark) {
        this.mark = mark;
    }

    /** The mark of an image that this side has. */
    int mark() {
        return mark;
    }

    Side other() {
        return this == FIRST ? SECOND : FIRST;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
