package dev.lookbook.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.PictureFacts;
import dev.lookbook.io.PictureFacts.Format;
import dev.lookbook.io.Pictures;
import dev.lookbook.model.ImageSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Among the archives, because only they need help to be bad. */
class PictureFactsTest {
    private static final byte[] JPEG = dev.lookbook.testing.Pictures.jpeg(468, 624);
    private static final byte[] PNG = dev.lookbook.testing.Pictures.png(3, 4);

    @TempDir
    Path temp;

    /** The facts of a file, which are the same in a folder, in an archive and in memory. */
    private PictureFacts facts(byte[] file) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("folder"));
        Files.write(folder.resolve("a.jpg"), file);
        PictureFacts facts = facts(folder);
        assertThat(facts(Files.write(temp.resolve("a.zip"), Zips.of("a.jpg", file))))
                .isEqualTo(facts);
        assertThat(PictureFacts.of(file)).isEqualTo(facts);
        return facts;
    }

    private static PictureFacts facts(Path folderOrArchive) throws IOException {
        try (Pictures pictures = Pictures.open(folderOrArchive)) {
            return pictures.factsOf("a.jpg").orElseThrow();
        }
    }

    private static PictureFacts known(Format format, int width, int height, long bytes) {
        return new PictureFacts(format, Optional.of(new ImageSize(width, height)), bytes, Optional.empty());
    }

    private static PictureFacts unknown(Format format, long bytes, String problem) {
        return new PictureFacts(format, Optional.empty(), bytes, Optional.of(problem));
    }

    @Test
    void picturesHaveFormatSizeAndLength() throws IOException {
        assertThat(facts(JPEG)).isEqualTo(known(Format.JPEG, 468, 624, JPEG.length));
        assertThat(facts(Arrays.copyOf(JPEG, 1_000_000))).isEqualTo(known(Format.JPEG, 468, 624, 1_000_000));
    }

    @Test
    void theNameDoesNotDecideTheFormat() throws IOException {
        assertThat(facts(PNG)).isEqualTo(known(Format.PNG, 3, 4, PNG.length));
    }

    @Test
    void otherFilesHaveFactsThatSaySo() throws IOException {
        assertThat(facts("GIF89a..".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(unknown(
                        Format.OTHER, 8, "expected a JPEG or PNG picture but found the bytes 4749463839612e2e"));
        assertThat(facts(new byte[0]))
                .isEqualTo(unknown(
                        Format.OTHER, 0, "expected a JPEG or PNG picture but the file ends before it states its size"));
    }

    @Test
    void damagedPicturesKeepTheirFormat() throws IOException {
        assertThat(facts(Arrays.copyOf(JPEG, 9)))
                .isEqualTo(unknown(
                        Format.JPEG, 9, "expected a JPEG or PNG picture but the file ends before it states its size"));
        assertThat(facts(dev.lookbook.testing.Pictures.png(0, 4)))
                .isEqualTo(unknown(Format.PNG, 33, "expected an image of at least 1 x 1 pixels but found 0 x 4"));
    }

    @Test
    void damagedArchivesHaveFactsToo() throws IOException {
        byte[] zip = Zips.of("a.jpg", Zips.noise(5000));
        Path damaged = Files.write(temp.resolve("b.zip"), Zips.flipped(zip, "a.jpg", 1));

        PictureFacts facts = facts(damaged);

        assertThat(facts.format()).isEqualTo(Format.OTHER);
        assertThat(facts.bytes()).isEqualTo(5000);
        assertThat(facts.problem().orElseThrow())
                .startsWith("expected compressed data but found damage (")
                .endsWith("); fetch the archive again");
    }

    @Test
    void whatIsNotThereHasNoFacts() throws IOException {
        Files.createDirectories(temp.resolve("pictures/image"));
        Files.write(temp.resolve("secret.jpg"), JPEG);
        try (Pictures pictures = Pictures.open(temp.resolve("pictures"))) {
            for (String name : List.of("b.jpg", "image", "../secret.jpg", "a\0b", "")) {
                assertThat(pictures.factsOf(name)).as(name).isEmpty();
            }
        }
    }

    @Test
    void picturesInTheFolderImageAreFound() throws IOException {
        Path zip = Files.write(temp.resolve("train.zip"), Zips.of("train/image/000001.jpg", PNG));
        try (Pictures pictures = Pictures.open(zip)) {
            assertThat(pictures.factsOf("000001.jpg")).contains(known(Format.PNG, 3, 4, PNG.length));
            assertThat(pictures.sizeOf("000001.jpg")).contains(new ImageSize(3, 4));
        }
    }

    @Test
    void manyThreadsMayAsk() throws IOException {
        Path zip = Files.write(temp.resolve("a.zip"), Zips.of("a.jpg", JPEG));
        try (Pictures pictures = Pictures.open(zip)) {
            List<PictureFacts> all = IntStream.range(0, 200)
                    .parallel()
                    .mapToObj(i -> {
                        try {
                            return pictures.factsOf("a.jpg").orElseThrow();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .distinct()
                    .toList();
            assertThat(all).containsExactly(known(Format.JPEG, 468, 624, JPEG.length));
        }
    }

    @Test
    void factsWithoutSizeAndProblemAreNone() {
        assertThatThrownBy(() -> new PictureFacts(Format.JPEG, Optional.empty(), 0, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected the size of a JPEG or PNG picture, or else a problem");
        assertThatThrownBy(() -> known(Format.OTHER, 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
