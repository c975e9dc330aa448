package dev.lookbook.manifest.check;

import dev.lookbook.convert.Issue;
import dev.lookbook.internal.FindingLog;
import dev.lookbook.io.Location;
import dev.lookbook.io.ProgressListener;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.manifest.ManifestWriter;
import dev.lookbook.manifest.check.pass.Finding;
import dev.lookbook.manifest.check.pass.LineCheck;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Checks manifests against the rules of Rekognition Custom Labels before they are uploaded: {@link ManifestRule} lists them,
 * those that only the service itself can check included.
 *
 * <p>It reads each manifest once, a line at a time. Whatever the bytes are, a verdict comes of it: bad lines are findings
 * and no exceptions, with the file, a JSON pointer, the byte and the line, from 1. Memory is that of a line, and besides 16
 * to 32 bytes for each line that is looked at (to find duplicates), what {@link Builder#keptPerCode} keeps and at most 10,000
 * labels. A check is immutable and safe to share between threads, if its pictures and listener are.
 *
 * <pre>{@code
 * ManifestVerdict verdict = ManifestCheck.builder().build().check(Path.of("train.manifest"), Path.of("test.manifest"));
 * if (!verdict.wouldTrain()) {
 *     verdict.findings().forEach(System.out::println);
 * }
 * }</pre>
 */
public final class ManifestCheck {
    private final CustomLabelsLimits limits;
    private final Optional<PictureSource> pictures;
    private final Optional<UseCase> useCase;
    private final Consumer<? super Issue> onFinding;
    private final ProgressListener progress;
    private final int keptPerCode;

    private ManifestCheck(Builder options) {
        limits = options.limits;
        pictures = options.pictures;
        useCase = options.useCase;
        onFinding = options.onFinding;
        progress = options.progress;
        keptPerCode = options.keptPerCode;
    }

    /** Starts a check. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Checks a training manifest.
     *
     * @throws IOException when it or a picture cannot be read
     */
    public ManifestVerdict check(Path train) throws IOException {
        return run(RunListener.NOBODY).check(train, Optional.empty());
    }

    /**
     * Checks a training manifest and a test manifest, and the two against each other.
     *
     * @throws IOException when one of them or a picture cannot be read
     */
    public ManifestVerdict check(Path train, Path test) throws IOException {
        return run(RunListener.NOBODY).check(train, Optional.of(test));
    }

    /**
     * Checks one line, as {@link ManifestWriter} writes it: for programs that make lines. Locations have no byte, because
     * those of what is written are nowhere yet.
     *
     * @throws IOException when a picture cannot be read
     */
    public List<Issue> check(ManifestEntry entry) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ManifestWriter writer = ManifestWriter.create(out)) {
            writer.write(entry);
            writer.finish();
        }
        byte[] line = out.toByteArray();
        Location place = entry.location();
        Location origin = new Location(place.source(), "", -1, place.line());
        List<Issue> issues = new ArrayList<>();
        for (Finding finding : new LineCheck(limits, pictures).check(line, 0, line.length - 1, origin)) {
            Issue issue = finding.toIssue();
            issues.add(
                    new Issue(issue.code(), issue.severity(), issue.location().atByte(-1), issue.message()));
        }
        issues.forEach(onFinding);
        return issues;
    }

    /** A rule's message as the service would write it: where it has a place to fill in, that is for a share in percent. */
    String serviceMessage(ManifestRule rule) {
        String message = rule.serviceMessage();
        for (CustomLabelsLimit limit : rule.limits()) {
            message = message.replace("{}", Long.toString(Math.round(100 * limits.get(limit))));
        }
        return message;
    }

    CheckRun run(RunListener listener) {
        return new CheckRun(
                limits,
                pictures,
                useCase,
                new FindingLog<>(ManifestRule.class, onFinding, keptPerCode),
                listener,
                progress);
    }

    /** How to check. Not thread-safe. */
    public static final class Builder {
        private CustomLabelsLimits limits = CustomLabelsLimits.defaults();
        private Optional<PictureSource> pictures = Optional.empty();
        private Optional<UseCase> useCase = Optional.empty();
        private Consumer<? super Issue> onFinding = issue -> {};
        private ProgressListener progress = told -> {};
        private int keptPerCode = 100;

        private Builder() {}

        /** The limits of the account; those that the service documents by default. */
        public Builder limits(CustomLabelsLimits value) {
            limits = value;
            return this;
        }

        /** Where the pictures are, so that they are checked too. */
        public Builder pictures(PictureSource value) {
            pictures = Optional.of(value);
            return this;
        }

        /** What the model is for; otherwise what most lines of the training manifest are for. */
        public Builder useCase(UseCase value) {
            useCase = value == UseCase.NOT_DETERMINED ? Optional.empty() : Optional.of(value);
            return this;
        }

        /** Who is told of each finding as it comes: lines in their order, and then what is wrong with all of them. */
        public Builder onFinding(Consumer<? super Issue> value) {
            onFinding = value;
            return this;
        }

        /** Who is told how far the check is, by bytes of each manifest's bytes; on the caller's thread. */
        public Builder onProgress(ProgressListener value) {
            progress = value;
            return this;
        }

        /**
         * How many findings of each rule the verdict keeps; 100 by default.
         *
         * @throws IllegalArgumentException when it is negative
         */
        public Builder keptPerCode(int value) {
            if (value < 0) {
                throw new IllegalArgumentException("expected at least 0 findings of each code but found " + value);
            }
            keptPerCode = value;
            return this;
        }

        /** The check. */
        public ManifestCheck build() {
            return new ManifestCheck(this);
        }
    }
}
