package dev.lookbook.report;

import dev.lookbook.convert.Issue;

/**
 * Something that was found, and how often.
 *
 * @param origin who has found it, in a few words: {@code check of train}
 * @param example one of them, usually the first
 * @param count how many there are with this code
 */
public record Finding(String origin, Issue example, long count) {
    /**
     * @throws IllegalArgumentException when there is none
     */
    public Finding {
        if (count < 1) {
            throw new IllegalArgumentException("expected at least 1 finding but found " + count);
        }
    }
}
