package dev.lookbook.cli;

import dev.lookbook.convert.Grouping;

/** Reads {@code pair-id} and {@code image}. */
final class GroupingWord extends Words<Grouping> {
    GroupingWord() {
        super(Grouping.class);
    }
}
