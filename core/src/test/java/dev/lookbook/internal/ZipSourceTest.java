package dev.lookbook.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that are broken, or meant to break something. */
class ZipSourceTest {
    @TempDir
    Path temp;

    private Path path;

    @BeforeEach
    void name() {
        path = temp.resolve("a.zip");
    }

    private EntrySource open(byte[] zip) throws IOException {
        return EntrySource.open(Files.write(path, zip), ReadLimits.defaults());
    }

    @Test
    void anArchiveThatIsReplacedByAnotherWhileItIsReadIsAnErrorWithTheNameOfTheEntry() throws IOException {
        try (EntrySource source = open(Zips.of("a.json"))) {
            Files.delete(path);
            Files.write(path, Zips.of("b.json"));

            assertThatThrownBy(() -> source.open("a.json").close())
                    .isInstanceOf(DatasetException.class)
                    .hasMessageContainingAll("a.json", "no longer there");
        }
        try (EntrySource source = open(Zips.of("a.json"))) {
            Files.delete(path);
            Files.writeString(path, "no archive");

            assertThatThrownBy(() -> source.open("a.json").close())
                    .isInstanceOf(DatasetException.class)
                    .hasMessageContaining("a.json");
        }
    }

    private void assertNotOpened(byte[] zip, String problem) {
        assertThatThrownBy(() -> open(zip).close())
                .isInstanceOf(DatasetException.class)
                .hasMessage(path + ": " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../1.json", "/aa1.json", "c:/1.json", "..\\1.json", "a/../json", "a/b/c/..", "..//1json"})
    void namesThatLeaveTheFolderAreRefused(String name) throws IOException {
        String harmless = "x".repeat(name.length());
        assertNotOpened(
                Zips.renamed(Zips.of(harmless), harmless, name),
                "expected entries inside the archive's folder but found \"" + name + "\"; do not trust this archive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b.json", "...", "a/.hidden", "a.../b", "..a/b"})
    void dotsAloneDoNotLeaveTheFolder(String name) throws IOException {
        try (EntrySource source = open(Zips.of(name))) {
            assertThat(source.contains(name)).isTrue();
        }
    }

    @Test
    void namesWithControlCharactersAreShownNotSent() throws IOException {
        assertNotOpened(
                Zips.of("../\u001b[31m\n\0"),
                "expected entries inside the archive's folder but found \"../\\u001b[31m\\u000a\\u0000\";"
                        + " do not trust this archive");
    }

    @Test
    void duplicatesAreRefused() throws IOException {
        assertNotOpened(
                Zips.renamed(Zips.of("1.json", "2.json"), "2.json", "1.json"),
                "expected each entry once but found \"1.json\" twice");
    }

    @Test
    void moreEntriesThanTheLimitAreRefused() throws IOException {
        Files.write(path, Zips.of("1.json", "2.json", "3.json"));
        assertThatThrownBy(() -> EntrySource.open(path, ReadLimits.defaults().withMaxEntries(2)))
                .isInstanceOf(DatasetException.class)
                .hasMessage(path + ": expected at most 2 entries but found 3; raise maxEntries");
        EntrySource.open(path, ReadLimits.defaults().withMaxEntries(3)).close();
    }

    @Test
    void archivesThatAreCutShortAreRefusedAtEveryByte() throws IOException {
        byte[] zip = Zips.of("annos/1.json", "annos/2.json");
        for (int length = 0; length < zip.length; length++) {
            Files.write(path, Zips.first(zip, length));
            assertThatThrownBy(() -> EntrySource.open(path, ReadLimits.defaults()))
                    .isInstanceOf(DatasetException.class)
                    .hasMessageContaining("expected a folder or a complete archive (zip, tar, tar.gz, tar.zst)");
        }
    }

    @Test
    void damagedContentIsFoundByItsChecksum() throws IOException {
        byte[] noise = Zips.noise(1000);
        try (EntrySource source = open(Zips.flipped(Zips.of("1.bin", noise), "1.bin", 500))) {
            String problem = "1.bin: expected the checksum [0-9a-f]{8} but found [0-9a-f]{8}; fetch the archive again";
            assertThatThrownBy(() -> source.read("1.bin"))
                    .isInstanceOf(DatasetException.class)
                    .hasMessageMatching(problem);
            assertThatThrownBy(() -> drain(source, "1.bin"))
                    .isInstanceOf(DatasetException.class)
                    .hasMessageMatching(problem);
        }
    }

    @Test
    void damageAnywhereIsTheDatasFaultNeverTheDisks() throws IOException {
        byte[] zip = Zips.of(
                "1.json", "{\"source\": \"shop\", \"pair_id\": 1}".repeat(20).getBytes(StandardCharsets.UTF_8));
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = zip.clone();
            for (int flips = random.nextInt(3); flips >= 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try (EntrySource source = open(damaged)) {
                for (String name : source.list("")) {
                    source.read(name);
                    drain(source, name);
                }
            } catch (DatasetException e) {
                assertThat(e.problem()).isNotBlank();
            }
        }
    }

    private static byte[] drain(EntrySource source, String name) throws IOException {
        try (InputStream in = source.open(name)) {
            return in.readAllBytes();
        }
    }

    @Test
    void contentThatExpandsTooFarIsRefused() throws IOException {
        byte[] zip = Zips.of("1.bin", new byte[8 << 20]);
        String problem =
                "1.bin: expected at most 200 times the compressed size but found more; do not trust this archive,"
                        + " or raise maxExpansion";
        try (EntrySource source = open(zip)) {
            assertThatThrownBy(() -> source.read("1.bin"))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage(problem);
            assertThatThrownBy(() -> drain(source, "1.bin"))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage(problem);
        }
    }

    @Test
    void contentThatCompressesWellIsReadWhenItIsSmallOrAllowed() throws IOException {
        try (EntrySource source = open(Zips.of("1.bin", new byte[1 << 20]))) {
            assertThat(source.read("1.bin")).hasSize(1 << 20);
        }
        ReadLimits limits = ReadLimits.defaults().withMaxExpansion(2000);
        Files.write(path, Zips.of("1.bin", new byte[8 << 20]));
        try (EntrySource source = EntrySource.open(path, limits)) {
            assertThat(source.read("1.bin")).hasSize(8 << 20);
        }
    }

    /** The central directory says how large an entry is, and can lie about it. */
    @Test
    void aCompressedSizeThatLiesDoesNotRaiseTheLimit() throws IOException {
        byte[] zip = Zips.of("1.bin", new byte[8 << 20]);
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int directory = buffer.getInt(zip.length - 6);
        buffer.putInt(directory + 20, 0x7fffffff);
        Files.write(path, zip);
        assertThatThrownBy(() -> {
                    try (EntrySource source = EntrySource.open(path, ReadLimits.defaults())) {
                        source.read("1.bin");
                    }
                })
                .isInstanceOf(DatasetException.class);
    }

    @Test
    void entriesThatAreNotThereAreRefused() throws IOException {
        try (EntrySource source = open(Zips.of("1.json"))) {
            assertThatThrownBy(() -> source.read("2.json"))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage("2.json: expected this entry in " + path + " but found none");
        }
    }
}
