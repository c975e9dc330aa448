package dev.lookbook.manifest.result;

import dev.lookbook.internal.Brief;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSink;
import dev.lookbook.json.JsonSource;
import dev.lookbook.model.Attributes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What Rekognition Custom Labels found in the manifests of a training: its file {@code manifest_summary.json}. The lines'
 * own errors are in the validation manifests, see {@link ServiceMessage}.
 *
 * <p>The format is that of AWS's page "Understanding the manifest summary" and of the files. A file is read whole.
 *
 * <pre>{@code
 * ManifestSummary summary = ManifestSummary.read(Path.of("manifest_summary.json"));
 * summary.training().ifPresent(training -> System.out.println(training.errorLineIndices()));
 * }</pre>
 */
@Value.Immutable
@Values
public abstract class ManifestSummary {
    private static final String ERRORS = "errors";
    private static final String STATISTICS = "statistics";
    private static final String TESTING = "testing";
    private static final String TRAINING = "training";

    ManifestSummary() {}

    /** What is wrong with both datasets together, such as too few labels that both have. */
    public abstract List<ServiceError> errors();

    /** The training dataset. */
    public abstract Optional<DatasetSummary> training();

    /** The test dataset. */
    public abstract Optional<DatasetSummary> testing();

    /** Other members. */
    @Value.Default
    public Attributes extras() {
        return Attributes.of();
    }

    /** Other members of {@code statistics}, beside the datasets. */
    @Value.Default
    public Attributes statisticsExtras() {
        return Attributes.of();
    }

    /** The order of the members; empty for the usual one. */
    @Value.Auxiliary
    public abstract List<String> memberOrder();

    /** The order of the members of {@code statistics}; empty for the usual one. */
    @Value.Auxiliary
    public abstract List<String> statisticsMemberOrder();

    /** Starts a summary. */
    public static ImmutableManifestSummary.Builder builder() {
        return ImmutableManifestSummary.builder();
    }

    /**
     * Reads a file with the default limits, but at most 8,388,608 bytes, or less where the JVM has little memory.
     *
     * @throws DatasetException when it is no such file
     * @throws IOException when it cannot be read
     */
    public static ManifestSummary read(Path file) throws IOException {
        return ResultFile.read(file, ManifestSummary::read);
    }

    /**
     * Reads a stream to its end; it stays open.
     *
     * @param source what errors call it
     * @throws DatasetException when it is no such file
     * @throws IOException when it cannot be read
     */
    public static ManifestSummary read(InputStream in, String source, ReadLimits limits) throws IOException {
        return ResultFile.read(in, source, limits, ManifestSummary::read);
    }

    /**
     * Writes a file as a line of JSON. It appears whole, or not at all.
     *
     * @throws IllegalArgumentException when something has the same member in a field and among its extras
     * @throws IOException when it cannot be written
     */
    public void write(Path file) throws IOException {
        ResultFile.write(file, this::write);
    }

    /**
     * Writes the same line of JSON to a stream, which stays open.
     *
     * @throws IllegalArgumentException when something has the same member in a field and among its extras
     * @throws IOException when it cannot be written
     */
    public void write(OutputStream out) throws IOException {
        JsonSink json = new JsonSink();
        write(json);
        json.drainTo(out);
    }

    private static ManifestSummary read(JsonSource json) {
        ImmutableManifestSummary.Builder summary = builder();
        ObjectReader members = new ObjectReader(json)
                .list(ERRORS, ServiceError::read, summary::errors)
                .usualValue(STATISTICS, source -> readStatistics(source, summary), summary::statisticsExtras)
                .read();
        if (!members.has(ERRORS) && !members.has(STATISTICS)) {
            throw new DatasetException(
                    members.begin(),
                    "expected a manifest summary with \"errors\" or \"statistics\" but found neither of them");
        }
        return summary.extras(members.extras()).memberOrder(members.order()).build();
    }

    private static Attributes readStatistics(JsonSource json, ImmutableManifestSummary.Builder summary) {
        ObjectReader members = new ObjectReader(json)
                .value(TESTING, DatasetSummary::read, summary::testing)
                .value(TRAINING, DatasetSummary::read, summary::training)
                .read();
        summary.statisticsMemberOrder(members.order());
        return members.extras();
    }

    private void write(JsonSink json) {
        new ObjectWriter(json)
                .list(ERRORS, errors(), error -> error.write(json))
                .usualValue(STATISTICS, hasNoStatistics(), () -> writeStatistics(json))
                .write(extras(), memberOrder());
    }

    private boolean hasNoStatistics() {
        return training().isEmpty() && testing().isEmpty() && statisticsExtras().isEmpty();
    }

    private void writeStatistics(JsonSink json) {
        new ObjectWriter(json)
                .value(TESTING, testing(), dataset -> dataset.write(json))
                .value(TRAINING, training(), dataset -> dataset.write(json))
                .write(statisticsExtras(), statisticsMemberOrder());
    }

    /** In a line: {@code ManifestSummary[training DatasetSummary[129 lines, 0 errors], 0 errors]}. */
    @Override
    public String toString() {
        return Brief.of("ManifestSummary")
                .add("training", training())
                .add("testing", testing())
                .list(errors(), "error", ServiceError::code)
                .extras(extras())
                .toString();
    }
}
