package dev.lookbook.manifest;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSink;
import dev.lookbook.json.JsonSource;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Manifests in memory, for the tests. */
final class Manifests {
    /** A line as the AWS script writes it. */
    static final String LINE = "{\"source-ref\": \"s3://b/1.jpg\","
            + " \"bounding-box\": {\"annotations\": [{\"left\": 1, \"top\": 2.50, \"width\": 30, \"height\": 40,"
            + " \"class_id\": 0}], \"image_size\": [{\"width\": 640, \"depth\": 3, \"height\": 480}]},"
            + " \"bounding-box-metadata\": {\"job-name\": \"my job\", \"class-map\": {\"0\": \"vest\"},"
            + " \"human-annotated\": \"yes\", \"objects\": [{\"confidence\": 0.00}],"
            + " \"creation-date\": \"2013-11-18T02:53:27\", \"type\": \"groundtruth/object-detection\"}}";

    private Manifests() {}

    static ManifestReader open(byte[] file) {
        return ManifestReader.builder().open(new ByteArrayInputStream(file), "train.manifest");
    }

    static List<ManifestEntry> read(byte[] file) throws IOException {
        try (ManifestReader reader = open(file)) {
            return reader.stream().toList();
        }
    }

    static List<ManifestEntry> read(String file) throws IOException {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    static ManifestEntry readLine(String line) throws IOException {
        return read(line).get(0);
    }

    static byte[] write(List<ManifestEntry> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ManifestWriter writer = ManifestWriter.create(out)) {
            for (ManifestEntry entry : entries) {
                writer.write(entry);
            }
            writer.finish();
        }
        return out.toByteArray();
    }

    /** An entry's line, without the line break. */
    static String lineOf(ManifestEntry entry) throws IOException {
        String line = new String(write(List.of(entry)), StandardCharsets.UTF_8);
        return line.substring(0, line.length() - 1);
    }

    /** What a line says, whatever the order of members. */
    static Attributes values(String line) {
        try (JsonSource json =
                JsonSource.of(line.getBytes(StandardCharsets.UTF_8), Location.of("values"), ReadLimits.defaults())) {
            return json.attributes();
        }
    }

    static String text(Value value) {
        return new String(new JsonSink().value(value).toByteArray(), StandardCharsets.UTF_8);
    }

    static List<String> codes(List<Issue> issues) {
        return issues.stream().map(Issue::code).toList();
    }

    /** Real data below a folder; skips the test where there is none. */
    static Path data(String folder) {
        String data = System.getProperty("lookbook.data", "");
        Assumptions.assumeTrue(!data.isEmpty(), "skipped: no real data, for -Dlookbook.data is empty");
        return Path.of(data).resolve("manifest").resolve(folder);
    }
}
