package dev.lookbook.deepfashion2.retrieval;

import dev.lookbook.json.JsonSink;
import dev.lookbook.json.JsonSource;

/** How one kind of record is read and written. */
interface RecordFormat<T> {
    /** Reads the object that the source is at. */
    T read(JsonSource source);

    /** Writes an object. */
    void write(T record, JsonSink out);
}
