package dev.lookbook.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.testing.Damage;
import dev.lookbook.testing.Pictures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries that are read at once hold what the JDK's streams give, or are left to those. */
class ZipContentsTest {
    private static final ReadLimits LIMITS = ReadLimits.defaults().withMaxRecordBytes(5_000);

    @TempDir
    Path temp;

    /** Entries of all kinds that there are: packed or not, empty, long, with more in front of them and behind them. */
    private static byte[] archive(Random random) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("x".repeat(random.nextInt(3) * 40).getBytes(StandardCharsets.US_ASCII));
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setComment("c".repeat(random.nextInt(3)));
            for (int i = 0; i < 8; i++) {
                byte[] content = content(random);
                ZipEntry entry = new ZipEntry("ä".repeat(i % 2) + i + ".json");
                entry.setComment(random.nextBoolean() ? "of note" : null);
                entry.setExtra(random.nextInt(3) == 0 ? extra(random.nextInt(200)) : null);
                if (random.nextInt(3) == 0) {
                    store(entry, content);
                }
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] content(Random random) {
        byte[] content = new byte[random.nextInt(random.nextBoolean() ? 50 : 8_000)];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) ('0' + random.nextInt(10));
        }
        return content;
    }

    private static byte[] extra(int length) {
        byte[] extra = new byte[4 + length];
        extra[0] = 0x55;
        extra[1] = 0x7f;
        extra[2] = (byte) length;
        return extra;
    }

    private static void store(ZipEntry entry, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
    }

    private String outcome(EntrySource source, String name, boolean atOnce) throws IOException {
        try (InputStream in = atOnce ? InputStream.nullInputStream() : source.open(name)) {
            byte[] content = atOnce ? source.read(name) : EntrySource.readLimited(in, name, LIMITS.maxRecordBytes());
            return new String(content, StandardCharsets.ISO_8859_1);
        } catch (DatasetException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private int compared(byte[] zip) throws IOException {
        try (EntrySource source = EntrySource.open(Files.write(temp.resolve("a.zip"), zip), LIMITS)) {
            for (String name : source.list("")) {
                assertThat(outcome(source, name, true)).as(name).isEqualTo(outcome(source, name, false));
            }
            return source.list("").size();
        } catch (DatasetException notOpened) {
            return 0;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void entriesHoldWhatTheirStreamsHold(long seed) throws IOException {
        assertThat(compared(archive(new Random(seed)))).isEqualTo(8);
    }

    @Test
    void damagedEntriesAreToldAsTheirStreamsTell() throws IOException {
        Random random = new Random(7);
        int compared = 0;
        for (int i = 0; i < 300; i++) {
            compared += compared(Damage.some(archive(random), random));
        }
        assertThat(compared).isGreaterThan(500);
    }

    private static byte[] archiveOfPictures(Random random) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 8; i++) {
                byte[] jpeg = Pictures.withSegment(Pictures.jpeg(30 + i, 20), 0xe1, content(random));
                byte[] picture = Pictures.concat(i % 4 == 0 ? Pictures.png(30 + i, 20) : jpeg, content(random));
                ZipEntry entry = new ZipEntry(i + ".jpg");
                if (random.nextBoolean()) {
                    store(entry, picture);
                }
                zip.putNextEntry(entry);
                zip.write(picture);
            }
        }
        return bytes.toByteArray();
    }

    private static String size(EntrySource source, String name, boolean atOnce) throws IOException {
        try (InputStream in = atOnce ? InputStream.nullInputStream() : source.open(name)) {
            return (atOnce ? source.imageSize(name) : ImageHeader.size(in, name)).toString();
        } catch (DatasetException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void picturesHaveTheSizesThatTheirStreamsBeginWithDamagedOrNot() throws IOException {
        Random random = new Random(11);
        int compared = 0;
        for (int i = 0; i < 200; i++) {
            byte[] zip = archiveOfPictures(random);
            Path path = Files.write(temp.resolve("p.zip"), i % 4 == 0 ? zip : Damage.some(zip, random));
            try (EntrySource source = EntrySource.open(path, LIMITS)) {
                for (String name : source.list("")) {
                    assertThat(size(source, name, true)).as(name).isEqualTo(size(source, name, false));
                    compared++;
                }
            } catch (DatasetException notOpened) {
                assertThat(i % 4).isNotZero();
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    @Test
    void placesAreKnownWhateverStandsInFrontOfTheArchive() throws IOException {
        byte[] zip = archive(new Random(3));
        Path path = Files.write(temp.resolve("b.zip"), zip);
        try (ZipFile jdk = new ZipFile(path.toFile());
                ZipContents contents = ZipContents.open(path)) {
            ZipPlaces places = contents.places();
            for (ZipEntry entry : jdk.stream().toList()) {
                long offset = places.next(entry);
                assertThat(offset).isNotNegative();
                assertThat(contents.read(ZipPlace.of(entry, offset))).isPresent();
            }
        }
    }
}
