package dev.lookbook.deepfashion2.raw;

import java.util.List;

/** An array that is empty, or in which not everything is a number. */
public record RawArray(long offset, List<Raw> elements) implements Raw {
    public RawArray {
        elements = List.copyOf(elements);
    }

    @Override
    public String describe() {
        return elements.isEmpty() ? "an empty array" : "an array";
    }
}
