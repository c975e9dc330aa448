package dev.lookbook.manifest;

import static dev.lookbook.manifest.Manifests.LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestReaderTest {

    @Test
    void aDetectionLineIsReadIntoItsFields() throws IOException {
        ManifestEntry entry = Manifests.readLine(LINE);

        assertThat(entry)
                .isEqualTo(ManifestEntry.builder()
                        .sourceRef("s3://b/1.jpg")
                        .addLabels(ObjectDetection.builder()
                                .attribute("bounding-box")
                                .imageSize(ManifestImageSize.builder()
                                        .width(640)
                                        .height(480)
                                        .depth(3L)
                                        .build())
                                .addBoxes(ManifestBox.builder()
                                        .classId(0)
                                        .box(new BoundingBox.Xywh(Decimals.builder()
                                                .add("1")
                                                .add("2.50")
                                                .add("30")
                                                .add("40")
                                                .build()))
                                        .confidence(Decimal.parse("0.00"))
                                        .build())
                                .putClassMap("0", "vest")
                                .humanAnnotated("yes")
                                .creationDate("2013-11-18T02:53:27")
                                .jobName("my job")
                                .build())
                        .build());
        assertThat(entry.detections().get(0).type()).contains("groundtruth/object-detection");
        assertThat(entry.memberOrder()).isEmpty();
    }

    @Test
    void aLineMayHaveSeveralDetectionsAndLabelsOfOtherTypes() throws IOException {
        String line = "{\"verify\": \"1\", \"verify-metadata\": {\"type\": \"groundtruth/label-verification\"},"
                + " \"b-metadata\": {\"type\": \"groundtruth/object-detection\"}, \"b\": {},"
                + " \"a\": {}, \"a-metadata\": {\"type\": \"groundtruth/object-detection\"},"
                + " \"c\": {}, \"c-metadata\": {\"type\": \"groundtruth/wrongtype\"}}";

        ManifestEntry entry = Manifests.readLine(line);

        assertThat(entry.detections()).extracting(ObjectDetection::attribute).containsExactly("b", "a");
        assertThat(entry.detection("a")).isPresent();
        assertThat(entry.labels()).extracting(ManifestLabel::attribute).containsExactly("verify", "b", "a", "c");
        assertThat(entry.labels(LabelVerification.class)).hasSize(1);
        assertThat(entry.labels(OtherLabel.class))
                .extracting(OtherLabel::type)
                .containsExactly(Optional.of("groundtruth/wrongtype"));
        assertThat(entry.extras().isEmpty()).isTrue();
        assertThat(Manifests.lineOf(entry)).isEqualTo(line);
    }

    @Test
    void linesEndInEitherWayAndTheLastMayNotEndAtAll() throws IOException {
        List<ManifestEntry> entries = Manifests.read("{\"a\": 1}\r\n{\"a\": 2}\n{\"a\": 3}");

        assertThat(entries)
                .extracting(ManifestEntry::extras)
                .containsExactly(number("a", 1), number("a", 2), number("a", 3));
    }

    @Test
    void blankLinesArePassedOverAndCounted() throws IOException {
        List<ManifestEntry> entries = Manifests.read("\n  \t\r\n{}\r\n\n\n{}\n\n");

        assertThat(entries)
                .extracting(ManifestEntry::location)
                .containsExactly(new Location("train.manifest", "", 6, 3), new Location("train.manifest", "", 12, 6));
    }

    @Test
    void linesLongerThanTheBufferAreRead() throws IOException {
        String longText = "x".repeat(200_000);

        List<ManifestEntry> entries =
                Manifests.read("{\"a\": 1}\n{\"a\": \"" + longText + "\"}\n{\"a\": \"" + longText + "\"}\n{\"a\": 2}");

        assertThat(entries)
                .extracting(ManifestEntry::extras)
                .containsExactly(
                        number("a", 1),
                        Attributes.of("a", Value.of(longText)),
                        Attributes.of("a", Value.of(longText)),
                        number("a", 2));
        assertThat(entries.get(3).location()).isEqualTo(new Location("train.manifest", "", 400_029, 4));
    }

    @Test
    void linesComeOutTheSameHoweverTheBytesArrive() throws IOException {
        String file = "{\"a\": 1}\r\n\n{\"b\": \"\u00e9\"}\n";
        InputStream oneByOne = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, 1));
            }
        };
        try (ManifestReader reader = ManifestReader.builder().open(oneByOne, "train.manifest")) {
            assertThat(reader).containsExactlyElementsOf(Manifests.read(file));
        }
    }

    @Test
    void tooLongLinesAreRefusedAndReadOver() throws IOException {
        String file = "{\"a\": 12345}\n{\"a\": 1234}\r\n{\"a\": \"" + "x".repeat(300_000) + "\"}\n{}\n" + "["
                + " ".repeat(100_000);
        List<DatasetException> errors = new ArrayList<>();
        try (ManifestReader reader = ManifestReader.builder()
                .limits(ReadLimits.defaults().withMaxRecordBytes(11))
                .onError(ErrorPolicy.skip(errors::add))
                .open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "train.manifest")) {
            assertThat(reader.stream().map(entry -> entry.location().line())).containsExactly(2, 4);
        }
        String problem =
                ": expected a line of at most 11 bytes but found a longer one; a manifest has one JSON object a line";
        assertThat(errors)
                .extracting(DatasetException::getMessage)
                .containsExactly(
                        "train.manifest (byte 0, line 1)" + problem,
                        "train.manifest (byte 26, line 3)" + problem,
                        "train.manifest (byte 300039, line 5)" + problem);
    }

    @Test
    void badLinesAreSkippedWhenAskedForAndTheNextOnesRead() throws IOException {
        List<DatasetException> errors = new ArrayList<>();
        byte[] file = "{}\nnonsense\n{\n{}\n".getBytes(StandardCharsets.UTF_8);
        try (ManifestReader reader = ManifestReader.builder()
                .onError(ErrorPolicy.skip(errors::add))
                .open(new ByteArrayInputStream(file), "train.manifest")) {
            assertThat(reader.stream().map(entry -> entry.location().line())).containsExactly(1, 4);
        }
        assertThat(errors).extracting(error -> error.location().line()).containsExactly(2, 3);
    }

    @Test
    void readingGoesOnAfterAnErrorThatSomebodyCatches() throws IOException {
        try (ManifestReader reader = Manifests.open("nonsense\n{}\n".getBytes(StandardCharsets.UTF_8))) {
            Iterator<ManifestEntry> entries = reader.iterator();
            assertThatThrownBy(entries::next).isInstanceOf(DatasetException.class);
            assertThat(entries.next().location().line()).isEqualTo(2);
            assertThat(entries.hasNext()).isFalse();
            assertThatThrownBy(entries::next)
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("there are no more records");
        }
    }

    @Test
    void aManifestIsReadOnce(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("train.manifest"), LINE);
        try (ManifestReader reader = ManifestReader.open(file)) {
            assertThat(reader.stream()).hasSize(1);
            assertThatThrownBy(reader::iterator)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(file + " has been read already; open it again to read it again");
        }
    }

    @Test
    void theDisksErrorsAreNotTheDatas() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };
        try (ManifestReader reader = ManifestReader.builder().open(broken, "train.manifest")) {
            assertThatThrownBy(() -> reader.iterator().hasNext())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("train.manifest: the disk is gone");
        }
    }

    @Test
    void aHundredThousandMembersAreReadAndWrittenAtOnce() throws IOException {
        Attributes.Builder extras = Attributes.builder();
        for (int i = 0; i < 100_000; i++) {
            extras.put("x" + i, Value.of(i));
        }
        String line = Manifests.text(extras.build().with("source-ref", Value.of("s3://b/1.jpg")));

        assertThat(Manifests.lineOf(Manifests.readLine(line))).isEqualTo(line);
    }

    private static Attributes number(String name, long value) {
        return Attributes.of(name, Value.of(value));
    }
}
