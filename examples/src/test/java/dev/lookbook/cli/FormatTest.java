package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatTest {
    @TempDir
    Path folder;

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private Format format(String name, byte[] content) throws IOException {
        return Format.of(Files.write(folder.resolve(name), content));
    }

    @Test
    void compressedFilesAreOfTheFormatOfTheirContent() throws IOException {
        byte[] coco = gzip("{\"images\": [], \"annotations\": []}");
        assertThat(format("a.json.gz", coco)).isEqualTo(Format.COCO);
        assertThat(format("a.json", coco)).isEqualTo(Format.COCO);
        assertThat(format("a.gz", gzip("{\"source-ref\": \"a.jpg\"}\n"))).isEqualTo(Format.MANIFEST);
    }

    @Test
    void archivesAreDeepFashion2ByTheirFirstBytesOrTheirNames() throws IOException {
        byte[] tar = new byte[1024];
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);
        assertThat(format("download", tar)).isEqualTo(Format.DEEPFASHION2);
        assertThat(format("a", gzip(new String(tar, StandardCharsets.US_ASCII))))
                .isEqualTo(Format.DEEPFASHION2);
        assertThat(format("b", new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0}))
                .isEqualTo(Format.DEEPFASHION2);
        assertThat(format("c", new byte[] {'P', 'K', 3, 4, 0})).isEqualTo(Format.DEEPFASHION2);
        for (String name : new String[] {"a.zip", "a.tar", "a.TGZ", "a.tar.gz", "a.tar.zst"}) {
            assertThat(Format.of(folder.resolve(name))).isEqualTo(Format.DEEPFASHION2);
            assertThat(Format.ofOutput(name)).isEqualTo(Format.DEEPFASHION2);
        }
    }

    private Format format(String text) throws IOException {
        return format("stdin", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void membersOfTheFirstObjectTellAManifestAndNotWhatIsInside() throws IOException {
        assertThat(format("{\"info\": {\"source-ref\": \"s3://b\"}, \"images\": [{\"source-ref\": \"a\"}]}"))
                .isEqualTo(Format.COCO);
        assertThat(format("[{\"source-ref\": \"a\"}]")).isEqualTo(Format.COCO);
        assertThat(format("{\"info\": {\"description\": \"of \\\"source-ref\\\"\"}}"))
                .isEqualTo(Format.COCO);
        assertThat(format("{\"source\": \"mine\", \"images\": []}")).isEqualTo(Format.COCO);
        assertThat(format("\n \r\n{\"bb\": {\"annotations\": []}, \"source-ref\": \"a.jpg\"}\n"))
                .isEqualTo(Format.MANIFEST);
        assertThat(format("{\"source\": \"text\", \"label\": 1}\n")).isEqualTo(Format.MANIFEST);
        assertThat(format("{\"source-ref\": \"a.jpg\", \"bb\": {")).isEqualTo(Format.MANIFEST);
        assertThat(format("")).isEqualTo(Format.COCO);
    }

    @Test
    void damagedCompressedFilesAreLeftToTheReader() throws IOException {
        byte[] coco = gzip("{\"images\": [], \"annotations\": []}");
        assertThat(format("a.json.gz", Arrays.copyOf(coco, 12))).isEqualTo(Format.COCO);
        assertThat(format("b.json.gz", Arrays.copyOf(coco, 2))).isEqualTo(Format.COCO);
    }

    @Test
    void retrievalIsNoDatasetOfAnyFormat() throws IOException {
        for (String first : new String[] {
            "{\"style\": 2, \"pair_id\": 1, \"query_image_id\": 1,",
            "{\"gallery_bbox\": [[1, 2], []], \"gallery_image_id\": ["
        }) {
            assertThatThrownBy(() -> format("[" + first))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(folder.resolve("stdin")
                            + ": expected a dataset but it is of DeepFashion2's retrieval (queries, a gallery or"
                            + " results), whose boxes are corners; measure with lookbook evaluate --type retrieval");
        }
        assertThat(format("[{\"image_id\": 1, \"query\": {\"query_image_id\": 1}}]"))
                .isEqualTo(Format.COCO);
        assertThat(format("[[{\"query_image_id\": 1}]]")).isEqualTo(Format.COCO);
    }
}
