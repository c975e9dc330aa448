package dev.lookbook.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.internal.EntrySource;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.PictureFacts;
import dev.lookbook.io.PictureFacts.Format;
import dev.lookbook.model.ImageSize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** However a split is packed, and whether it comes as a file or as a stream: what is in it is the same. */
class EveryKindTest {
    @TempDir
    Path temp = Path.of("");

    static Stream<Arguments> kinds() {
        return Stream.of(Pack.values())
                .flatMap(pack -> Stream.of(true, false).map(stream -> Arguments.of(pack, stream)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyFileIsReadByNameInAnyOrderAgainAndAgain(Pack pack, boolean stream) throws IOException {
        Map<String, byte[]> files = Pack.files();
        try (EntrySource source = new Opened(temp, stream).open(pack, pack.of(files))) {
            assertThat(source.parentsOf("annos")).containsExactly("train/");
            assertThat(source.list("train/annos/"))
                    .containsExactly("000001.json", "000002.json", "000003.json", "000004.json");
            for (int time = 0; time < 2; time++) {
                for (String name : source.list("train/annos/")) {
                    byte[] expected = files.getOrDefault("train/annos/" + name, new byte[] {1});
                    assertThat(source.read("train/annos/" + name)).isEqualTo(expected);
                    assertThat(source.length("train/annos/" + name)).isEqualTo(expected.length);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsKnownOfPicturesIsTheSame(Pack pack, boolean stream) throws IOException {
        try (EntrySource source = new Opened(temp, stream).open(pack, pack.of(Pack.files()))) {
            assertThat(source.imageSize("train/image/000001.jpg")).isEqualTo(new ImageSize(468, 624));
            assertThat(source.imageSizes("train/image/").sizeOf("000002.jpg")).contains(new ImageSize(7, 9));
            assertThat(source.imageSizes("train/image/").sizeOf("000009.jpg")).isEmpty();
            assertThat(source.pictureFacts("train/image/000002.jpg"))
                    .isEqualTo(new PictureFacts(Format.PNG, Optional.of(new ImageSize(7, 9)), 33, Optional.empty()));
            assertThat(source.pictureFacts("train/image/000003.jpg").problem())
                    .contains("expected a JPEG or PNG picture but found the bytes 6e6f207069637475");
            assertThatThrownBy(() -> source.imageSize("train/image/000003.jpg"))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage("train/image/000003.jpg: expected a JPEG or PNG picture but found the bytes"
                            + " 6e6f207069637475");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void picturesAreOpenedWhereTheyAreAtHand(Pack pack, boolean stream) throws IOException {
        String name = "train/image/000001.jpg";
        Opened opened = new Opened(temp, stream);
        try (EntrySource source = opened.open(pack, pack.of(Pack.files()))) {
            if (!stream && !pack.isCompressedTar()) {
                try (InputStream in = source.open(name)) {
                    assertThat(in.readAllBytes()).isEqualTo(Pack.files().get(name));
                }
            } else {
                assertThatThrownBy(() -> source.open(name))
                        .isInstanceOf(DatasetException.class)
                        .hasMessage(name
                                + ": expected a file that was kept but this is a picture in an archive that is read"
                                + " once, of which only the size is known; unpack " + opened.name()
                                + " and name the folder");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void severalThreadsReadAtOnceAndAnInterruptHarmsNobody(Pack pack, boolean stream) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 200; i++) {
            files.put("annos/" + i + ".json", Pack.text(("{\"number\": " + i + "} ").repeat(i)));
        }
        try (EntrySource source = new Opened(temp, stream).open(pack, pack.of(files))) {
            IntStream.range(0, pack == Pack.AES ? 100 : 600).parallel().forEach(i -> {
                if (i % 10 == 0) {
                    Thread.currentThread().interrupt();
                }
                String name = "annos/" + i % 200 + ".json";
                try {
                    assertThat(source.read(name)).isEqualTo(files.get(name));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                } finally {
                    Thread.interrupted();
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void filesLargerThanARecordAreRefusedWhenTheyAreReadNotBefore(Pack pack, boolean stream) throws IOException {
        var limits = dev.lookbook.io.ReadLimits.defaults().withMaxRecordBytes(1000);
        try (EntrySource source = new Opened(temp, stream).open(pack.of(Pack.files()), limits, Opened.password(pack))) {
            assertThat(source.read("train/annos/000002.json")).hasSize(950);
            assertThatThrownBy(() -> source.read("train/annos/000003.json"))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage("train/annos/000003.json: expected at most 1000 bytes but found more; raise"
                            + " maxRecordBytes");
        }
    }

    @ParameterizedTest
    @EnumSource(Pack.class)
    void nothingStaysOfWhatWasKept(Pack pack) throws IOException {
        EntrySource source = new Opened(temp, true).open(pack, pack.of(Pack.files()));
        assertThat(source.read("train/annos/000001.json")).hasSize(2);
        source.close();
        assertThatThrownBy(() -> source.read("train/annos/000001.json")).isInstanceOf(IOException.class);
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(file -> file.getFileName().toString().startsWith("lookbook-archive")))
                    .isEmpty();
        }
    }
}
