package dev.lookbook.manifest.result;

import dev.lookbook.internal.Brief;
import dev.lookbook.json.JsonSink;
import dev.lookbook.json.JsonSource;
import dev.lookbook.model.Attributes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** How much of a dataset's manifest could be used, as {@link ManifestSummary} has it. */
@Value.Immutable
@Values
public abstract class DatasetSummary {
    private static final String USE_CASE = "use_case";
    private static final String TOTAL = "total_json_lines";
    private static final String VALID = "valid_json_lines";
    private static final String INVALID = "invalid_json_lines";
    private static final String IGNORED = "ignored_json_lines";
    private static final String ERRORS = "errors";
    private static final String INDICES = "error_json_line_indices";
    /** What the guide's text calls them; its examples, and the files, use the longer name. */
    private static final String SHORT_INDICES = "error_line_indices";

    DatasetSummary() {}

    /** {@code IMAGE_LEVEL_LABELS}, {@code OBJECT_LOCALIZATION} or {@code NOT_DETERMINED}. */
    public abstract Optional<String> useCase();

    /** How many lines there are, one an image. */
    public abstract OptionalLong totalJsonLines();

    /** How many lines can be used. */
    public abstract OptionalLong validJsonLines();

    /** How many lines have errors. Up to a fifth of all may. */
    public abstract OptionalLong invalidJsonLines();

    /** How many lines are well-formed but have no annotations; they are not used, and do not count as invalid. */
    public abstract OptionalLong ignoredJsonLines();

    /** What is wrong with the dataset as a whole. */
    public abstract List<ServiceError> errors();

    /** The numbers of the lines with errors, from 1. */
    public abstract List<Long> errorLineIndices();

    /** Other members. */
    @Value.Default
    public Attributes extras() {
        return Attributes.of();
    }

    /** The order of the members; empty for the usual one. */
    @Value.Auxiliary
    public abstract List<String> memberOrder();

    /** Starts a summary. */
    public static ImmutableDatasetSummary.Builder builder() {
        return ImmutableDatasetSummary.builder();
    }

    static DatasetSummary read(JsonSource json) {
        ImmutableDatasetSummary.Builder summary = builder();
        ObjectReader members = new ObjectReader(json)
                .text(USE_CASE, summary::useCase)
                .count(TOTAL, summary::totalJsonLines)
                .count(VALID, summary::validJsonLines)
                .count(INVALID, summary::invalidJsonLines)
                .count(IGNORED, summary::ignoredJsonLines)
                .list(ERRORS, ServiceError::read, summary::errors)
                .list(INDICES, JsonSource::integer, summary::errorLineIndices)
                .orAs(INDICES, SHORT_INDICES)
                .read();
        return summary.extras(members.extras()).memberOrder(members.order()).build();
    }

    void write(JsonSink json) {
        boolean shortName = memberOrder().contains(SHORT_INDICES)
                && extras().get(SHORT_INDICES).isEmpty();
        new ObjectWriter(json)
                .text(USE_CASE, useCase())
                .count(TOTAL, totalJsonLines())
                .count(VALID, validJsonLines())
                .count(INVALID, invalidJsonLines())
                .count(IGNORED, ignoredJsonLines())
                .list(ERRORS, errors(), error -> error.write(json))
                .list(shortName ? SHORT_INDICES : INDICES, errorLineIndices(), json::value)
                .write(extras(), memberOrder());
    }

    /** In a line: {@code DatasetSummary[OBJECT_DETECTION, 129 lines, 2 invalid, 1 error: ERROR_NO_LABEL]}. */
    @Override
    public String toString() {
        return Brief.of("DatasetSummary")
                .add(useCase())
                .some(totalJsonLines().orElse(0), "line")
                .when(invalidJsonLines().orElse(0) > 0, invalidJsonLines().orElse(0) + " invalid")
                .when(ignoredJsonLines().orElse(0) > 0, ignoredJsonLines().orElse(0) + " ignored")
                .list(errors(), "error", ServiceError::code)
                .extras(extras())
                .toString();
    }
}
