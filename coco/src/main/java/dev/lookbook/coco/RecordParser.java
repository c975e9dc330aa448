package dev.lookbook.coco;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.json.JsonSource;
import dev.lookbook.model.Attributes;
import java.util.Optional;

/** Makes a record of an object in up to three ways: quick ones for what is as it should be, and one for everything. */
interface RecordParser<T> {
    /**
     * Reads an object from its bytes without a JSON parser, to the very record that the other ways lead to.
     *
     * @return empty for whatever a parser should look at, damage included
     */
    default Optional<T> scan(byte[] json, int from, int length, Location location) {
        return Optional.empty();
    }

    /**
     * Reads an object straight into the fields.
     *
     * @throws DatasetException when a member is not what its field takes, or the text is not JSON
     */
    T parse(JsonSource source, Location location);

    /** Takes the members of an object, whatever they are. */
    T take(Attributes members, Location location);
}
