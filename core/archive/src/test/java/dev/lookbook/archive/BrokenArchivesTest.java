package dev.lookbook.archive;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.internal.EntrySource;
import dev.lookbook.internal.Password;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.testing.Damage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives that are damaged, cut short, or none: refused with a place, never read as less than they were. */
class BrokenArchivesTest {
    private static final List<Damage.Kind> KINDS = List.of(Damage.Kind.values());

    @TempDir
    Path temp = Path.of("");

    static java.util.stream.Stream<org.junit.jupiter.params.provider.Arguments> kinds() {
        return EveryKindTest.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anArchiveThatIsCutShortIsRefusedWhereverItIsCut(Pack pack, boolean stream) throws IOException {
        byte[] archive = pack.of(Pack.files());
        int step = pack == Pack.AES ? 211 : 37;
        // Behind the end of a tar archive there are only zeros.
        int length = pack == Pack.TAR ? archive.length - 2 * 512 - 4096 : archive.length;
        Opened opened = new Opened(temp, stream);
        for (int at = 0; at < length; at += step) {
            byte[] cut = Arrays.copyOf(archive, at);
            assertThatThrownBy(() -> opened.open(cut, ReadLimits.defaults(), Opened.password(pack))
                            .close())
                    .as("cut at %d of %d", at, archive.length)
                    .isInstanceOf(DatasetException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void damageIsTheDatasFaultNeverAnythingElse(Pack pack, boolean stream) throws IOException {
        byte[] archive = pack.of(Pack.files());
        Opened opened = new Opened(temp, stream);
        Random random = new Random(11);
        ReadLimits limits = ReadLimits.defaults().withMaxRecordBytes(1 << 20);
        for (int i = 0; i < (pack == Pack.AES ? 60 : 200); i++) {
            byte[] damaged = archive;
            for (int times = random.nextInt(3); times >= 0; times--) {
                Damage.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
                damaged = new Damage(kind, random.nextDouble(), (byte) random.nextInt()).applyTo(damaged);
            }
            opened.readOrRefuse(pack, damaged, limits);
        }
    }

    /** Most of a tar archive is content and padding; its headers are where it hurts. */
    @ParameterizedTest
    @MethodSource("kinds")
    void damagedTarHeadersAreRefusedOrReadButNothingElse(Pack pack, boolean stream) throws IOException {
        if (pack.isZip()) {
            return;
        }
        byte[] tar = Pack.tar(Pack.files());
        Opened opened = new Opened(temp, stream);
        Random random = new Random(12);
        for (int i = 0; i < 400; i++) {
            byte[] damaged = tar.clone();
            int header = random.nextInt(3) * 1024 % 2048;
            for (int times = 0; times < 2; times++) {
                damaged[header + random.nextInt(512)] = (byte) (random.nextBoolean() ? random.nextInt() : '0');
            }
            TarOdditiesTest.checked(damaged, header);
            opened.readOrRefuse(pack, pack.compressed(damaged), ReadLimits.defaults());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatOnlyBeginsAsAnArchiveIsRefused(Pack pack, boolean stream) throws IOException {
        byte[] archive = pack.of(Pack.files());
        Opened opened = new Opened(temp, stream);
        Random random = new Random(13);
        for (int magic : new int[] {4, 10, 40, 200, 512}) {
            byte[] garbage = new byte[20_000];
            random.nextBytes(garbage);
            System.arraycopy(archive, 0, garbage, 0, Math.min(magic, archive.length));
            assertThatThrownBy(() -> opened.open(garbage, ReadLimits.defaults(), Password.none())
                            .close())
                    .isInstanceOf(DatasetException.class)
                    .hasMessageContaining(": expected ");
        }
    }

    @Test
    void theErrorSaysWhatWasExpectedAndHowToGoOn() throws IOException {
        Opened file = new Opened(temp, false);
        Opened stream = new Opened(temp, true);
        byte[] tar = Pack.TAR.of(Pack.files());
        int second = 512 + 1024;
        file.assertRefused(
                Arrays.copyOf(tar, second - 100),
                "expected all of \"train/annos/000002.json\" but the archive ends early; fetch it again");
        stream.assertRefused(
                Arrays.copyOf(tar, second),
                "expected the empty block that ends a tar archive but it ends early; fetch it again");
        byte[] damaged = tar.clone();
        damaged[second + 3] ^= 1;
        file.assertRefused(
                damaged,
                "expected a tar archive but found damage (the header at byte 1536 is not what its checksum says); fetch"
                        + " the archive again");
        byte[] zip = Pack.DEFLATED.of(Pack.files());
        stream.assertRefused(
                Arrays.copyOf(zip, zip.length - 1),
                "expected the end of a zip archive but the stream ends early, or has no zip archive; fetch it again");
        stream.assertRefused(
                Pack.TAR_GZ.compressed(Pack.text("{\"images\": []}")),
                "expected a tar archive in this gzip file but found something else; decompress it and see");
        stream.assertRefused(
                Pack.text("{\"images\": []}"),
                "expected an archive (zip, tar, tar.gz, tar.zst) but found something else; fetch it again");
        byte[] gz = Pack.TAR_GZ.of(Pack.files());
        file.assertRefused(
                Arrays.copyOf(gz, gz.length / 2),
                "expected compressed data but found damage (Unexpected end of ZLIB input stream); fetch the archive"
                        + " again");
    }

    @Test
    void anEntryThatTheDirectoryDoesNotHaveIsNotPassedOver() throws IOException {
        byte[] zip = Pack.STORED.of(Pack.files());
        zip[zip.length - 12]--;
        new Opened(temp, true)
                .assertRefused(
                        zip,
                        "expected 6 entries, as the archive's directory says, but found 7 on the way; save it as a file"
                                + " and name that");
    }

    @Test
    void theDisksErrorsStayTheDisks() throws IOException {
        for (Pack pack : Pack.values()) {
            InputStream failing = new SequenceInputStream(
                    new ByteArrayInputStream(Arrays.copyOf(noisy(pack), 5000)), new InputStream() {
                        @Override
                        public int read() throws IOException {
                            throw new IOException("the disk is gone");
                        }

                        @Override
                        public int read(byte[] bytes, int offset, int length) throws IOException {
                            throw new IOException("the disk is gone");
                        }
                    });
            assertThatThrownBy(() -> EntrySource.read(failing, "a", ReadLimits.defaults(), Opened.password(pack)))
                    .as(pack.name())
                    .isInstanceOf(IOException.class)
                    .hasMessage("the disk is gone");
        }
    }

    private static byte[] noisy(Pack pack) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] noise = new byte[300_000];
        new Random(1).nextBytes(noise);
        files.put("annos/1.json", noise);
        return pack.of(files);
    }
}
