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

    /** The number that a file name without folders is: 1 for {@code 000001.jpg}. */
    static Optional<Long> ofName(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String stem = dot < 0 ? fileName : fileName.substring(0, dot);
        boolean number = !stem.isEmpty() && stem.length() <= 18 && stem.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Optional.of(Long.parseLong(stem)) : Optional.empty();
    }
}
