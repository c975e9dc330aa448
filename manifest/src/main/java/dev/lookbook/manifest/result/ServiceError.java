package dev.lookbook.manifest.result;

import dev.lookbook.internal.Brief;
import dev.lookbook.json.JsonSink;
import dev.lookbook.json.JsonSource;
import dev.lookbook.model.Attributes;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** An error that ended a training, as {@link ManifestSummary} has it. */
@Value.Immutable
@Values
public abstract class ServiceError {
    private static final String CODE = "code";
    private static final String MESSAGE = "message";

    ServiceError() {}

    /** What it is, such as {@code ERROR_TOO_MANY_INVALID_ROWS_IN_MANIFEST}. */
    public abstract String code();

    /** The same in words. */
    public abstract Optional<String> message();

    /** Other members. */
    @Value.Default
    public Attributes extras() {
        return Attributes.of();
    }

    /** The order of the members; empty for the usual one. */
    @Value.Auxiliary
    public abstract List<String> memberOrder();

    /** An error with a message. */
    public static ServiceError of(String code, String message) {
        return builder().code(code).message(message).build();
    }

    /** Starts an error. */
    public static ImmutableServiceError.Builder builder() {
        return ImmutableServiceError.builder();
    }

    static ServiceError read(JsonSource json) {
        ImmutableServiceError.Builder error = builder();
        ObjectReader members = new ObjectReader(json)
                .requiredText(CODE, error::code)
                .text(MESSAGE, error::message)
                .read();
        return error.extras(members.extras()).memberOrder(members.order()).build();
    }

    void write(JsonSink json) {
        new ObjectWriter(json)
                .text(CODE, Optional.of(code()))
                .text(MESSAGE, message())
                .write(extras(), memberOrder());
    }

    /** In a line: {@code ServiceError[ERROR_NO_LABEL, The manifest has no label.]}. */
    @Override
    public String toString() {
        return Brief.of("ServiceError")
                .add(code())
                .add(message())
                .extras(extras())
                .toString();
    }
}
