package dev.lookbook.coco;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.json.JsonSource;
import dev.lookbook.model.Attributes;

/** Makes a record of an object in two ways: the quick one for what is as it should be, and one for everything. */
interface RecordParser<T> {
    /**
     * Reads an object straight into the fields.
     *
     * @throws DatasetException when a member is not what its field takes, or the text is not JSON
     */
    T parse(JsonSource source, Location location);

    /** Takes the members of an object, whatever they are. */
    T take(Attributes members, Location location);
}
