package dev.lookbook.io;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How far a pass over some data is. Of records and bytes, a pass counts what it knows; where it knows neither how many
 * there are, its share is unknown.
 *
 * @param source what is read, as errors name it
 * @param records how many records are done: handed over, or left out as bad
 * @param totalRecords how many records there are
 * @param bytes how many bytes are read; empty where a pass does not go by them
 * @param totalBytes how many bytes there are; empty for what is compressed and for streams
 * @param isDone whether this is the last call of the pass; one that is given up has none
 */
public record Progress(
        String source,
        long records,
        OptionalLong totalRecords,
        OptionalLong bytes,
        OptionalLong totalBytes,
        boolean isDone) {

    /** The share that is done, from 0 to 1: that of the records, or else of the bytes; empty when it is not known. */
    public OptionalDouble share() {
        if (isDone) {
            return OptionalDouble.of(1);
        }
        if (totalRecords.isPresent()) {
            return share(records, totalRecords.getAsLong());
        }
        return bytes.isPresent() && totalBytes.isPresent()
                ? share(bytes.getAsLong(), totalBytes.getAsLong())
                : OptionalDouble.empty();
    }

    private static OptionalDouble share(long part, long all) {
        return OptionalDouble.of(all <= 0 ? 0 : Math.min(1, (double) part / all));
    }
}
