package dev.lookbook.manifest;

import static dev.lookbook.manifest.Manifests.LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestWriterTest {

    @Test
    void eachEntryIsALine(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new").resolve("train.manifest");
        try (ManifestWriter writer = ManifestWriter.create(file)) {
            writer.write(Manifests.readLine(LINE));
            writer.write(ManifestEntry.builder().sourceRef("s3://b/\u00e9.jpg").build());
            writer.finish();
            writer.finish();
        }
        assertThat(Files.readString(file)).isEqualTo(LINE + "\n{\"source-ref\": \"s3://b/\\u00e9.jpg\"}\n");
    }

    @Test
    void closingWithoutFinishingLeavesTheOldFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("train.manifest"), "old");
        ManifestWriter writer = ManifestWriter.create(file);
        writer.write(Manifests.readLine(LINE));
        writer.close();

        assertThat(file).hasContent("old");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        assertThatThrownBy(writer::finish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this writer is closed; create another one to write more");
    }

    @Test
    void nothingIsWrittenAfterTheEnd() throws IOException {
        ManifestEntry entry = Manifests.readLine(LINE);
        try (ManifestWriter writer = ManifestWriter.create(new ByteArrayOutputStream())) {
            writer.finish();
            assertThatThrownBy(() -> writer.write(entry))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("this writer is finished; create another one to write more");
        }
    }

    @Test
    void aStreamIsFlushedAndLeftOpen() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        try (ManifestWriter writer = ManifestWriter.create(bytes)) {
            writer.write(Manifests.readLine(LINE));
            writer.finish();
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(LINE + "\n");
    }

    @Test
    void nothingCanBeSaidTwice() {
        ObjectDetection detection = ObjectDetection.builder().attribute("a").build();
        assertThatThrownBy(() ->
                        ManifestEntry.builder().addLabels(detection, detection).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected each member of a line once but found \"a\" twice");
        assertThatThrownBy(() -> ManifestEntry.builder()
                        .addLabels(detection)
                        .extras(Attributes.of("a-metadata", Value.NULL))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected each member of a line once but found \"a-metadata\" twice");
        assertThatThrownBy(() -> ObjectDetection.builder()
                        .attribute("a")
                        .putClassMap("0", "vest")
                        .addMissing("class-map")
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected \"class-map\" once but it is said and also missing or among the extras");
        assertThatThrownBy(() -> ManifestBox.builder()
                        .classId(0)
                        .box(BoundingBox.ofXywh(1, 2, 3, 4).toXywh())
                        .confidence(Decimal.of(1))
                        .objectExtras(Attributes.of("confidence", Value.NULL))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected \"confidence\" once but it is also among the extras");
        assertThatThrownBy(
                        () -> ObjectDetection.builder().attribute("a-metadata").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected the name of a label attribute but found \"a-metadata\"");
    }
}
