package dev.lookbook.examples.serve;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.model.Decimal;
import dev.lookbook.rekognition.detection.Detection;
import dev.lookbook.rekognition.detection.RatioBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What was seen in one picture, as a line of a file says.
 *
 * @param keys what the picture is known by: its SHA-256, its name, or both
 */
record RecordedLine(List<String> keys, List<Detection> detections, Location location) {
    private static final JsonFactory FACTORY = new JsonFactory();

    /**
     * Reads a line.
     *
     * @throws DatasetException when it is no answer
     */
    static RecordedLine parse(String line, Location location) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            json.nextToken();
            return of(object(value(json)), location);
        } catch (JacksonException e) {
            throw new DatasetException(
                    location, "expected JSON but found something else: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new DatasetException(location, String.valueOf(e.getMessage()), e);
        }
    }

    private static RecordedLine of(Map<String, Object> line, Location location) {
        List<String> keys = Stream.of("sha256", "fileName")
                .filter(line::containsKey)
                .map(name -> name.equals("sha256") ? text(line, name).toLowerCase(Locale.ROOT) : text(line, name))
                .toList();
        Object answer = line.getOrDefault("CustomLabels", line.get("detections"));
        if (keys.isEmpty() || !(answer instanceof List<?> labels)) {
            throw new IllegalArgumentException(
                    "expected \"sha256\" or \"fileName\", and \"CustomLabels\" or \"detections\", but found "
                            + line.keySet());
        }
        List<Detection> detections = new ArrayList<>();
        labels.forEach(label -> detections.add(detection(object(label))));
        return new RecordedLine(keys, detections, location);
    }

    /** Both forms say the same in other words; the case of names makes no difference here. */
    private static Detection detection(Map<String, Object> label) {
        boolean asService = label.containsKey("Name");
        Object geometry = label.get(asService ? "Geometry" : "box");
        Object box = asService && geometry != null ? object(geometry).get("BoundingBox") : geometry;
        return new Detection(
                text(label, asService ? "Name" : "label"),
                number(label, asService ? "Confidence" : "percent"),
                Optional.ofNullable(box).map(RecordedLine::object).map(RecordedLine::box));
    }

    private static RatioBox box(Map<String, Object> box) {
        return new RatioBox(
                number(box, "left").doubleValue(),
                number(box, "top").doubleValue(),
                number(box, "width").doubleValue(),
                number(box, "height").doubleValue());
    }

    private static String text(Map<String, Object> object, String name) {
        if (object.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("expected a text as \"" + name + "\" in " + object.keySet());
    }

    private static Decimal number(Map<String, Object> object, String name) {
        if (object.get(name) instanceof Decimal number) {
            return number;
        }
        throw new IllegalArgumentException("expected a number as \"" + name + "\" in " + object.keySet());
    }

    @SuppressWarnings("unchecked") // value() makes no other maps.
    private static Map<String, Object> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("expected an object but found something else");
    }

    /** The value that a parser is at: a map, a list, a text, a number; what else there is means nothing here. */
    private static Object value(JsonParser json) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> object = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                object.put(name, value(json));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(json));
            }
            return list;
        }
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return Decimal.parse(json.getString());
        }
        return token == JsonToken.VALUE_STRING ? json.getString() : false;
    }
}
