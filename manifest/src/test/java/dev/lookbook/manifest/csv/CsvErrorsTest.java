package dev.lookbook.manifest.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.manifest.ManifestEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is no row is refused with its line. Each bad line is the third, behind a good and a blank one. */
class CsvErrorsTest {
    private static final String BEFORE = "1.jpg,vest\r\n\n";

    private final Csv csv = new Csv();

    /** Stops there; and skips nothing else. */
    private void refused(byte[] line, String message) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(BEFORE.getBytes(StandardCharsets.UTF_8));
        file.writeBytes(line);
        file.writeBytes("\n4.jpg,red\n".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> csv.read(file.toByteArray()))
                .isInstanceOf(DatasetException.class)
                .hasMessage(Csv.NAME + message);
        List<String> told = new ArrayList<>();
        csv.builder().onError(ErrorPolicy.skip(error -> told.add(error.getMessage())));
        assertThat(csv.read(file.toByteArray()))
                .extracting(entry -> entry.sourceRef().orElseThrow())
                .containsExactly("1.jpg", "4.jpg");
        assertThat(told).containsExactly(Csv.NAME + message);
    }

    private void refused(String line, String message) throws IOException {
        refused(line.getBytes(StandardCharsets.UTF_8), message);
    }

    @Test
    void quoteThatIsLeftOpen() throws IOException {
        refused(
                "\"3.jpg,vest",
                " (byte 13, line 3): expected quotes in pairs but found 1 in the line; a field ends in the line where it"
                        + " begins");
    }

    @Test
    void textBehindAClosingQuote() throws IOException {
        refused(
                "3.jpg,\"12\" wide\"\"",
                " (byte 13, line 3): expected a comma behind a closing quote but found something else; a quote in a quoted"
                        + " field is written twice");
    }

    @Test
    void labelsWithoutAnImage() throws IOException {
        refused(
                ",vest",
                " (byte 13, line 3): expected an image in the first field but it is empty, before the label \"vest\"");
    }

    @Test
    void bytesThatAreNoUtf8() throws IOException {
        refused(
                "3.jpg,robe d'\u00e9t\u00e9".getBytes(StandardCharsets.ISO_8859_1),
                " (byte 26, line 3): expected UTF-8 but found the byte 0xe9; save the file as \"CSV UTF-8\"");
    }

    @Test
    void aCharacterThatIsCutShort() throws IOException {
        refused(
                new byte[] {'3', ',', (byte) 0xc3},
                " (byte 15, line 3): expected UTF-8 but found the byte 0xc3; save the file as \"CSV UTF-8\"");
    }

    @Test
    void aLoneCarriageReturn() throws IOException {
        refused(
                "3.jpg,vest\r5.jpg,red",
                " (byte 13, line 3): expected text in lines that end in \\n or \\r\\n but found the control character"
                        + " U+000D");
    }

    @Test
    void aLineThatIsTooLong() throws IOException {
        csv.builder().limits(ReadLimits.defaults().withMaxRecordBytes(20));
        refused(
                "3.jpg,vest,vest,vest,vest,vest,vest",
                " (byte 13, line 3): expected a line of at most 20 bytes but found a longer one; a row ends with its line");
    }

    @Test
    void aFieldThatIsTooLong() throws IOException {
        csv.builder().limits(ReadLimits.defaults().withMaxStringLength(5));
        refused("3.jpg,jacket", " (byte 13, line 3): expected at most 5 characters in a field but found 6");
    }

    @Test
    void utf16IsNoUtf8() {
        assertThatThrownBy(() -> csv.read("1.jpg,vest\n".getBytes(StandardCharsets.UTF_16)))
                .hasMessage(Csv.NAME
                        + " (byte 0, line 1): expected UTF-8 but found the byte 0xfe; save the file as \"CSV UTF-8\"");
        assertThatThrownBy(() -> csv.read("1.jpg,vest\n".getBytes(StandardCharsets.UTF_16LE)))
                .hasMessage(Csv.NAME
                        + " (byte 0, line 1): expected text in lines that end in \\n or \\r\\n but found the control"
                        + " character U+0000");
    }

    @Test
    void aFileWithoutRows() {
        String message = Csv.NAME + ": expected at least one row with an image and its labels but found none";
        csv.builder().header(true).onError(ErrorPolicy.skip(error -> {}));

        for (String file : List.of("", "\n,,\n", "\ufeff", "image,label\n")) {
            assertThatThrownBy(() -> csv.read(file))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage(message);
        }
    }

    @Test
    void tooManyLabelsToBeLabels() {
        StringBuilder file = new StringBuilder();
        int most = LabelNumbers.MOST / LabelNumbers.LEAST;
        for (int i = 0; i <= most; i++) {
            file.append(i).append(".jpg,https://example.org/").append(i).append('\n');
        }

        assertThatThrownBy(() -> csv.read(file.toString()))
                .isInstanceOf(DatasetException.class)
                .hasMessageEndingWith(
                        "line " + (most + 1) + "): expected labels that come again but found " + most
                                + " different ones before this; columns of other things, such as links or texts, can't be labels");
    }

    @Test
    void theDisksErrorsAreUnchecked() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        try (CsvLabelReader reader = csv.builder().open(broken, Csv.NAME)) {
            assertThatThrownBy(() -> reader.iterator().hasNext())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("labels.csv: Stream closed");
        }
    }

    @Test
    void aGoodRowAfterABadOneIsStillNumberedByFirstUse() throws IOException {
        csv.builder().onError(ErrorPolicy.skip(error -> {}));

        List<ManifestEntry> entries = csv.read("1.jpg,vest\n,lost\n2.jpg,red\n");

        assertThat(entries.get(1).labels().get(0).attribute()).isEqualTo("image-label1");
    }
}
