package dev.lookbook.rekognition.fake;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.rekognition.fake.Shape.Structure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The official model of the service, {@code service-2.json}, which is no part of the project: what it says about requests and
 * answers. Immutable.
 */
final class ServiceModel {
    /** The one that was read before: it is half a megabyte, and there is a service in each test. */
    private static final Map<Path, ServiceModel> READ = new ConcurrentHashMap<>();

    private final Attributes operations;
    private final Attributes shapes;

    private ServiceModel(Attributes model) {
        operations = model.attributes("operations");
        shapes = model.attributes("shapes");
    }

    /** The model among the data that the system property {@code lookbook.data} names, if it is there. */
    static Optional<Path> find() {
        String data = System.getProperty("lookbook.data", "");
        Path model = Path.of(data, "manifest", "service-model", "service-2.json");
        return data.isEmpty() || !Files.exists(model) ? Optional.empty() : Optional.of(model);
    }

    static ServiceModel of(Path file) {
        return READ.computeIfAbsent(file, ServiceModel::read);
    }

    private static ServiceModel read(Path file) {
        try {
            return new ServiceModel(Json.read(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shape of an operation's requests. */
    Structure input(String operation) {
        return structure(operations.attributes(operation).attributes("input"));
    }

    /** The shape of an operation's answers. */
    Structure output(String operation) {
        return structure(operations.attributes(operation).attributes("output"));
    }

    /** The names of the errors that an operation may answer. */
    Set<String> errors(String operation) {
        Set<String> errors = new LinkedHashSet<>();
        Json.objects(operations.attributes(operation), "errors")
                .forEach(error -> error.text("shape").ifPresent(errors::add));
        return errors;
    }

    private Structure structure(Attributes reference) {
        return (Structure) shape(reference);
    }

    /** The shapes that operations of Custom Labels use do not contain themselves. */
    private Shape shape(Attributes reference) {
        Attributes shape = shapes.attributes(reference.text("shape").orElseThrow());
        String type = shape.text("type").orElseThrow();
        return switch (type) {
            case "structure" -> members(shape);
            case "list" -> new Shape.ListOf(shape(shape.attributes("member")), min(shape, 0), max(shape));
            case "map" ->
                new Shape.MapOf(
                        shape(shape.attributes("key")), shape(shape.attributes("value")), min(shape, 0), max(shape));
            case "string" ->
                new Shape.Text(
                        min(shape, 0), max(shape), shape.text("pattern"), Set.copyOf(Json.strings(shape, "enum")));
            case "blob" -> new Shape.Blob(min(shape, 0), max(shape));
            case "integer", "long" -> new Shape.Whole(min(shape, Long.MIN_VALUE), max(shape));
            case "float", "double" ->
                new Shape.Real(real(shape, "min", -Double.MAX_VALUE), real(shape, "max", Double.MAX_VALUE));
            case "boolean" -> new Shape.Flag();
            case "timestamp" -> new Shape.Time();
            default -> throw new IllegalArgumentException("the model has a shape of type " + type);
        };
    }

    private Structure members(Attributes shape) {
        Map<String, Shape> members = new LinkedHashMap<>();
        shape.attributes("members").forEach((name, member) -> members.put(name, shape((Attributes) member)));
        return new Structure(members, Set.copyOf(Json.strings(shape, "required")));
    }

    private static long min(Attributes shape, long otherwise) {
        return shape.integer("min").orElse(otherwise);
    }

    private static long max(Attributes shape) {
        return shape.integer("max").orElse(Long.MAX_VALUE);
    }

    private static double real(Attributes shape, String bound, double otherwise) {
        return shape.get(bound, Decimal.class).map(Decimal::doubleValue).orElse(otherwise);
    }
}
