package dev.lookbook.manifest.check;

import dev.lookbook.internal.StagedFile;
import dev.lookbook.manifest.check.ManifestRule.Origin;
import dev.lookbook.manifest.check.ManifestRule.Scope;
import dev.lookbook.manifest.check.pass.CheckedLine;
import dev.lookbook.manifest.check.pass.Finding;
import dev.lookbook.manifest.result.ManifestSummary;
import dev.lookbook.manifest.result.ServiceError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks manifests and writes what the service writes after a training: a copy of each manifest with the errors and warnings
 * in its lines, and a summary. Tools that read the service's files read these.
 *
 * <ul>
 *   <li>{@value #TRAINING}, {@value #TESTING}: arrays {@code errors} and {@code warnings} in the line, the label attribute, its
 *       metadata or the annotation, with the service's own codes and messages only. Messages that were there before are
 *       gone; every other byte is the manifest's. A line that is blank or no JSON is replaced by one with nothing but its
 *       error. Lines that never get as far as a training are left out: those that are too long, later ones of the same image,
 *       and those beyond the limit.
 *   <li>{@value #SUMMARY}: a {@link ManifestSummary}. Its line numbers are those of the validation manifest, which are the
 *       manifest's own unless a line was left out.
 * </ul>
 *
 * <p>The files appear whole and together, or none of them does. Memory is that of the check, and 24 bytes for each line that has an error. It is
 * immutable and safe to share between threads that write to different folders, if its check is.
 *
 * <pre>{@code
 * ManifestValidation.in(Path.of("validation"), ManifestCheck.builder().build())
 *         .check(Path.of("train.manifest"), Path.of("test.manifest"));
 * }</pre>
 */
public final class ManifestValidation {
    /** The name of the training manifest with its messages. */
    public static final String TRAINING = "training_manifest_with_validation.json";

    /** The name of the test manifest with its messages. */
    public static final String TESTING = "testing_manifest_with_validation.json";

    /** The name of the summary. */
    public static final String SUMMARY = "manifest_summary.json";

    private final Path folder;
    private final ManifestCheck check;

    private ManifestValidation(Path folder, ManifestCheck check) {
        this.folder = folder;
        this.check = check;
    }

    /** A check that writes into a folder, which is made if it is missing. */
    public static ManifestValidation in(Path folder, ManifestCheck check) {
        return new ManifestValidation(folder, check);
    }

    /**
     * Checks a training manifest, as {@link ManifestCheck#check(Path)} does. A validated test manifest that may be in the
     * folder is another's, and stays.
     *
     * @throws IOException when something cannot be read or written
     */
    public ManifestVerdict check(Path train) throws IOException {
        try (ValidationFile training = new ValidationFile(folder.resolve(TRAINING));
                StagedFile summary = StagedFile.of(folder.resolve(SUMMARY))) {
            Run run = new Run(training, training);
            ManifestVerdict verdict = check.run(run).check(train, Optional.empty());
            run.summary(verdict).write(summary.out());
            training.publish();
            summary.publish();
            return verdict;
        }
    }

    /**
     * Checks a training manifest and a test manifest, as {@link ManifestCheck#check(Path, Path)} does.
     *
     * @throws IOException when something cannot be read or written
     */
    public ManifestVerdict check(Path train, Path test) throws IOException {
        try (ValidationFile training = new ValidationFile(folder.resolve(TRAINING));
                ValidationFile testing = new ValidationFile(folder.resolve(TESTING));
                StagedFile summary = StagedFile.of(folder.resolve(SUMMARY))) {
            Run run = new Run(training, testing);
            ManifestVerdict verdict = check.run(run).check(train, Optional.of(test));
            run.summary(verdict).write(summary.out());
            training.publish();
            testing.publish();
            summary.publish();
            return verdict;
        }
    }

    private final class Run implements RunListener {
        private final ValidationFile training;
        private final ValidationFile testing;
        private final List<ServiceError> errors = new ArrayList<>();

        Run(ValidationFile training, ValidationFile testing) {
            this.training = training;
            this.testing = testing;
        }

        @Override
        public void line(boolean test, CheckedLine line) throws IOException {
            (test ? testing : training).line(line);
        }

        @Override
        public void whole(boolean test, Finding finding) {
            ManifestRule rule = finding.rule();
            // Errors of files are not in the service's summary: there is none when a file cannot be read.
            if (rule.origin() == Origin.SERVICE_MANIFEST) {
                ServiceError error = ServiceError.of(rule.code(), check.serviceMessage(rule));
                if (rule.scope() == Scope.BOTH) {
                    errors.add(error);
                } else {
                    (test ? testing : training).error(error);
                }
            }
        }

        ManifestSummary summary(ManifestVerdict verdict) {
            return ManifestSummary.builder()
                    .errors(errors)
                    .testing(verdict.test().map(testing::summary))
                    .training(training.summary(verdict.train()))
                    .build();
        }
    }
}
