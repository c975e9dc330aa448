package dev.lookbook.deepfashion2.raw;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSource;
import dev.lookbook.model.Decimals;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads any JSON. Arrays that should be of numbers are first taken for such, at one go, as in nearly all files they are; where
 * one is not, the file is read again, element by element.
 */
public final class RawReader {
    private final JsonSource source;
    private final boolean trusting;

    private RawReader(JsonSource source, boolean trusting) {
        this.source = source;
        this.trusting = trusting;
    }

    /**
     * Reads a file.
     *
     * @param entry what errors call it
     * @throws DatasetException when it is no JSON in UTF-8, or exceeds the limits
     */
    public static Raw read(byte[] bytes, String entry, ReadLimits limits) {
        try {
            return read(bytes, entry, limits, true);
        } catch (DatasetException e) {
            return read(bytes, entry, limits, false);
        }
    }

    static Raw read(byte[] bytes, String entry, ReadLimits limits, boolean trusting) {
        try (JsonSource source = JsonSource.of(bytes, Location.of(entry), limits)) {
            Raw document = new RawReader(source, trusting).value("");
            source.end();
            return document;
        }
    }

    /** Reads the current value, which a member of this name has. */
    private Raw value(String member) {
        if (source.isObject()) {
            return object();
        }
        if (source.isArray()) {
            return trusting ? trustedArray(member) : array();
        }
        long offset = source.offset();
        if (source.isString() || source.isNull() || source.isBool()) {
            return new RawScalar(offset, source.value());
        }
        try {
            return new RawScalar(offset, source.decimal());
        } catch (DatasetException e) {
            return new RawOdd(offset, e.problem());
        }
    }

    private RawObject object() {
        long offset = source.offset();
        List<RawObject.Member> members = new ArrayList<>(10);
        source.members(name -> members.add(new RawObject.Member(name, value(name))));
        return new RawObject(offset, members);
    }

    private Raw trustedArray(String member) {
        return switch (member) {
            case "landmarks", "bounding_box" -> numbers();
            case "segmentation" -> {
                long offset = source.offset();
                List<Raw> rings = new ArrayList<>();
                source.array(() -> rings.add(numbers()));
                yield new RawArray(offset, rings);
            }
            default -> array();
        };
    }

    private Raw numbers() {
        long offset = source.offset();
        return numbers(offset, source.decimals());
    }

    private static Raw numbers(long offset, Decimals values) {
        return values.isEmpty() ? new RawArray(offset, List.of()) : new RawNumbers(offset, values);
    }

    private Raw array() {
        long offset = source.offset();
        MixedArray elements = new MixedArray();
        source.array(() -> elements.add(value("")));
        return elements.isRow() ? numbers(offset, elements.row()) : new RawArray(offset, elements.list());
    }
}
