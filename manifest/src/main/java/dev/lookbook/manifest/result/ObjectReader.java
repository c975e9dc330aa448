package dev.lookbook.manifest.result;

import dev.lookbook.io.Location;
import dev.lookbook.json.JsonSource;
import dev.lookbook.json.Members;
import dev.lookbook.model.Attributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * Reads an object: members that are known into fields, all others into the extras, and so whatever is null or no text where
 * text was expected. Members are named in their usual order, the same as {@link ObjectWriter} is told.
 */
final class ObjectReader {
    /** No member's name: what usually has it has its order kept. */
    private static final String NEVER = "\0";

    private final JsonSource json;
    private final Location begin;
    private final Map<String, Runnable> fields = new LinkedHashMap<>();
    private final Map<String, String> otherNames = new HashMap<>();
    /** Members without which nothing is said. */
    private final List<String> required = new ArrayList<>();
    /** Members without which the order is not the usual one. */
    private final List<String> usual = new ArrayList<>();

    private final Members members = new Members();
    private final Attributes.Builder extras = Attributes.builder();

    ObjectReader(JsonSource json) {
        this.json = json;
        begin = json.location();
    }

    /** A string; without it the object says nothing. */
    ObjectReader requiredText(String name, Consumer<String> field) {
        return value(name, JsonSource::string, field).requires(name);
    }

    ObjectReader text(String name, Consumer<String> field) {
        fields.put(name, () -> {
            if (json.isString()) {
                field.accept(json.string());
            } else {
                extras.put(name, json.value());
            }
        });
        return this;
    }

    ObjectReader count(String name, LongConsumer field) {
        fields.put(name, () -> field.accept(json.integer()));
        return this;
    }

    <T> ObjectReader value(String name, Function<JsonSource, T> parser, Consumer<? super T> field) {
        fields.put(name, () -> field.accept(parser.apply(json)));
        return this;
    }

    /** A list that is usually there, were it empty. */
    <T> ObjectReader list(String name, Function<JsonSource, T> element, Consumer<? super List<T>> field) {
        return usualValue(name, source -> source.list(element), field);
    }

    /** A list that is usually there only if it has elements. */
    <T> ObjectReader listIfAny(String name, Function<JsonSource, T> element, Consumer<? super List<T>> field) {
        return valueIfAny(name, source -> source.list(element), List::isEmpty, field);
    }

    /** A value that is usually there, whether or not it says something. */
    <T> ObjectReader usualValue(String name, Function<JsonSource, T> parser, Consumer<? super T> field) {
        usual.add(name);
        return value(name, parser, field);
    }

    /** A value that is usually there only if it says something. */
    <T> ObjectReader valueIfAny(
            String name, Function<JsonSource, T> parser, Predicate<? super T> saysNothing, Consumer<? super T> field) {
        return value(name, parser, value -> {
            if (saysNothing.test(value)) {
                usual.add(NEVER);
            }
            field.accept(value);
        });
    }

    /** Another name of a member that has been named. */
    ObjectReader orAs(String name, String otherName) {
        otherNames.put(otherName, name);
        return this;
    }

    /** A member that has been named and must be there. */
    ObjectReader requires(String name) {
        required.add(name);
        return this;
    }

    ObjectReader read() {
        Map<String, Runnable> left = new HashMap<>(fields);
        json.object(name -> {
            members.add(name);
            // With both of its names there, the second is nothing that is known.
            String field = otherNames.getOrDefault(name, name);
            boolean known = left.containsKey(field) && (!json.isNull() || required.contains(field));
            Runnable reading = known ? left.remove(field) : null;
            if (reading == null) {
                extras.put(name, json.value());
            } else {
                reading.run();
            }
        });
        required.forEach(name -> members.require(name, begin));
        return this;
    }

    boolean has(String name) {
        return members.contains(name);
    }

    /** Where the object begins. */
    Location begin() {
        return begin;
    }

    Attributes extras() {
        return extras.build();
    }

    List<String> order() {
        return members.orderUnless(List.copyOf(fields.keySet()), usual.toArray(String[]::new));
    }
}
