package dev.lookbook.deepfashion2.retrieval;

import dev.lookbook.deepfashion2.pairs.PairItem;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.json.JsonSink;
import dev.lookbook.model.Attributes;

/** What records have in common. */
final class Records {
    private Records() {}

    /** The number by which the files call an item's image. */
    static long imageId(PairItem item) {
        String name = item.image().name();
        return item.image()
                .number()
                .orElseThrow(() -> new DatasetException(
                        Location.of(name + ".json"),
                        "expected an image called by a number, such as 000001, but found \"" + name
                                + "\"; retrieval files call images by numbers, so rename them"));
    }

    /** Requires that what has a place of its own is not among the other members. */
    static void requireAbsent(String name, Attributes extras) {
        if (extras.get(name).isPresent()) {
            throw new IllegalArgumentException("expected \"" + name + "\" once but found it in extras too");
        }
    }

    /** Writes a member that the format does not define. An order may name one that was taken away since. */
    static void writeExtra(String name, Attributes extras, JsonSink out) {
        extras.get(name).ifPresent(value -> out.name(name).value(value));
    }
}
