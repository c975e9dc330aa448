package dev.lookbook.coco;

import dev.lookbook.json.JsonSink;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Rle;
import dev.lookbook.model.Value;
import java.util.List;
import java.util.Optional;

/** Run-length encoded masks as COCO files have them: {@code counts}, a string or numbers, and {@code size}, height first. */
final class Masks {
    private static final String COUNTS = "counts";
    private static final String SIZE = "size";
    private static final List<String> USUAL_ORDER = List.of(COUNTS, SIZE);

    private Masks() {}

    /** The mask that an object stands for; empty when it is none, or says more than a mask does. */
    static Optional<Rle> of(Value value) {
        if (!(value instanceof Attributes object) || object.asMap().size() != USUAL_ORDER.size()) {
            return Optional.empty();
        }
        Optional<List<Long>> size = object.get(SIZE).flatMap(Numbers::integers).filter(sides -> sides.size() == 2);
        Optional<Value> counts = object.get(COUNTS);
        if (size.isEmpty() || counts.isEmpty()) {
            return Optional.empty();
        }
        try {
            return of(size.get().get(0), size.get().get(1), counts.get());
        } catch (IllegalArgumentException notAMask) {
            return Optional.empty();
        }
    }

    private static Optional<Rle> of(long height, long width, Value counts) {
        return counts instanceof Value.Text text
                ? Optional.of(Rle.ofCompressed(height, width, text.text()))
                : Numbers.integers(counts)
                        .map(runs -> Rle.of(
                                height,
                                width,
                                runs.stream().mapToLong(run -> run).toArray()));
    }

    /** Whether the object has its members the other way round. */
    static boolean isReversed(Value value) {
        return value instanceof Attributes object
                && object.asMap().keySet().iterator().next().equals(SIZE);
    }

    static void write(Rle mask, boolean reversed, JsonSink sink) {
        sink.object(() -> {
            if (reversed) {
                size(mask, sink);
            }
            sink.name(COUNTS);
            if (mask.isCompressed()) {
                sink.value(mask.compressed());
            } else {
                long[] runs = mask.runs();
                sink.array(() -> {
                    for (long run : runs) {
                        sink.value(run);
                    }
                });
            }
            if (!reversed) {
                size(mask, sink);
            }
        });
    }

    private static void size(Rle mask, JsonSink sink) {
        sink.name(SIZE).array(() -> sink.value(mask.height()).value(mask.width()));
    }
}
