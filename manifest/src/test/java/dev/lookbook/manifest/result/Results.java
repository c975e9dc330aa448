package dev.lookbook.manifest.result;

import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSink;
import dev.lookbook.json.JsonSource;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Result files in memory, for the tests. */
final class Results {
    private Results() {}

    static ManifestSummary manifest(byte[] file) {
        try {
            return ManifestSummary.read(new ByteArrayInputStream(file), "manifest_summary.json", ReadLimits.defaults());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ManifestSummary manifest(String file) {
        return manifest(file.getBytes(StandardCharsets.UTF_8));
    }

    static EvaluationSummary evaluation(byte[] file) {
        try {
            return EvaluationSummary.read(new ByteArrayInputStream(file), "summary.json", ReadLimits.defaults());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EvaluationSummary evaluation(String file) {
        return evaluation(file.getBytes(StandardCharsets.UTF_8));
    }

    /** What is written of a summary. */
    static String text(ManifestSummary summary) {
        return written(summary::write);
    }

    static String text(EvaluationSummary summary) {
        return written(summary::write);
    }

    private static String written(Writing writing) {
        try {
            Path file = Files.createTempFile("lookbook", ".json");
            try {
                writing.to(file);
                return Files.readString(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file. */
    @FunctionalInterface
    private interface Writing {
        void to(Path file) throws IOException;
    }

    /** What a document says: printed, it has the same numbers' text and the same order of members. */
    static Attributes values(byte[] document) {
        try (JsonSource json = JsonSource.of(document, Location.of("values"), ReadLimits.defaults())) {
            return json.attributes();
        }
    }

    static Attributes values(String document) {
        return values(document.getBytes(StandardCharsets.UTF_8));
    }

    static String text(Value value) {
        return new String(new JsonSink().value(value).toByteArray(), StandardCharsets.UTF_8);
    }

    /** Real data; skips the test where there is none. */
    static Path data(String name) {
        String data = System.getProperty("lookbook.data", "");
        Assumptions.assumeTrue(!data.isEmpty(), "skipped: no real data, for -Dlookbook.data is empty");
        return Path.of(data).resolve("manifest").resolve(name);
    }
}
