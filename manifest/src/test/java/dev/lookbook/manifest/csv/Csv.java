package dev.lookbook.manifest.csv;

import dev.lookbook.convert.Issue;
import dev.lookbook.manifest.ImmutableManifestOptions;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.manifest.ManifestOptions;
import dev.lookbook.manifest.ManifestOptions.LabelKind;
import dev.lookbook.manifest.ManifestWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** CSV in memory, for the tests. */
final class Csv {
    /** What the tests' files are called in errors. */
    static final String NAME = "labels.csv";

    private final CsvLabelReader.Builder builder =
            CsvLabelReader.builder().manifestOptions(options().build());

    private final List<Issue> issues = new ArrayList<>();

    static ImmutableManifestOptions.Builder options() {
        return ManifestOptions.builder().labelKind(LabelKind.IMAGE_LEVEL).creationDate("2026-01-02T03:04:05");
    }

    /** To be changed by the test. */
    CsvLabelReader.Builder builder() {
        return builder;
    }

    CsvLabelReader open(byte[] file) {
        return builder.onIssue(issues::add).open(new ByteArrayInputStream(file), NAME);
    }

    List<ManifestEntry> read(byte[] file) throws IOException {
        try (CsvLabelReader reader = open(file)) {
            return reader.stream().toList();
        }
    }

    List<ManifestEntry> read(String file) throws IOException {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    List<Issue> issues() {
        return issues;
    }

    /** The issues as their codes and lines. */
    List<String> told() {
        return issues.stream()
                .map(issue -> issue.code() + " " + issue.location().line())
                .toList();
    }

    static String text(List<ManifestEntry> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ManifestWriter writer = ManifestWriter.create(out)) {
            for (ManifestEntry entry : entries) {
                writer.write(entry);
            }
            writer.finish();
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
