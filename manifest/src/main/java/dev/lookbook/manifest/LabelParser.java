package dev.lookbook.manifest;

import dev.lookbook.json.JsonSource;

/** Collects a label from its two members, which come in any order. */
interface LabelParser {

    /** Reads the member {@code A}. */
    void readValue(JsonSource json);

    /** Reads the member {@code A-metadata}, which is an object. */
    void readMetadata(JsonSource json);

    /** The label, once both were read. */
    ManifestLabel build();
}
