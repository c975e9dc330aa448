package dev.lookbook.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ReadLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GzipTest {
    @TempDir
    Path folder;

    static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("a.json.gz"), content);
    }

    private byte[] read(byte[] content) throws IOException {
        try (FileChannel channel = Gzip.open(file(content), ReadLimits.defaults())) {
            ByteBuffer all = ByteBuffer.allocate((int) channel.size());
            while (all.hasRemaining() && channel.read(all, all.position()) >= 0) {}
            return all.array();
        }
    }

    private static List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("lookbook"))
                    .toList();
        }
    }

    @Test
    void filesAreWhatTheyAreCompressedOrNot() throws IOException {
        byte[] plain = random(300_000);
        assertThat(read(plain)).isEqualTo(plain);
        assertThat(read(gzip(plain))).isEqualTo(plain);
        assertThat(read(new byte[] {0x1f})).isEqualTo(new byte[] {0x1f});
        assertThat(read(new byte[0])).isEmpty();
        assertThat(read(gzip(new byte[0]))).isEmpty();
    }

    @Test
    void severalCompressedFilesInARowAreOne() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(gzip("one ".getBytes(StandardCharsets.UTF_8)));
        both.write(gzip(random(200_000)));
        byte[] read = read(both.toByteArray());
        assertThat(read).hasSize(200_004).startsWith("one ".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        List<Path> before = temporaryFiles();
        byte[] compressed = gzip(random(100_000));
        read(compressed);
        assertThatThrownBy(() -> read(Arrays.copyOf(compressed, 50_000))).isInstanceOf(DatasetException.class);
        List<Path> after = new ArrayList<>(temporaryFiles());
        after.removeAll(before);
        // Others may be at work in the same folder; what is theirs goes as fast as it came.
        for (int i = 0; i < 100 && !after.isEmpty(); i++) {
            LockSupport.parkNanos(20_000_000);
            after.removeIf(Files::notExists);
        }
        assertThat(after).isEmpty();
    }

    @Test
    void fileCutShortAnywhereIsSaidToBe() throws IOException {
        byte[] compressed = gzip(random(100));
        for (int length = 2; length < compressed.length; length++) {
            byte[] cut = Arrays.copyOf(compressed, length);
            assertThatThrownBy(() -> read(cut))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage(folder.resolve("a.json.gz")
                            + ": expected more compressed data but the gzip file ends early; fetch it again");
        }
    }

    @Test
    void damageIsFoundByTheChecksum() throws IOException {
        byte[] compressed = gzip(random(100));
        compressed[50] ^= 1;
        assertThatThrownBy(() -> read(compressed))
                .isInstanceOf(DatasetException.class)
                .hasMessage(folder.resolve("a.json.gz")
                        + ": expected compressed data but found damage (Corrupt GZIP trailer); fetch the file again");
        compressed[2] = 9;
        assertThatThrownBy(() -> read(compressed))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("expected compressed data but found damage (Unsupported compression method)");
    }

    @Test
    void whatExpandsBeyondReasonIsRefused() throws IOException {
        Path file = file(gzip(new byte[100_000]));
        assertThatThrownBy(() -> Gzip.open(file, 1000, 10))
                .isInstanceOf(DatasetException.class)
                .hasMessage(file + ": expected at most " + (1000 + 10 * Files.size(file))
                        + " bytes of this compressed file but found more; do not trust it, or raise maxExpansion");
    }
}
