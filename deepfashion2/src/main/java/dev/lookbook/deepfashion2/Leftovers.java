package dev.lookbook.deepfashion2;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.List;
import java.util.Optional;

/**
 * What DeepFashion2 has and the common model has no word for, kept under one name in an image's or item's extras, so that
 * the way back is exact.
 */
final class Leftovers {
    /** The name in extras. */
    static final String NAMESPACE = "deepfashion2";

    static final String NAME = "name";
    static final String KEY = "item";

    /** The items' keys in the order of the file, where the model has another. */
    static final String ITEMS = "items";

    private static final String MEMBERS = "members";
    private static final String EXTRAS = "extras";

    private final Attributes attributes;

    private Leftovers(Attributes attributes) {
        this.attributes = attributes;
    }

    /** Wraps what is left into extras; nothing left gives no extras. */
    static Attributes wrap(Attributes.Builder left, List<String> memberOrder, Attributes extras) {
        if (!memberOrder.isEmpty()) {
            left.put(MEMBERS, Value.of(memberOrder.stream().map(Value::of).toList()));
        }
        if (!extras.isEmpty()) {
            left.put(EXTRAS, extras);
        }
        Attributes all = left.build();
        return all.isEmpty() ? all : Attributes.of(NAMESPACE, all);
    }

    /** Finds in extras what was left. */
    static Leftovers of(Attributes extras) {
        return new Leftovers(extras.attributes(NAMESPACE));
    }

    Optional<String> text(String name) {
        return attributes.text(name);
    }

    Optional<Long> integer(String name) {
        return attributes.integer(name);
    }

    /** The order of members in the file; what is no name is ignored. */
    List<String> memberOrder() {
        return names(MEMBERS);
    }

    /** The keys of the items in the order of the file, if the model was given another. */
    List<String> itemOrder() {
        return names(ITEMS);
    }

    private List<String> names(String name) {
        return attributes.get(name, Value.Sequence.class).stream()
                .flatMap(sequence -> sequence.values().stream())
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text())
                .distinct()
                .toList();
    }

    /** Members that DeepFashion2 does not define. */
    Attributes extras() {
        return attributes.attributes(EXTRAS);
    }
}
