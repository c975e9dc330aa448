package dev.lookbook.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lookbook.internal.EntrySink;
import dev.lookbook.internal.EntrySource;
import dev.lookbook.internal.Password;
import dev.lookbook.io.ReadLimits;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Info-ZIP and GNU tar write, we read, and the other way round. */
class OtherProgramsTest {
    @TempDir
    Path temp = Path.of("");

    private void run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(temp.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(new File(temp.toFile(), "log"))
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "skipped: there is no program " + command[0] + " (" + e.getMessage() + ")");
            throw e;
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(temp.resolve("log")))
                .isZero();
    }

    private void unpack() throws IOException {
        for (Map.Entry<String, byte[]> file : Pack.files().entrySet()) {
            Path path = temp.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static void assertSame(EntrySource source) throws IOException {
        assertThat(source.list("train/annos/")).hasSize(4);
        for (String name : source.list("train/annos/")) {
            assertThat(source.read("train/annos/" + name))
                    .isEqualTo(Pack.files().get("train/annos/" + name));
        }
        assertThat(source.imageSize("train/image/000001.jpg").width()).isEqualTo(468);
    }

    private void assertReads(String archive, String password) throws IOException {
        Path file = temp.resolve(archive);
        try (EntrySource source = EntrySource.open(file, ReadLimits.defaults(), password(password))) {
            assertSame(source);
        }
        for (boolean stream : new boolean[] {true, false}) {
            try (EntrySource source = new Opened(temp, stream)
                    .open(Files.readAllBytes(file), ReadLimits.defaults(), password(password))) {
                assertSame(source);
            }
        }
    }

    private static Password password(String password) {
        return password.isEmpty() ? Password.none() : Password.of(password.toCharArray());
    }

    @Test
    void zipArchivesOfInfoZipWithAPasswordAreRead() throws Exception {
        unpack();
        run("zip", "-q", "-r", "-P", "secret", "a.zip", "train");
        assertReads("a.zip", "secret");
    }

    /** Written to a pipe, where sizes come behind the content. */
    @Test
    void zipArchivesOfInfoZipFromAPipeAreRead() throws Exception {
        unpack();
        run("sh", "-c", "command -v zip > /dev/null || exit 0; zip -q -r -P secret - train | cat > p.zip");
        assumeTrue(Files.exists(temp.resolve("p.zip")), "skipped: there is no program zip");
        assertReads("p.zip", "secret");
        run("sh", "-c", "zip -q -r - train | cat > q.zip");
        assertReads("q.zip", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gnu", "pax", "ustar", "v7", "oldgnu"})
    void tarArchivesOfEveryFormatAreRead(String format) throws Exception {
        unpack();
        run("tar", "--format=" + format, "-cf", "a.tar", "train");
        assertReads("a.tar", "");
        run("tar", "--format=" + format, "-czf", "a.tar.gz", "./train");
        assertReads("a.tar.gz", "");
    }

    @Test
    void zstandardOfTheProgramIsRead() throws Exception {
        unpack();
        run("zstd", "--version");
        run("tar", "-cf", "a.tar", "train");
        run("zstd", "-q", "--long=24", "a.tar", "-o", "a.tar.zst");
        assertReads("a.tar.zst", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"o.tar", "o.tar.gz", "o.tgz"})
    void tarReadsWhatWeWrite(String name) throws Exception {
        try (EntrySink sink = EntrySink.create(temp.resolve(name))) {
            for (Map.Entry<String, byte[]> file : Pack.files().entrySet()) {
                sink.write(file.getKey(), file.getValue());
            }
            sink.write("train/" + "n".repeat(150) + "/\u00e9.json", Pack.text("long"));
            sink.finish();
        }
        run("tar", "-xf", name);
        for (Map.Entry<String, byte[]> file : Pack.files().entrySet()) {
            assertThat(Files.readAllBytes(temp.resolve(file.getKey()))).isEqualTo(file.getValue());
        }
        assertThat(Files.readString(temp.resolve("train/" + "n".repeat(150) + "/\u00e9.json")))
                .isEqualTo("long");
        assertThat(Files.readString(temp.resolve("log"))).isEmpty();
    }
}
