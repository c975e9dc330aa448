package dev.lookbook.cli;

import dev.lookbook.convert.StratifyBy;

/** Reads {@code category} and {@code source}. */
final class StratifyWord extends Words<StratifyBy> {
    StratifyWord() {
        super(StratifyBy.class);
    }
}
