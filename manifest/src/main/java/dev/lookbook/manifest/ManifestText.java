package dev.lookbook.manifest;

import dev.lookbook.json.JsonSink;

/**
 * An entry as the line that a {@link ManifestWriter} writes. Making it takes most of the time of writing, and can be done on
 * any thread, for several entries at once. Immutable.
 */
public final class ManifestText {
    final byte[] line;

    private ManifestText(byte[] line) {
        this.line = line;
    }

    /** The text of an entry. */
    public static ManifestText of(ManifestEntry entry) {
        JsonSink json = new JsonSink();
        new LineWriter(json).write(entry);
        return new ManifestText(json.toByteArray());
    }
}
