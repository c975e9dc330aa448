package dev.lookbook.coco;

import java.util.Optional;

/** Gives ids to records that have none: one more than the highest so far, so from 1 where no record has one. */
final class Numbering {
    private long highest;

    /** The id that a record has, or a new one. */
    long idOf(Optional<Long> id) {
        long number = id.isPresent() ? id.get() : Math.addExact(highest, 1);
        highest = Math.max(highest, number);
        return number;
    }
}
