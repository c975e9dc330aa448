package dev.lookbook.archive;

import dev.lookbook.io.PictureFacts;

/** What is at hand of an archive's file. */
sealed interface Held {

    /** All of it, at a place in a file. */
    record Stored(long offset, long length) implements Held {}

    /** A picture that went by: what was seen of it. */
    record Seen(PictureFacts facts) implements Held {}

    /**
     * Nothing but why.
     *
     * @param problem what whoever reads it is told
     */
    record Refused(long length, String problem) implements Held {}
}
