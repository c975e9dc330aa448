package dev.lookbook.coco;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.json.JsonSource;
import dev.lookbook.json.Members;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Segmentation;
import java.util.Optional;
import java.util.function.Function;

/** Reads the values that records have members of, and gives a complaint about one its place. */
final class Parts {
    private Parts() {}

    static void require(Members members, String name, Location record) {
        if (!members.contains(name)) {
            throw new DatasetException(record, "expected a member \"" + name + "\" but found none");
        }
    }

    static Landmarks keypoints(JsonSource source) {
        return made(source, Landmarks::new);
    }

    /** Four numbers; empty where there are none, which some tools write for no box. */
    static Optional<BoundingBox.Xywh> box(JsonSource source) {
        return made(
                source, numbers -> numbers.isEmpty() ? Optional.empty() : Optional.of(new BoundingBox.Xywh(numbers)));
    }

    static Segmentation polygons(JsonSource source) {
        return new Segmentation.Polygons(source.list(Parts::ring));
    }

    private static Decimals ring(JsonSource source) {
        return made(source, numbers -> {
            if (numbers.size() % 2 != 0) {
                throw new IllegalArgumentException(
                        "expected x and y for each point of a polygon but found " + numbers.size() + " numbers");
            }
            return numbers;
        });
    }

    /** Reads numbers and makes something of them; the place is only worked out when there is a complaint. */
    private static <T> T made(JsonSource source, Function<Decimals, T> maker) {
        long start = source.offset();
        Decimals numbers = source.decimals();
        try {
            return maker.apply(numbers);
        } catch (IllegalArgumentException e) {
            Location end = source.location();
            throw new DatasetException(
                    new Location(end.source(), end.pointer(), start, end.line()), String.valueOf(e.getMessage()), e);
        }
    }
}
