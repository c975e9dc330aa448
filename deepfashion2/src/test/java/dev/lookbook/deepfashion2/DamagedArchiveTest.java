package dev.lookbook.deepfashion2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive that is damaged or hostile is refused, and the error says which file of it. */
class DamagedArchiveTest {
    @TempDir
    Path temp = Path.of("");

    private Path stored(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        Path file = temp.resolve("train.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(entry);
            zip.write(bytes);
        }
        return file;
    }

    private static String messageOfReading(Path file) {
        return Texts.message(() -> {
            try (DeepFashion2Reader reader = DeepFashion2Reader.open(file)) {
                return reader.iterator().next();
            }
        });
    }

    @Test
    void aChangedByteIsFoundByTheChecksum() throws IOException {
        Path file = stored("train/annos/000001.json", Texts.image());
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\"pair_id\": 7") + 11;
        bytes[at] = '8';
        Files.write(file, bytes);
        assertThat(messageOfReading(file))
                .isEqualTo("train/annos/000001.json: expected the checksum " + crc(Texts.image()) + " but found "
                        + crc(Texts.image().replace("\"pair_id\": 7", "\"pair_id\": 8"))
                        + "; fetch the archive again");
    }

    private static String crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }

    @Test
    void damagedCompressedDataIsReportedWithItsFile() throws IOException {
        Path file = Texts.zip(temp.resolve("a.zip"), Map.of("annos/000001.json", Texts.image()));
        byte[] bytes = Files.readAllBytes(file);
        int data = 30 + "annos/000001.json".length();
        Arrays.fill(bytes, data, data + 8, (byte) 0xff);
        Files.write(file, bytes);
        assertThat(messageOfReading(file))
                .isEqualTo(
                        "annos/000001.json: expected compressed data but found damage (invalid block type); fetch the archive"
                                + " again");
    }

    @Test
    void anArchiveThatEndsEarlyIsReported() throws IOException {
        Path file = Texts.zip(temp.resolve("a.zip"), Map.of("annos/000001.json", Texts.image()));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 30));
        assertThat(messageOfReading(file))
                .isEqualTo(file + ": expected a folder or a complete archive (zip, tar, tar.gz, tar.zst) but found"
                        + " neither (zip END header not found); fetch it again, or unpack it and name the folder");
    }

    @Test
    void anEntryOutsideTheArchivesFolderIsRefused() throws IOException {
        Path file = Texts.zip(
                temp.resolve("a.zip"), Map.of("annos/000001.json", Texts.image(), "annos/../../evil.json", "{}"));
        assertThat(messageOfReading(file))
                .isEqualTo(file + ": expected entries inside the archive's folder but found \"annos/../../evil.json\";"
                        + " do not trust this archive");
    }

    @Test
    void badContentIsReportedByTheNameInTheArchive() throws IOException {
        Path file = Texts.zip(temp.resolve("a.zip"), Map.of("train/annos/000001.json", "{}"));
        assertThat(messageOfReading(file))
                .isEqualTo("train/annos/000001.json (byte 0): expected a member \"source\" but found none");
    }

    @Test
    void aBombIsRefused() throws IOException {
        Path file = Texts.zip(temp.resolve("a.zip"), Map.of("annos/000001.json", " ".repeat(1 << 22)));
        assertThat(messageOfReading(file))
                .isEqualTo(
                        "annos/000001.json: expected at most 200 times the compressed size but found more; do not trust"
                                + " this archive, or raise maxExpansion");
    }
}
