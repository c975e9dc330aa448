package dev.lookbook.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.manifest.check.ManifestCheck;
import dev.lookbook.manifest.check.ManifestVerdict;
import dev.lookbook.manifest.csv.CsvLabelReader;
import dev.lookbook.manifest.repair.ManifestRepair;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompressedManifestTest {
    private static final String TWO = "{\"source-ref\": \"s3://b/1.jpg\"}\n{\"source-ref\": \"s3://b/2.jpg\"}\n";

    @TempDir
    Path folder;

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("a.manifest.gz"), content);
    }

    /** Many lines that do not shrink to nothing, so that a part of them is a part of the text. */
    private static String manyLines() {
        Random random = new Random(7);
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < 20_000; line++) {
            lines.append("{\"source-ref\": \"s3://b/").append(random.nextLong()).append(".jpg\"}\n");
        }
        return lines.toString();
    }

    @Test
    void linesAndBytesAreThoseOfTheText() throws IOException {
        Path file = file(gzip(TWO));

        try (ManifestReader reader = ManifestReader.open(file)) {
            List<ManifestEntry> entries = reader.stream().toList();
            assertThat(entries).extracting(ManifestEntry::sourceRef).hasSize(2);
            assertThat(entries.get(1).location().line()).isEqualTo(2);
            assertThat(entries.get(1).location().byteOffset()).isEqualTo(31);
        }
    }

    @Test
    void aFileThatIsCutShortIsRefusedWhereItEnds() throws IOException {
        byte[] whole = gzip(manyLines());
        Path file = file(Arrays.copyOf(whole, whole.length / 2));
        String message = file + ": expected more compressed data but the gzip file ends early; fetch it again";

        try (ManifestReader reader = ManifestReader.open(file)) {
            assertThatThrownBy(() -> reader.forEach(entry -> {}))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage(message);
        }
        List<String> told = new ArrayList<>();
        try (ManifestReader reader = ManifestReader.builder()
                .onError(ErrorPolicy.skip(error -> told.add(error.getMessage())))
                .open(file)) {
            assertThat(reader.stream().count()).isBetween(5_000L, 15_000L);
        }
        assertThat(told).hasSizeBetween(1, 2).first().isEqualTo(message);
        assertThatThrownBy(() -> ManifestReader.open(file(Arrays.copyOf(whole, 2))))
                .isInstanceOf(DatasetException.class)
                .hasMessage(message);
    }

    @Test
    void theServiceTakesNoneSoTheCheckSaysToUnpackItAndNoMore() throws IOException {
        ManifestVerdict verdict = ManifestCheck.builder().build().check(file(gzip(TWO)));

        assertThat(verdict.wouldTrain()).isFalse();
        assertThat(verdict.findings())
                .filteredOn(finding -> finding.severity() == Issue.Severity.ERROR)
                .extracting(Issue::code, Issue::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "ERROR_MANIFEST_INACCESSIBLE_OR_UNSUPPORTED_FORMAT",
                        "expected lines of JSON but the manifest is compressed with gzip; unpack it"));
    }

    @Test
    void aRepairUnpacksItAndRefusesOneThatIsDamaged() throws IOException {
        Path repaired = folder.resolve("repaired.manifest");
        byte[] whole = gzip(manyLines());

        assertThatThrownBy(() ->
                        ManifestRepair.builder().build().repair(file(Arrays.copyOf(whole, whole.length / 2)), repaired))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("the gzip file ends early");
        assertThat(repaired).doesNotExist();
        assertThat(ManifestRepair.builder()
                        .build()
                        .repair(file(gzip(TWO)), repaired)
                        .lines())
                .isEqualTo(2);
    }

    @Test
    void rowsAreReadLikewise() throws IOException {
        try (CsvLabelReader reader = CsvLabelReader.open(file(gzip("1.jpg,vest\n")))) {
            assertThat(reader.stream()).hasSize(1);
        }
    }
}
