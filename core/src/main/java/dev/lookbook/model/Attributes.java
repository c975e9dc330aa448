package dev.lookbook.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Named values in the order of their file: what a format carries that the model has no word for. It survives.
 *
 * <p>Immutable and safe to share between threads. Equality looks at names and values, not at their order.
 */
public final class Attributes implements Value {
    private static final Attributes EMPTY = new Attributes(Map.of());

    private final Map<String, Value> members;

    private Attributes(Map<String, Value> members) {
        this.members = members;
    }

    /** No attributes. */
    public static Attributes of() {
        return EMPTY;
    }

    /** One attribute. */
    public static Attributes of(String name, Value value) {
        return builder().put(name, value).build();
    }

    /** Starts a set of attributes. */
    public static Builder builder() {
        return new Builder();
    }

    /** The value of a name. */
    public Optional<Value> get(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** The value of a name when it is of a kind; empty also when it is of another. */
    public <T extends Value> Optional<T> get(String name, Class<T> kind) {
        return get(name).filter(kind::isInstance).map(kind::cast);
    }

    /** The text of a name; empty also when its value is not a string. */
    public Optional<String> text(String name) {
        return get(name, Text.class).map(Text::text);
    }

    /**
     * The integer of a name; empty also when its value is another, or one that a long does not give back: of more than 63
     * bits, or {@code -0}.
     */
    public Optional<Long> integer(String name) {
        try {
            return get(name, Decimal.class)
                    .filter(number -> !number.text().equals("-0"))
                    .map(Decimal::longValueExact);
        } catch (ArithmeticException notOne) {
            return Optional.empty();
        }
    }

    /** The attributes of a name; none also when its value is another. */
    public Attributes attributes(String name) {
        return get(name, Attributes.class).orElse(EMPTY);
    }

    /** Whether there is no attribute. */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** Names and values in the order of their file; cannot be changed. */
    public Map<String, Value> asMap() {
        return members;
    }

    /** Hands every name and value over, in order. */
    public void forEach(BiConsumer<? super String, ? super Value> action) {
        members.forEach(action);
    }

    /** These attributes and one more, or one changed. */
    public Attributes with(String name, Value value) {
        return builder().putAll(this).put(name, value).build();
    }

    /** These attributes but one. */
    public Attributes without(String name) {
        if (!members.containsKey(name)) {
            return this;
        }
        if (members.size() == 1) {
            return EMPTY;
        }
        Builder builder = builder().putAll(this);
        builder.own().remove(name);
        return builder.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attributes that && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    /** In a line, as JSON has it, but only the beginning where there is much: {@code {"license": 3, "tags": ["red"]}}. */
    @Override
    public String toString() {
        return ValueText.of(this);
    }

    /** Takes attributes one after the other. Not thread-safe. */
    public static final class Builder {
        private Map<String, Value> members = new LinkedHashMap<>();
        /** Whether attributes that were built have these members, so that others need a copy. */
        private boolean shared;

        private Builder() {}

        /** Adds an attribute; a name that is there keeps its place and gets the new value. */
        public Builder put(String name, Value value) {
            own().put(name, value);
            return this;
        }

        /** Adds attributes. */
        public Builder putAll(Attributes attributes) {
            own().putAll(attributes.members);
            return this;
        }

        private Map<String, Value> own() {
            if (shared) {
                members = new LinkedHashMap<>(members);
                shared = false;
            }
            return members;
        }

        /** The attributes so far. */
        public Attributes build() {
            if (members.isEmpty()) {
                return EMPTY;
            }
            shared = true;
            return new Attributes(Collections.unmodifiableMap(members));
        }
    }
}
