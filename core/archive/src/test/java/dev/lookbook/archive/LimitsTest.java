package dev.lookbook.archive;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.internal.EntrySource;
import dev.lookbook.internal.Password;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ReadLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that are meant to break something. */
class LimitsTest {
    @TempDir
    Path temp = Path.of("");

    static java.util.stream.Stream<org.junit.jupiter.params.provider.Arguments> kinds() {
        return EveryKindTest.kinds();
    }

    private void assertRefused(Pack pack, boolean stream, byte[] archive, ReadLimits limits, String message) {
        Opened opened = new Opened(temp, stream);
        assertThatThrownBy(() ->
                        opened.open(archive, limits, Opened.password(pack)).close())
                .isInstanceOf(DatasetException.class)
                .hasMessage(message.replace("ARCHIVE", opened.name()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void moreEntriesThanTheLimitAreRefused(Pack pack, boolean stream) throws IOException {
        byte[] archive = pack.of(Pack.files());
        String found = !stream && pack.isZip() ? "7" : "more";
        assertRefused(
                pack,
                stream,
                archive,
                ReadLimits.defaults().withMaxEntries(6),
                "ARCHIVE: expected at most 6 entries but found " + found + "; raise maxEntries");
        new Opened(temp, stream)
                .open(archive, ReadLimits.defaults().withMaxEntries(7), Opened.password(pack))
                .close();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void namesThatLeadElsewhereAreRefused(Pack pack, boolean stream) throws IOException {
        for (String name : new String[] {"../1.json", "annos/../../1.json", "c:/1.json", "./../1.json"}) {
            String shown = name.startsWith("./") ? name.substring(2) : name;
            assertRefused(
                    pack,
                    stream,
                    pack.of(Map.of(name, Pack.text("x".repeat(100)))),
                    ReadLimits.defaults(),
                    "ARCHIVE: expected entries inside the archive's folder but found \"" + shown
                            + "\"; do not trust this archive");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void namesThatComeTwiceAreRefused(Pack pack, boolean stream) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("annos/1.json", Pack.text("x".repeat(100)));
        files.put("./annos/1.json", Pack.text("y".repeat(100)));
        assertRefused(
                pack,
                stream,
                pack.of(files),
                ReadLimits.defaults(),
                "ARCHIVE: expected each entry once but found \"annos/1.json\" twice");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void zipFilesThatExpandTooFarAreRefused(boolean stream) throws IOException {
        String message =
                "annos/1.json: expected at most 200 times the compressed size but found more; do not trust this"
                        + " archive, or raise maxExpansion";
        for (Pack pack : new Pack[] {Pack.DEFLATED, Pack.ZIP_CRYPTO, Pack.AES}) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put("annos/0.json", Pack.text("good ".repeat(20)));
            files.put("annos/1.json", new byte[8 << 20]);
            byte[] archive = pack.of(files);
            assertThatThrownBy(() -> {
                        try (EntrySource source = new Opened(temp, stream).open(pack, archive)) {
                            source.read("annos/1.json");
                        }
                    })
                    .isInstanceOf(DatasetException.class)
                    .hasMessage(message);
        }
    }

    /** Ten megabytes, or 300 kilobytes, of which two gigabytes come. */
    @ParameterizedTest
    @ValueSource(strings = {"TAR_GZ", "TAR_ZST"})
    void tarArchivesThatExpandTooFarAreRefused(Pack pack) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        byte[] compressedZeros = pack.compressed(zeros);
        bytes.writeBytes(pack.compressed(header("annos/1.json", 1L << 33)));
        for (int i = 0; i < 2200; i++) {
            bytes.writeBytes(compressedZeros);
        }
        assertRefused(
                pack,
                true,
                bytes.toByteArray(),
                ReadLimits.defaults().withMaxExpansion(20),
                "ARCHIVE: expected at most 20 times the compressed size but found more; do not trust this archive, or"
                        + " raise maxExpansion");
    }

    private static byte[] header(String name, long size) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(size);
        byte[] header = new byte[512];
        entry.writeEntryHeader(
                header, org.apache.commons.compress.archivers.zip.ZipEncodingHelper.getZipEncoding("UTF-8"), true);
        return header;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void namesThatNeverEndAreRefused(boolean stream) throws IOException {
        for (byte kind : new byte[] {TarConstants.LF_GNUTYPE_LONGNAME, TarConstants.LF_PAX_EXTENDED_HEADER_LC}) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
                TarArchiveEntry entry = new TarArchiveEntry("././@LongLink", kind);
                String start = kind == TarConstants.LF_GNUTYPE_LONGNAME ? "" : "5000014 path=";
                byte[] content = Pack.text(start + "x".repeat(5_000_000) + (start.isEmpty() ? "" : "\n"));
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
            assertRefused(
                    Pack.TAR,
                    stream,
                    bytes.toByteArray(),
                    ReadLimits.defaults(),
                    "ARCHIVE: expected at most 131072 bytes that describe a file (at byte 0) but found more; do not trust"
                            + " this archive");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TAR", "TAR_GZ", "DEFLATED"})
    void aStreamWithoutAnEndIsGivenUp(Pack pack) throws IOException {
        byte[] start = pack.of(Pack.files());
        InputStream endless =
                new java.io.SequenceInputStream(new java.io.ByteArrayInputStream(start), new InputStream() {
                    private long left = 1L << 31;

                    @Override
                    public int read() {
                        return left-- > 0 ? 0 : -1;
                    }

                    @Override
                    public int read(byte[] bytes, int offset, int length) {
                        java.util.Arrays.fill(bytes, offset, offset + length, (byte) 0);
                        left -= length;
                        return left > 0 ? length : -1;
                    }
                });
        if (pack == Pack.TAR_GZ) {
            EntrySource.read(endless, "a", ReadLimits.defaults(), Password.none())
                    .close();
            return;
        }
        assertThatThrownBy(() -> EntrySource.read(endless, "a", ReadLimits.defaults(), Password.none()))
                .isInstanceOf(DatasetException.class);
    }
}
