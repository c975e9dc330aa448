package dev.lookbook.deepfashion2.raw;

import dev.lookbook.json.JsonSink;

/** Writes JSON as Python does, which made the dataset's own files. */
public final class RawWriter {
    private RawWriter() {}

    /** The bytes of a file, one line without a line break at its end. */
    public static byte[] write(Raw document) {
        JsonSink out = new JsonSink();
        value(document, out);
        return out.toByteArray();
    }

    /** Whether every number in it can be written again. */
    public static boolean canWrite(Raw value) {
        if (value instanceof RawObject object) {
            return object.members().stream().allMatch(member -> canWrite(member.value()));
        }
        if (value instanceof RawArray array) {
            return array.elements().stream().allMatch(RawWriter::canWrite);
        }
        return !(value instanceof RawOdd);
    }

    private static void value(Raw value, JsonSink out) {
        if (value instanceof RawObject object) {
            out.object(() -> object.members().forEach(member -> {
                out.name(member.name());
                value(member.value(), out);
            }));
        } else if (value instanceof RawArray array) {
            out.list(array.elements(), element -> value(element, out));
        } else if (value instanceof RawNumbers numbers) {
            out.value(numbers.values());
        } else if (value instanceof RawScalar scalar) {
            out.value(scalar.value());
        } else {
            throw new IllegalArgumentException("expected what can be written but found " + value.describe());
        }
    }
}
