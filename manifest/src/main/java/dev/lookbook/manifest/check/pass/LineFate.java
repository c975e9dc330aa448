package dev.lookbook.manifest.check.pass;

/** What the service does with a line, in the words of its {@code manifest_summary.json}. */
public enum LineFate {
    /** It trains or tests with the line, perhaps without some of its boxes. */
    VALID,
    /** Nothing is wrong, and there is nothing to learn. */
    IGNORED,
    /** Something is wrong with the whole line, or nothing is left of it. */
    INVALID,
    /** It never gets into a dataset: too long, a duplicate, or beyond the last line that is looked at. */
    DROPPED
}
