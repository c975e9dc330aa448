package dev.lookbook.coco;

import dev.lookbook.coco.index.RecordTable;
import dev.lookbook.coco.index.Slices;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSource;
import dev.lookbook.model.Attributes;
import java.nio.channels.FileChannel;
import java.util.Optional;

/** Reads the records of one section by number, in a window of its own. Not thread-safe. */
final class RecordReader<T> {
    private final RecordTable table;
    private final Slices slices;
    private final Location section;
    private final RecordParser<T> parser;
    private final ReadLimits limits;
    private final ErrorPolicy policy;

    RecordReader(
            RecordTable table,
            FileChannel channel,
            Location section,
            RecordParser<T> parser,
            ReadLimits limits,
            ErrorPolicy policy) {
        this.table = table;
        this.slices = new Slices(channel);
        this.section = section;
        this.parser = parser;
        this.limits = limits;
        this.policy = policy;
    }

    /** A record; empty when it is bad and the policy let that pass. */
    Optional<T> read(int record) {
        try {
            return Optional.of(parse(record));
        } catch (DatasetException e) {
            policy.onError(e);
            return Optional.empty();
        }
    }

    private T parse(int record) {
        Location place = place(record);
        int length = table.length(record);
        if (length > limits.maxRecordBytes()) {
            throw new DatasetException(
                    place,
                    "expected a record of at most " + limits.maxRecordBytes() + " bytes but found " + length
                            + "; raise maxRecordBytes");
        }
        int at = slices.read(place.byteOffset(), length);
        Optional<T> scanned = parser.scan(slices.buffer(), at, length, place);
        if (scanned.isPresent()) {
            return scanned.get();
        }
        try (JsonSource source = JsonSource.of(slices.buffer(), at, length, place, limits)) {
            T parsed = parser.parse(source, place);
            source.end();
            return parsed;
        } catch (DatasetException irregular) {
            return parser.take(members(at, length, place), place);
        }
    }

    /** All members, whatever they are; what is wrong now is wrong with the text. */
    private Attributes members(int at, int length, Location place) {
        try (JsonSource source = JsonSource.of(slices.buffer(), at, length, place, limits)) {
            Attributes members = source.attributes();
            source.end();
            return members;
        }
    }

    /** Where a record is. */
    Location place(int record) {
        return new Location(section.source(), section.pointer() + '/' + record, table.offset(record), 0);
    }
}
