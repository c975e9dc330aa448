package dev.lookbook.coco.edit;

import dev.lookbook.model.Value;
import java.util.OptionalLong;

/** Ids that nothing has: numbers above all that are there, or from 1 where everything gets a new one. */
final class FreshIds {
    /** Above this, not every program has integers; ids there are not counted on from. */
    private static final long MAX = 1L << 53;

    private final boolean fromOne;
    private long highest;
    private int count;

    FreshIds(boolean fromOne) {
        this.fromOne = fromOne;
    }

    /** Tells of an id that is there. All are to be told before {@link #id} is asked. */
    void avoid(Value id) {
        OptionalLong number = Ids.number(id);
        if (!fromOne && number.isPresent() && number.getAsLong() < MAX) {
            highest = Math.max(highest, number.getAsLong());
        }
    }

    /** The number of one more. */
    int next() {
        return count++;
    }

    /** The id that stands behind a number. */
    Value id(int number) {
        return Value.of(highest + 1 + number);
    }
}
