package dev.lookbook.manifest.result;

import dev.lookbook.json.JsonSink;
import dev.lookbook.json.Members;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** Writes an object, the mirror image of {@link ObjectReader}: members are named in the same usual order. */
final class ObjectWriter {
    private final JsonSink json;
    private final List<String> usual = new ArrayList<>();
    private final Map<String, Runnable> values = new HashMap<>();
    /** Values without content, which are written where their file had them. */
    private final Map<String, Runnable> empty = new HashMap<>();
    /** Those of them that are also written where there was no file. */
    private final Set<String> usuallyEmpty = new HashSet<>();

    ObjectWriter(JsonSink json) {
        this.json = json;
    }

    ObjectWriter text(String name, Optional<String> text) {
        return value(name, text, json::value);
    }

    ObjectWriter number(String name, Optional<Decimal> number) {
        return value(name, number, json::value);
    }

    ObjectWriter count(String name, OptionalLong count) {
        usual.add(name);
        count.ifPresent(value -> values.put(name, () -> json.value(value)));
        return this;
    }

    <T> ObjectWriter value(String name, Optional<T> value, Consumer<? super T> content) {
        usual.add(name);
        value.ifPresent(it -> values.put(name, () -> content.accept(it)));
        return this;
    }

    /** A list that is usually there, were it empty. */
    <T> ObjectWriter list(String name, List<T> list, Consumer<? super T> content) {
        return usualValue(name, list.isEmpty(), () -> json.list(list, content));
    }

    /** A list that is usually there only if it has elements. */
    <T> ObjectWriter listIfAny(String name, List<T> list, Consumer<? super T> content) {
        return valueIfAny(name, list.isEmpty(), () -> json.list(list, content));
    }

    /** A value that is usually there, whether or not it says something. */
    ObjectWriter usualValue(String name, boolean saysNothing, Runnable content) {
        usuallyEmpty.add(name);
        return valueIfAny(name, saysNothing, content);
    }

    /** A value that is usually there only if it says something. */
    ObjectWriter valueIfAny(String name, boolean saysNothing, Runnable content) {
        usual.add(name);
        (saysNothing ? empty : values).put(name, content);
        return this;
    }

    /**
     * Writes the object.
     *
     * @throws IllegalArgumentException when the extras have what is in a field
     */
    void write(Attributes extras, List<String> order) {
        for (String name : values.keySet()) {
            if (extras.get(name).isPresent()) {
                throw new IllegalArgumentException("expected \"" + name + "\" once but it is also among the extras");
            }
        }
        json.object(() -> {
            for (String name : Members.order(order, usual, extras.asMap().keySet())) {
                Optional.ofNullable(values.get(name))
                        .or(() -> extras.get(name).map(value -> () -> json.value(value)))
                        .or(() -> Optional.ofNullable(empty.get(name)).filter(value -> isThere(name, order)))
                        .ifPresent(value -> {
                            json.name(name);
                            value.run();
                        });
            }
        });
    }

    /** Whether a value without content is written. */
    private boolean isThere(String name, List<String> order) {
        return order.isEmpty() ? usuallyEmpty.contains(name) : order.contains(name);
    }
}
