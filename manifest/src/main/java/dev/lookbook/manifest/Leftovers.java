package dev.lookbook.manifest;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;

/**
 * What travels in the model's extras under {@code manifest}, and its words. Of an image: the {@code line}'s other members,
 * and what else the {@code label}, its {@code metadata}, {@code class-map} and {@code image_size} have and lack ({@code
 * missing}). Of an item: what else its {@code annotation} and its {@code object} have, where the object is there whenever
 * the confidence is not, and its class id when that is an {@code unmapped-class-id}: one that the line's class-map
 * lacks. Of an item that is an image-level label: its {@code attribute}, {@code value} and {@code metadata}.
 */
final class Leftovers {
    static final String NAMESPACE = "manifest";
    static final String LINE = "line";
    static final String LABEL = "label";
    static final String METADATA = "metadata";
    static final String MISSING = "missing";
    static final String ANNOTATION = "annotation";
    static final String OBJECT = "object";
    static final String ATTRIBUTE = "attribute";
    static final String VALUE = "value";
    static final String UNMAPPED = "unmapped-class-id";

    private Leftovers() {}

    /** What was kept in some extras; nothing when they come from elsewhere. */
    static Attributes of(Attributes extras) {
        return extras.attributes(NAMESPACE);
    }

    /** Adds a part unless it is empty. */
    static void put(Attributes.Builder kept, String name, Attributes part) {
        if (!part.isEmpty()) {
            kept.put(name, part);
        }
    }

    /** Extras that keep something. */
    static Attributes wrap(Attributes kept) {
        return Attributes.of(NAMESPACE, kept);
    }

    /** Whether a list of texts has a text. */
    static boolean lists(Attributes kept, String name, String text) {
        return kept.get(name, Value.Sequence.class)
                .map(list -> list.values().contains(Value.of(text)))
                .orElse(false);
    }
}
