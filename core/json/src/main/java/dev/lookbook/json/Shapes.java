package dev.lookbook.json;

import dev.lookbook.io.DatasetException;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Segmentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what annotations are made of: arrays of numbers that are boxes, polygons and landmarks. */
public final class Shapes {
    private Shapes() {}

    /** Left, top, right and bottom. */
    public static BoundingBox.Xyxy corners(JsonSource source) {
        return read(source, BoundingBox.Xyxy::new);
    }

    /** Rings of x, y, x, y and so on; a complaint about a ring has the ring's place. */
    public static Segmentation.Polygons polygons(JsonSource source) {
        return new Segmentation.Polygons(source.list(Shapes::ring));
    }

    /**
     * Rings of x, y, x, y and so on, straight from their bytes; empty when something else is there.
     *
     * @param numbers what the rings are put together in, in place of what was there
     * @throws IllegalArgumentException when a ring is none
     */
    public static Optional<Segmentation.Polygons> polygons(ByteCursor cursor, Decimals.Builder numbers) {
        List<Decimals> rings = new ArrayList<>(1);
        return cursor.takeArray(() -> cursor.takeNumbers(numbers) && rings.add(numbers.build()))
                ? Optional.of(new Segmentation.Polygons(rings))
                : Optional.empty();
    }

    private static Decimals ring(JsonSource source) {
        return read(source, numbers -> {
            if (numbers.size() % 2 != 0) {
                // What is wrong with a ring, polygons know; one by one, so that the place is the ring's.
                return new Segmentation.Polygons(List.of(numbers)).rings().get(0);
            }
            return numbers;
        });
    }

    /** X, y and visibility of each point. */
    public static Landmarks landmarks(JsonSource source) {
        return read(source, Landmarks::new);
    }

    /**
     * Reads an array of numbers and makes something of them.
     *
     * @throws DatasetException at the array when the maker throws an IllegalArgumentException
     */
    public static <T> T read(JsonSource source, Function<? super Decimals, T> maker) {
        long start = source.offset();
        Decimals numbers = source.decimals();
        try {
            return maker.apply(numbers);
        } catch (IllegalArgumentException e) {
            // Worked out now, because it is hardly ever needed: once it is read, the array is still the current value.
            throw new DatasetException(source.location().atByte(start), String.valueOf(e.getMessage()), e);
        }
    }
}
