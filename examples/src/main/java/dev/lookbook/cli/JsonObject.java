package dev.lookbook.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An object of a small JSON file, such as a report that a command has written. What is asked for and is of another kind is
 * not there.
 *
 * @param members objects, lists, texts and numbers; what else JSON has is left out
 */
record JsonObject(Map<String, Object> members) {
    /** A report of many thousand findings has less. */
    private static final long MOST_BYTES = 64 << 20;

    private static final JsonObject NONE = new JsonObject(Map.of());

    /**
     * Reads a file.
     *
     * @param what it should be, in words
     * @throws IllegalArgumentException when it holds no object, or more than anybody reports
     */
    static JsonObject read(Path file, String what) throws IOException {
        String problem = "it is no JSON object";
        if (Files.size(file) > MOST_BYTES) {
            throw new IllegalArgumentException(file + ": expected " + what + " but it has more than 64 MB");
        }
        try (InputStream in = Files.newInputStream(file);
                JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                return new JsonObject(members(json));
            }
        } catch (JacksonException e) {
            problem = "it is no JSON: " + e.getOriginalMessage();
        }
        throw new IllegalArgumentException(file + ": expected " + what + " but " + problem);
    }

    private static Map<String, Object> members(JsonParser json) {
        Map<String, Object> members = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            value(json).ifPresent(value -> members.put(name, value));
        }
        return members;
    }

    private static List<Object> elements(JsonParser json) {
        List<Object> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            value(json).ifPresent(elements::add);
        }
        return elements;
    }

    private static Optional<Object> value(JsonParser json) {
        return switch (json.currentToken()) {
            case START_OBJECT -> Optional.of(new JsonObject(members(json)));
            case START_ARRAY -> Optional.of(elements(json));
            case VALUE_STRING -> Optional.of(json.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(json.getDoubleValue());
            default -> Optional.empty();
        };
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    /** A text; empty when there is none. */
    String text(String name) {
        return members.get(name) instanceof String text ? text : "";
    }

    /** A number. */
    OptionalDouble number(String name) {
        return members.get(name) instanceof Double number ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /** A whole number; another one when there is none. */
    long whole(String name, long otherwise) {
        return (long) number(name).orElse((double) otherwise);
    }

    /** An object; one without members when there is none. */
    JsonObject object(String name) {
        return members.get(name) instanceof JsonObject object ? object : NONE;
    }

    /** The objects of a list. */
    List<JsonObject> objects(String name) {
        List<JsonObject> objects = new ArrayList<>();
        if (members.get(name) instanceof List<?> list) {
            list.forEach(element -> {
                if (element instanceof JsonObject object) {
                    objects.add(object);
                }
            });
        }
        return objects;
    }
}
