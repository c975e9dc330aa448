package dev.lookbook.rekognition.fake;

import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSink;
import dev.lookbook.json.JsonSource;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.List;
import java.util.function.Function;

/** JSON objects from and to bytes. */
final class Json {
    private static final ReadLimits LIMITS = ReadLimits.defaults().withMaxStringLength(64_000_000);

    private Json() {}

    /**
     * Reads an object.
     *
     * @throws dev.lookbook.io.DatasetException when the bytes are none
     */
    static Attributes read(byte[] bytes) {
        try (JsonSource source = JsonSource.of(bytes, Location.of("request"), LIMITS)) {
            Attributes object = source.attributes();
            source.end();
            return object;
        }
    }

    static byte[] write(Attributes object) {
        return new JsonSink().value(object).toByteArray();
    }

    static Attributes object(String name, String text) {
        return Attributes.of(name, Value.of(text));
    }

    static <T> Value list(List<T> things, Function<? super T, ? extends Value> value) {
        return Value.of(things.stream().map(value).toList());
    }

    static Value texts(List<String> texts) {
        return list(texts, Value::of);
    }

    /** The elements of a list; none when the value is something else. */
    static List<Value> elements(Attributes object, String name) {
        return object.get(name, Value.Sequence.class)
                .map(Value.Sequence::values)
                .orElse(List.of());
    }

    /** The elements of a list that are objects. */
    static List<Attributes> objects(Attributes object, String name) {
        return elements(object, name).stream()
                .filter(Attributes.class::isInstance)
                .map(Attributes.class::cast)
                .toList();
    }

    /** The elements of a list that are strings. */
    static List<String> strings(Attributes object, String name) {
        return elements(object, name).stream()
                .filter(Value.Text.class::isInstance)
                .map(text -> ((Value.Text) text).text())
                .toList();
    }
}
