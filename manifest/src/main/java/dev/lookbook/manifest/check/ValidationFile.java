package dev.lookbook.manifest.check;

import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.internal.StagedFile;
import dev.lookbook.manifest.check.ManifestRule.Scope;
import dev.lookbook.manifest.check.pass.CheckedLine;
import dev.lookbook.manifest.check.pass.LineFate;
import dev.lookbook.manifest.result.DatasetSummary;
import dev.lookbook.manifest.result.ServiceError;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The validation manifest of one dataset, and what its summary says. */
final class ValidationFile implements Closeable {
    private final StagedFile file;
    private final List<Long> errorLines = new ArrayList<>();
    private final List<ServiceError> errors = new ArrayList<>();
    private long lines;

    ValidationFile(Path path) throws IOException {
        file = StagedFile.of(path);
    }

    /** Writes a line, unless it is one that never gets as far as a training. */
    void line(CheckedLine line) throws IOException {
        if (line.fate() == LineFate.DROPPED) {
            return;
        }
        lines++;
        boolean error = line.findings().stream()
                .anyMatch(finding -> finding.rule().severity() == Severity.ERROR
                        && finding.rule().scope() != Scope.BOTH);
        if (error) {
            errorLines.add(lines);
        }
        file.out().write(LineMessages.in(line));
        file.out().write('\n');
    }

    /** Notes what is wrong with the dataset as a whole. */
    void error(ServiceError error) {
        errors.add(error);
    }

    DatasetSummary summary(DatasetVerdict verdict) {
        return DatasetSummary.builder()
                .useCase(verdict.useCase().name())
                .totalJsonLines(verdict.lines() - verdict.dropped())
                .validJsonLines(verdict.valid())
                .invalidJsonLines(verdict.invalid())
                .ignoredJsonLines(verdict.ignored())
                .errors(errors)
                .errorLineIndices(errorLines)
                .build();
    }

    void publish() throws IOException {
        file.publish();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
