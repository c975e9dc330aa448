package dev.lookbook.manifest.check.pass;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;

/**
 * Something that has not the shape it should have, where it was met.
 *
 * @param index the annotation it is about, from 0; -1 when it is about none
 */
record Problem(int index, Location location, String message) {
    static final Problem NONE = new Problem(-1, Location.UNKNOWN, "");

    static Problem of(DatasetException e) {
        return of(-1, e);
    }

    static Problem of(int index, DatasetException e) {
        return new Problem(index, e.location(), e.problem());
    }
}
