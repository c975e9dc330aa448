package dev.lookbook.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.internal.EntrySink;
import dev.lookbook.internal.EntrySource;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tar archives appear whole or not at all, and say nothing of who wrote them and when. */
class TarSinkTest {
    private static final String LONG = "annos/" + "n".repeat(200) + "/\u00e9.json";

    @TempDir
    Path temp = Path.of("");

    private byte[] written(String name) throws IOException {
        Path target = temp.resolve(name);
        try (EntrySink sink = EntrySink.create(target)) {
            sink.folder("image");
            for (int i = 0; i < 20; i++) {
                sink.write("annos/" + i + ".json", Pack.text("text ".repeat(i)));
            }
            sink.write(LONG, Pack.text("long"));
            assertThat(target).doesNotExist();
            sink.finish();
        }
        return Files.readAllBytes(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.tar", "out.tar.gz", "out.tgz", "OUT.TAR.ZST", "new/deep/out.tar.zst"})
    void whatWasWrittenIsReadAgain(String name) throws IOException {
        assertThat(written(name)).isNotEmpty();
        try (EntrySource source = EntrySource.open(temp.resolve(name), ReadLimits.defaults())) {
            assertThat(source.list("annos/")).hasSize(20);
            assertThat(source.read("annos/19.json")).isEqualTo(Pack.text("text ".repeat(19)));
            assertThat(source.read("annos/0.json")).isEmpty();
            assertThat(source.read(LONG)).isEqualTo(Pack.text("long"));
            assertThat(source.parentsOf("image")).containsExactly("");
        }
    }

    @Test
    void theSameFilesGiveTheSameBytes() throws Exception {
        TimeZone before = TimeZone.getDefault();
        Map<String, byte[]> first = new LinkedHashMap<>();
        try {
            for (String ending : List.of(".tar", ".tar.gz", ".tgz", ".tar.zst")) {
                first.put(ending, written("one" + ending));
            }
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            Thread.sleep(1100);
            for (Map.Entry<String, byte[]> one : first.entrySet()) {
                assertThat(written("two" + one.getKey())).isEqualTo(one.getValue());
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void headersSayNothingOfAnybody() throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(written("out.tar")))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                assertThat(entry.getLongUserId()).isZero();
                assertThat(entry.getLongGroupId()).isZero();
                assertThat(entry.getUserName() + entry.getGroupName()).isEmpty();
                assertThat(entry.getLastModifiedTime()).hasToString("1980-02-01T00:00:00Z");
                assertThat(entry.getMode() & 0777).isEqualTo(entry.isDirectory() ? 0755 : 0644);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.tar", "out.tar.gz", "out.tar.zst"})
    void whatWasNotFinishedLeavesTheOldFile(String name) throws IOException {
        Path target = Files.writeString(temp.resolve(name), "old");
        try (EntrySink sink = EntrySink.create(target)) {
            sink.write("annos/1.json", Pack.text("one"));
        }
        assertThat(target).hasContent("old");
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left).containsExactly(target);
        }
    }

    @Test
    void namesThatLeadElsewhereOrComeTwiceAreRefused() throws IOException {
        Path target = temp.resolve("out.tar");
        try (EntrySink sink = EntrySink.create(target)) {
            assertThatThrownBy(() -> sink.write("../1.json", new byte[0]))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage(target + ": expected a file's name inside this but found \"../1.json\"");
            sink.write("1.json", new byte[0]);
            assertThatThrownBy(() -> sink.write("1.json", new byte[0]))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage(target + ": expected each file once but found \"1.json\" twice");
        }
    }
}
