package dev.lookbook.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ReadLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders and archives appear whole or not at all. */
class EntrySinkTest {
    @TempDir
    Path temp;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.walk(temp)) {
            return files.filter(file -> !file.equals(temp))
                    .map(file -> temp.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", "out.zip", "OUT.ZIP", "new/deep/out", "new/deep/out.zip"})
    void whatWasFinishedIsThereAndNothingElse(String name) throws IOException {
        Path target = temp.resolve(name);
        try (EntrySink sink = EntrySink.create(target)) {
            sink.write("annos/1.json", bytes("one"));
            sink.write("annos/2.json", bytes("two"));
            sink.folder("image");
            assertThat(target).doesNotExist();
            sink.finish();
        }
        try (EntrySource source = EntrySource.open(target, ReadLimits.defaults())) {
            assertThat(source.list("annos/")).containsExactly("1.json", "2.json");
            assertThat(source.read("annos/2.json")).isEqualTo(bytes("two"));
            assertThat(source.parentsOf("image")).containsExactly("");
        }
        assertThat(left()).noneMatch(file -> file.contains("/.") || file.startsWith("."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", "out.zip", "new/deep/out", "new/deep/out.zip"})
    void whatWasNotFinishedLeavesNothing(String name) throws IOException {
        try (EntrySink sink = EntrySink.create(temp.resolve(name))) {
            sink.write("annos/1.json", bytes("one"));
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void aFailedWriteLeavesTheOldArchive() throws IOException {
        Path target = Files.writeString(temp.resolve("out.zip"), "old");
        assertThatThrownBy(() -> {
                    try (EntrySink sink = EntrySink.create(target)) {
                        sink.write("1.json", bytes("one"));
                        throw new IOException("the disk is full");
                    }
                })
                .hasMessage("the disk is full");
        assertThat(target).hasContent("old");
        assertThat(left()).containsExactly("out.zip");
    }

    @Test
    void anArchiveReplacesAnOldOne() throws IOException {
        Path target = Files.writeString(temp.resolve("out.zip"), "old");
        try (EntrySink sink = EntrySink.create(target)) {
            sink.finish();
        }
        assertThat(Files.readAllBytes(target)).startsWith('P', 'K');
    }

    @Test
    void anEmptyFolderIsReplaced() throws IOException {
        Path target = Files.createDirectory(temp.resolve("out"));
        try (EntrySink sink = EntrySink.create(target)) {
            sink.write("1.json", bytes("one"));
            sink.finish();
        }
        assertThat(target.resolve("1.json")).hasContent("one");
    }

    @Test
    void aFolderThatHoldsFilesIsRefused() throws IOException {
        Path target = Files.createDirectory(temp.resolve("out"));
        Files.writeString(target.resolve("mine"), "old");
        assertThatThrownBy(() -> EntrySink.create(target))
                .isInstanceOf(IOException.class)
                .hasMessage(target + ": expected a new or empty folder but it holds files; name another");
        assertThat(left()).containsExactly("out", "out/mine");
    }

    @Test
    void aFolderThatWasFilledInTheMeantimeIsRefused() throws IOException {
        Path target = temp.resolve("out");
        try (EntrySink sink = EntrySink.create(target)) {
            sink.write("1.json", bytes("one"));
            Files.createDirectory(target);
            Files.writeString(target.resolve("mine"), "old");
            assertThatThrownBy(sink::finish)
                    .hasMessage(target + ": expected a new or empty folder but it holds files; name another");
        }
        assertThat(left()).containsExactly("out", "out/mine");
    }

    @Test
    void aFileIsNoFolderAndAFolderIsNoArchive() throws IOException {
        Path file = Files.writeString(temp.resolve("out"), "old");
        Path folder = Files.createDirectory(temp.resolve("out.zip"));
        assertThatThrownBy(() -> EntrySink.create(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ": expected a folder's name but it is a file");
        assertThatThrownBy(() -> EntrySink.create(folder))
                .isInstanceOf(IOException.class)
                .hasMessage(folder + ": expected a file's name but it is a folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", "out.zip"})
    void namesThatLeaveTheFolderAreRefused(String name) throws IOException {
        Path target = temp.resolve(name);
        try (EntrySink sink = EntrySink.create(target)) {
            for (String bad : List.of("../1.json", "annos/../../1.json", "/tmp/1.json", "c:\\1.json", "a\0.json", "")) {
                String shown = bad.replace("\0", "\\u0000");
                assertThatThrownBy(() -> sink.write(bad, bytes("one")))
                        .isInstanceOf(DatasetException.class)
                        .hasMessage(target + ": expected a file's name inside this but found \"" + shown + '"');
            }
        }
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", "out.zip"})
    void aNameThatComesTwiceIsRefused(String name) throws IOException {
        Path target = temp.resolve(name);
        try (EntrySink sink = EntrySink.create(target)) {
            sink.write("annos/1.json", bytes("one"));
            assertThatThrownBy(() -> sink.write("annos/1.json", bytes("two")))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage(target + ": expected each file once but found \"annos/1.json\" twice");
        }
    }

    @Test
    void theSameFilesGiveTheSameArchive() throws IOException {
        TimeZone before = TimeZone.getDefault();
        try {
            byte[] one = archive("one.zip");
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(archive("two.zip")).isEqualTo(one);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private byte[] archive(String name) throws IOException {
        Path target = temp.resolve(name);
        try (EntrySink sink = EntrySink.create(target)) {
            sink.folder("annos");
            for (int i = 0; i < 20; i++) {
                sink.write("annos/" + i + ".json", bytes("{\"pair_id\": " + i + "}"));
            }
            sink.finish();
        }
        return Files.readAllBytes(target);
    }

    /** What the user's umask allows, as for any file that a program writes; temporary files are for their owner alone. */
    @Test
    void othersMayReadWhatTheyMayReadOtherwise() throws IOException {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "skipped: no POSIX permissions here");
        Path plainFile = Files.writeString(temp.resolve("plain"), "");
        Path plainFolder = Files.createDirectory(temp.resolve("folder"));
        for (String name : List.of("out", "out.zip")) {
            try (EntrySink sink = EntrySink.create(temp.resolve(name))) {
                sink.finish();
            }
        }
        assertThat(Files.getPosixFilePermissions(temp.resolve("out")))
                .isEqualTo(Files.getPosixFilePermissions(plainFolder));
        assertThat(Files.getPosixFilePermissions(temp.resolve("out.zip")))
                .isEqualTo(Files.getPosixFilePermissions(plainFile));
    }
}
