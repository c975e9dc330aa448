package dev.lookbook.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.internal.EntrySource;
import dev.lookbook.io.DatasetException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in tar archives of all ages besides files. */
class TarOdditiesTest {
    private static final String LONG = "train/" + "long/".repeat(60) + "annos/000001.json";

    @TempDir
    Path temp = Path.of("");

    /** Fills an archive. */
    interface Filling {
        void fill(TarArchiveOutputStream tar) throws IOException;
    }

    private static byte[] tar(Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            filling.fill(tar);
        }
        return bytes.toByteArray();
    }

    private static void file(TarArchiveOutputStream tar, String name, String text) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(text.length());
        tar.putArchiveEntry(entry);
        tar.write(Pack.text(text));
        tar.closeArchiveEntry();
    }

    private static void special(TarArchiveOutputStream tar, String name, byte kind, String target) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, kind);
        entry.setLinkName(target);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    private EntrySource open(boolean stream, byte[] tar) throws IOException {
        return new Opened(temp, stream).open(Pack.TAR, tar);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void longNamesOfGnuAndPaxAreWhole(boolean stream) throws IOException {
        for (int mode : new int[] {TarArchiveOutputStream.LONGFILE_GNU, TarArchiveOutputStream.LONGFILE_POSIX}) {
            byte[] tar = tar(out -> {
                out.setLongFileMode(mode);
                out.setAddPaxHeadersForNonAsciiNames(true);
                file(out, LONG, "long");
                file(out, "train/\u00e9t\u00e9.json", "summer");
            });
            try (EntrySource source = open(stream, tar)) {
                assertThat(source.read(LONG)).asString().isEqualTo("long");
                assertThat(source.read("train/\u00e9t\u00e9.json")).asString().isEqualTo("summer");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theFolderThatSomebodyWasInIsNoPartOfNames(boolean stream) throws IOException {
        byte[] tar = tar(out -> {
            special(out, "./", TarConstants.LF_DIR, "");
            special(out, "./annos/", TarConstants.LF_DIR, "");
            file(out, "./annos/000002.json", "two");
            file(out, "././annos/000001.json", "one");
        });
        try (EntrySource source = open(stream, tar)) {
            assertThat(source.parentsOf("annos")).containsExactly("");
            assertThat(source.list("annos/")).containsExactly("000001.json", "000002.json");
            assertThat(source.read("annos/000001.json")).asString().isEqualTo("one");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void emptyFoldersAreFound(boolean stream) throws IOException {
        try (EntrySource source = open(stream, tar(out -> special(out, "train/annos/", TarConstants.LF_DIR, "")))) {
            assertThat(source.parentsOf("annos")).containsExactly("train/");
            assertThat(source.list("train/annos/")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hardLinksAreTheFilesThatTheyLinkTo(boolean stream) throws IOException {
        byte[] tar = tar(out -> {
            file(out, "./annos/1.json", "one");
            special(out, "./annos/2.json", TarConstants.LF_LINK, "./annos/1.json");
            special(out, "./annos/3.json", TarConstants.LF_LINK, "elsewhere");
        });
        try (EntrySource source = open(stream, tar)) {
            assertThat(source.read("annos/2.json")).asString().isEqualTo("one");
            assertThatThrownBy(() -> source.read("annos/3.json"))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage(
                            "annos/3.json: expected a file but found a link to \"elsewhere\", which the archive does"
                                    + " not have before it; unpack it and name the folder");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void otherLinksAndDevicesAreListedAndRefusedWhenTheyAreRead(boolean stream) throws IOException {
        byte[] tar = tar(out -> {
            special(out, "annos/1.json", TarConstants.LF_SYMLINK, "../../etc/passwd");
            special(out, "annos/2.json", TarConstants.LF_FIFO, "");
            special(out, "annos/3.json", TarConstants.LF_CHR, "");
            special(out, "annos/4.json", TarConstants.LF_BLK, "");
            file(out, "annos/5.json", "five");
        });
        try (EntrySource source = open(stream, tar)) {
            assertThat(source.list("annos/")).hasSize(5);
            assertThat(source.read("annos/5.json")).asString().isEqualTo("five");
            String wayOut = "; unpack the archive and name the folder";
            assertThatThrownBy(() -> source.read("annos/1.json"))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage("annos/1.json: expected a file with its content but found a symbolic link to"
                            + " \"../../etc/passwd\"" + wayOut);
            for (String name : new String[] {"annos/2.json", "annos/3.json", "annos/4.json"}) {
                assertThatThrownBy(() -> source.read(name))
                        .isInstanceOf(DatasetException.class)
                        .hasMessage(name + ": expected a file with its content but found a device" + wayOut);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sparseFilesAreRefused(boolean stream) throws IOException {
        byte[] tar = tar(out -> file(out, "annos/1.json", "x"));
        tar[156] = TarConstants.LF_GNUTYPE_SPARSE;
        new Opened(temp, stream)
                .assertRefused(
                        checked(tar, 0),
                        "expected files as they are but found \"annos/1.json\" without its gaps (a sparse file); pack the"
                                + " archive without --sparse, or unpack it and name the folder");
    }

    /** The same archive with the checksum of a header put right. */
    static byte[] checked(byte[] tar, int header) {
        Arrays.fill(tar, header + 148, header + 156, (byte) ' ');
        int sum = 0;
        for (int i = header; i < header + 512; i++) {
            sum += tar[i] & 0xff;
        }
        byte[] text = Pack.text(String.format("%06o\0 ", sum));
        System.arraycopy(text, 0, tar, header + 148, text.length);
        return tar;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void archivesWithoutAnyMagicAreReadByTheirChecksum(boolean stream) throws IOException {
        byte[] tar = tar(out -> file(out, "annos/1.json", "old"));
        Arrays.fill(tar, 257, 512, (byte) 0);
        try (EntrySource source = open(stream, checked(tar, 0))) {
            assertThat(source.read("annos/1.json")).asString().isEqualTo("old");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEmptyArchiveHasNoFiles(boolean stream) throws IOException {
        try (EntrySource source = open(stream, tar(out -> {}))) {
            assertThat(source.parentsOf("annos")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSecondArchiveBehindTheFirstIsNotPassedOverInSilence(boolean stream) throws IOException {
        byte[] one = tar(out -> file(out, "annos/1.json", "one"));
        byte[] two = tar(out -> file(out, "annos/2.json", "two"));
        new Opened(temp, stream)
                .assertRefused(
                        dev.lookbook.testing.Pictures.concat(one, two),
                        "expected nothing behind the end of the tar archive but found more; unpack it (tar"
                                + " --ignore-zeros) and name the folder");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneArchiveMayBeSeveralPartsOfGzip(boolean stream) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 50; i++) {
            files.put("annos/" + i + ".json", Pack.text("text " + i));
        }
        byte[] tar = Pack.tar(files);
        for (Pack pack : new Pack[] {Pack.TAR_GZ, Pack.TAR_ZST}) {
            byte[] parts = new byte[0];
            for (int at = 0; at < tar.length; at += 700) {
                parts = dev.lookbook.testing.Pictures.concat(
                        parts, pack.compressed(Arrays.copyOfRange(tar, at, Math.min(tar.length, at + 700))));
            }
            try (EntrySource source = new Opened(temp, stream).open(pack, parts)) {
                assertThat(source.list("annos/")).hasSize(50);
                assertThat(source.read("annos/49.json")).asString().isEqualTo("text 49");
            }
        }
    }

    @Test
    void manyHeadersInARowDoNotExhaustTheStack() throws Exception {
        byte[] one = tar(out -> {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            file(out, LONG, "");
        });
        byte[] header = Arrays.copyOf(one, 1024);
        byte[] many = new byte[100_000 * 1024];
        for (int at = 0; at < many.length; at += header.length) {
            System.arraycopy(header, 0, many, at, header.length);
        }
        Throwable[] thrown = new Throwable[1];
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        open(false, many).close();
                    } catch (Throwable e) {
                        thrown[0] = e;
                    }
                },
                "small",
                256 << 10);
        thread.start();
        thread.join();
        assertThat(thrown[0]).isInstanceOf(DatasetException.class);
    }
}
