package dev.lookbook.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.Progress;
import dev.lookbook.manifest.check.ManifestCheck;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who listens is told how far a reader is, by bytes of a file's bytes. */
class ProgressTest {
    private static final byte[] LINE = (Manifests.LINE + '\n').getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder = Path.of("");

    private final List<Progress> told = new ArrayList<>();

    @Test
    void aReaderTellsRecordsAndBytes() throws IOException {
        Path file = Files.write(folder.resolve("a.manifest"), lines());

        read(ManifestReader.builder().onProgress(told::add).open(file));

        assertThat(told).extracting(Progress::records).containsExactly(64L, 128L, 150L);
        assertThat(told.get(0).bytes()).hasValue(64L * LINE.length);
        assertThat(told.get(0).totalBytes()).hasValue(150L * LINE.length);
        assertThat(told.get(2).isDone()).isTrue();
    }

    @Test
    void ofStreamsAndCompressedFilesNobodyKnowsHowLongTheyAre() throws IOException {
        Path file = folder.resolve("a.manifest.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(lines());
        }

        read(ManifestReader.builder().onProgress(told::add).open(file));
        read(ManifestReader.builder().onProgress(told::add).open(new ByteArrayInputStream(lines()), "stream"));

        assertThat(told).hasSize(6).allSatisfy(progress -> {
            assertThat(progress.totalBytes()).isEmpty();
            assertThat(progress.bytes()).isPresent();
        });
    }

    @Test
    void badLinesCountToo() throws IOException {
        Path file = Files.writeString(folder.resolve("a.manifest"), "no\n".repeat(64));

        try (ManifestReader reader = ManifestReader.builder()
                .onError(ErrorPolicy.skip(error -> {}))
                .onProgress(told::add)
                .open(file)) {
            assertThat(reader).isEmpty();
        }

        assertThat(told).extracting(Progress::records).containsExactly(64L, 64L);
    }

    @Test
    void aCheckTellsOfEachManifest() throws IOException {
        Path train = Files.write(folder.resolve("train.manifest"), lines());
        Path test = Files.write(folder.resolve("test.manifest"), LINE);

        ManifestCheck.builder().onProgress(told::add).build().check(train, test);

        assertThat(told).extracting(Progress::records).containsExactly(64L, 128L, 150L, 1L);
        assertThat(told).extracting(Progress::source).endsWith(train.toString(), test.toString());
    }

    private static byte[] lines() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < 150; i++) {
            out.write(LINE);
        }
        return out.toByteArray();
    }

    private static void read(ManifestReader manifest) throws IOException {
        try (ManifestReader reader = manifest) {
            assertThat(reader).hasSize(150);
        }
    }
}
