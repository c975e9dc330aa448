package dev.lookbook.manifest.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import dev.lookbook.manifest.ImageClassification;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.manifest.ManifestLabel;
import dev.lookbook.manifest.ManifestOptions;
import dev.lookbook.manifest.ManifestReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of an image and its labels become entries. */
class CsvLabelReaderTest {
    private final Csv csv = new Csv();

    private static List<String> labels(ManifestEntry entry) {
        return entry.labels(ImageClassification.class).stream()
                .map(label -> label.className().orElseThrow())
                .toList();
    }

    private static List<String> attributes(ManifestEntry entry) {
        return entry.labels().stream().map(ManifestLabel::attribute).toList();
    }

    @Test
    void eachLabelIsAPairOfMembers() throws IOException {
        csv.builder()
                .manifestOptions(Csv.options()
                        .s3Prefix("s3://bucket/tops/")
                        .jobName("wardrobe")
                        .build());

        List<ManifestEntry> entries = csv.read("1.jpg,vest,red\n2.jpg,red\n");

        String rest = ", \"confidence\": 1, \"type\": \"groundtruth/image-classification\", \"job-name\": \"wardrobe\","
                + " \"human-annotated\": \"yes\", \"creation-date\": \"2026-01-02T03:04:05\"}";
        assertThat(Csv.text(entries))
                .isEqualTo(
                        "{\"source-ref\": \"s3://bucket/tops/1.jpg\", \"image-label0\": 0, \"image-label0-metadata\":"
                                + " {\"class-name\": \"vest\"" + rest
                                + ", \"image-label1\": 1, \"image-label1-metadata\":"
                                + " {\"class-name\": \"red\"" + rest + "}\n"
                                + "{\"source-ref\": \"s3://bucket/tops/2.jpg\", \"image-label1\": 1, \"image-label1-metadata\":"
                                + " {\"class-name\": \"red\"" + rest + "}\n");
        assertThat(csv.issues()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAsTheSameEntries() throws IOException {
        List<ManifestEntry> entries = csv.read("1.jpg,vest,\"red, dark\"\n2.jpg\n");

        byte[] written = Csv.text(entries).getBytes(StandardCharsets.UTF_8);
        try (ManifestReader reader = ManifestReader.builder().open(new ByteArrayInputStream(written), "m")) {
            assertThat(reader.stream().toList()).isEqualTo(entries);
        }
    }

    @Test
    void labelsThatWouldClashWithOtherMembersDoNot() throws IOException {
        ManifestEntry entry = csv.read("1.jpg,source-ref,x-metadata,mask-ref,$a,image-label0,source\n")
                .get(0);

        assertThat(labels(entry))
                .containsExactly("source-ref", "x-metadata", "mask-ref", "$a", "image-label0", "source");
        assertThat(attributes(entry))
                .containsExactly(
                        "image-label0", "image-label1", "image-label2", "image-label3", "image-label4", "image-label5");
    }

    @Test
    void theLabelAttributeIsTheOptions() throws IOException {
        csv.builder().manifestOptions(Csv.options().labelAttribute("style").build());

        assertThat(attributes(csv.read("1.jpg,vest\n").get(0))).containsExactly("style0");
    }

    @Test
    void aUriStaysWithoutThePrefix() throws IOException {
        csv.builder().manifestOptions(Csv.options().s3Prefix("s3://bucket/").build());

        assertThat(csv.read("s3://other/1.jpg,vest\n1.jpg,vest\n"))
                .extracting(entry -> entry.sourceRef().orElseThrow())
                .containsExactly("s3://other/1.jpg", "s3://bucket/1.jpg");
    }

    @Test
    void aRowWithoutLabelIsALineWithoutLabelAndSaid() throws IOException {
        assertThat(Csv.text(csv.read("1.jpg\n2.jpg,,\n")))
                .isEqualTo("{\"source-ref\": \"1.jpg\"}\n{\"source-ref\": \"2.jpg\"}\n");
        assertThat(csv.issues())
                .containsExactly(
                        Issue.warning(
                                "no-labels",
                                new Location(Csv.NAME, "", 0, 1),
                                "expected labels behind the image \"1.jpg\" but found none; its line has only a source-ref,"
                                        + " and no training uses it"),
                        Issue.warning(
                                "no-labels",
                                new Location(Csv.NAME, "", 6, 2),
                                "expected labels behind the image \"2.jpg\" but found none; its line has only a source-ref,"
                                        + " and no training uses it"));
    }

    @Test
    void theFirstRowOfAnImageCountsAndLaterOnesAreSaid() throws IOException {
        csv.builder().manifestOptions(Csv.options().s3Prefix("s3://bucket/").build());

        List<ManifestEntry> entries = csv.read("1.jpg,vest\n\n2.jpg,vest\ns3://bucket/1.jpg,skirt\n1.jpg\n");

        assertThat(entries).hasSize(2);
        assertThat(labels(entries.get(0))).containsExactly("vest");
        assertThat(csv.told()).containsExactly("duplicate-image 4", "duplicate-image 5");
        assertThat(csv.issues().get(0).severity()).isEqualTo(Issue.Severity.WARNING);
        assertThat(csv.issues().get(0).message())
                .isEqualTo("expected each image once but \"s3://bucket/1.jpg\" came in line 1 already; this row and its"
                        + " labels are left out: a row has all labels of its image");
    }

    @Test
    void aLabelThatARowRepeatsIsWrittenOnceAndSaid() throws IOException {
        List<ManifestEntry> entries = csv.read("1.jpg,vest,red,vest\n");

        assertThat(labels(entries.get(0))).containsExactly("vest", "red");
        assertThat(csv.issues())
                .containsExactly(Issue.info(
                        "duplicate-label",
                        new Location(Csv.NAME, "", 0, 1),
                        "the label \"vest\" is in the row more than once; written once"));
    }

    @Test
    void theHeaderIsPassedOverWhenThereIsOne() throws IOException {
        String file = "\nimage,label\n1.jpg,vest\n";

        assertThat(csv.read(file)).hasSize(2);
        csv.builder().header(true);
        assertThat(csv.read(file))
                .extracting(entry -> entry.sourceRef().orElseThrow())
                .containsExactly("1.jpg");
    }

    @Test
    void quotesHoldCommasQuotesAndWhiteSpace() throws IOException {
        ManifestEntry entry = csv.read("\"a,b.jpg\", \"vest, red\" ,\"12\"\" wide\",\" kept \", not kept ,5\" heel\n")
                .get(0);

        assertThat(entry.sourceRef()).contains("a,b.jpg");
        assertThat(labels(entry)).containsExactly("vest, red", "12\" wide", " kept ", "not kept", "5\" heel");
    }

    @Test
    void lineEndsByteOrderMarksAndEmptyRowsAreOfNoImportance() throws IOException {
        List<ManifestEntry> entries =
                csv.read("\ufeff1.jpg,vest\r\n,,\r\n \t\r\n2.jpg,robe d’été\r\n\"\",\n3.jpg,vest,,");

        assertThat(entries)
                .extracting(
                        entry -> entry.sourceRef().orElseThrow(),
                        entry -> entry.location().line())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1.jpg", 1),
                        org.assertj.core.groups.Tuple.tuple("2.jpg", 4),
                        org.assertj.core.groups.Tuple.tuple("3.jpg", 6));
        assertThat(labels(entries.get(1))).containsExactly("robe d’été");
        assertThat(csv.issues()).isEmpty();
    }

    @Test
    void withoutADateEachEntryHasTheTimeOfTheClock() throws IOException {
        csv.builder()
                .manifestOptions(ManifestOptions.builder()
                        .labelKind(ManifestOptions.LabelKind.IMAGE_LEVEL)
                        .clock(java.time.Clock.fixed(
                                java.time.Instant.parse("2013-11-18T02:53:27.9Z"), java.time.ZoneOffset.UTC))
                        .build());

        assertThat(csv.read("1.jpg,vest\n").get(0).labels().get(0).creationDate())
                .contains("2013-11-18T02:53:27");
    }

    @Test
    void optionsForBoxesAreRefused() {
        assertThatThrownBy(() ->
                        csv.builder().manifestOptions(ManifestOptions.builder().build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected options for image-level labels but found BOXES; CSV has no boxes");
    }

    @Test
    void aFileIsReadOnce(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve(Csv.NAME), "1.jpg,vest\n");

        try (CsvLabelReader reader = CsvLabelReader.open(file)) {
            assertThat(reader).hasSize(1);
            assertThatThrownBy(reader::iterator)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(file + " has been read already; open it again to read it again");
        }
    }
}
