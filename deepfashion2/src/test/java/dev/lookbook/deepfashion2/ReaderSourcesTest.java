package dev.lookbook.deepfashion2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A split is found wherever people put it: in a folder, an archive, a folder in a folder. */
class ReaderSourcesTest {
    @TempDir
    Path temp = Path.of("");

    private static List<String> sources(DeepFashion2Reader.Builder builder, Path path) throws IOException {
        try (DeepFashion2Reader reader = builder.open(path);
                Stream<DeepFashion2Image> images = reader.stream()) {
            return images.map(image -> image.location().source()).toList();
        }
    }

    private static List<String> sources(Path path) throws IOException {
        return sources(DeepFashion2Reader.builder(), path);
    }

    @Test
    void filesComeInTheOrderOfTheirNamesAndHiddenOnesDoNot() throws IOException {
        Map<String, String> files = Map.of(
                "annos/000010.json", Texts.image(),
                "annos/000002.json", Texts.image(),
                "annos/._000001.json", "junk",
                "annos/.DS_Store", "junk",
                "annos/readme.txt", "junk",
                "__MACOSX/annos/._000001.json", "junk",
                ".cache/annos/000003.json", "junk",
                "image/000002.jpg", "junk");
        for (Path path : List.of(Texts.folder(temp.resolve("a"), files), Texts.zip(temp.resolve("a.zip"), files))) {
            assertThat(sources(path)).containsExactly("annos/000002.json", "annos/000010.json");
            try (DeepFashion2Reader reader = DeepFashion2Reader.open(path)) {
                assertThat(reader.count()).isEqualTo(2);
                assertThat(reader).extracting(DeepFashion2Image::name).containsExactly("000002", "000010");
                assertThat(reader).extracting(DeepFashion2Image::fileName).containsExactly("000002.jpg", "000010.jpg");
            }
        }
    }

    @Test
    void nestedSplitsAreFound() throws IOException {
        Map<String, String> files = Map.of("train/train/annos/000001.json", Texts.image());
        assertThat(sources(Texts.zip(temp.resolve("train.zip"), files)))
                .containsExactly("train/train/annos/000001.json");
        Path folder = Texts.folder(temp, files);
        assertThat(sources(folder)).containsExactly("train/train/annos/000001.json");
        assertThat(sources(folder.resolve("train"))).containsExactly("train/annos/000001.json");
        assertThat(sources(folder.resolve("train/train"))).containsExactly("annos/000001.json");
        assertThat(sources(folder.resolve("train/train/annos"))).containsExactly("annos/000001.json");
    }

    @Test
    void severalSplitsAreNamedAndOneCanBeChosen() throws IOException {
        Map<String, String> files = Map.of(
                "data/train/annos/000001.json", Texts.image(), "data/validation/annos/000001.json", Texts.image());
        for (Path path : List.of(Texts.folder(temp.resolve("all"), files), Texts.zip(temp.resolve("all.zip"), files))) {
            assertThat(Texts.message(() -> DeepFashion2Reader.open(path)))
                    .isEqualTo(
                            path + ": expected one folder \"annos\" but found data/train/annos, data/validation/annos;"
                                    + " choose one by the name of the folder that it is in: split(\"train\") of the builder, --split train");
            assertThat(sources(DeepFashion2Reader.builder().split("train"), path))
                    .containsExactly("data/train/annos/000001.json");
            assertThat(sources(DeepFashion2Reader.builder().split("data/validation"), path))
                    .containsExactly("data/validation/annos/000001.json");
            assertThat(Texts.message(
                            () -> DeepFashion2Reader.builder().split("test").open(path)))
                    .isEqualTo(
                            path + ": expected the split \"test\" but found data/train/annos, data/validation/annos");
        }
    }

    @Test
    void theFolderItselfMayBeTheChosenSplit() throws IOException {
        Path folder = Texts.folder(temp.resolve("train"), Map.of("annos/000001.json", Texts.image()));
        assertThat(sources(DeepFashion2Reader.builder().split("train"), folder)).hasSize(1);
        assertThat(sources(DeepFashion2Reader.builder().split("train"), folder.resolve("annos")))
                .hasSize(1);
        Path zip = Texts.zip(temp.resolve("train.zip"), Map.of("annos/000001.json", Texts.image()));
        assertThat(sources(DeepFashion2Reader.builder().split("train"), zip)).hasSize(1);
    }

    @Test
    void whereThereIsNoSplitTheErrorSaysWhatWasExpected() throws IOException {
        Map<String, String> files = Map.of("test/image/000001.jpg", "");
        for (Path path : List.of(Texts.folder(temp.resolve("test"), files), Texts.zip(temp.resolve("t.zip"), files))) {
            assertThat(Texts.message(() -> DeepFashion2Reader.open(path)))
                    .isEqualTo(path + ": expected a folder \"annos\" with files such as annos/000001.json, here or in"
                            + " folders below, but found none; name the folder or archive that holds it");
        }
        assertThatThrownBy(() -> DeepFashion2Reader.open(temp.resolve("nowhere")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void anEmptySplitHasNoImages() throws IOException {
        Files.createDirectories(temp.resolve("annos"));
        assertThat(sources(temp)).isEmpty();
    }

    @Test
    void aReaderCanBeIteratedAgainUntilItIsClosed() throws IOException {
        Path folder = Texts.folder(temp, Map.of("annos/000001.json", Texts.image()));
        DeepFashion2Reader reader = DeepFashion2Reader.open(folder);
        assertThat(reader).hasSize(1);
        assertThat(reader.stream()).hasSize(1);
        reader.close();
        assertThatIllegalStateException().isThrownBy(reader::iterator).withMessage("this reader is closed");
    }

    @Test
    void threadsMustBeAtLeastOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeepFashion2Reader.builder().threads(0))
                .withMessage("threads must be at least 1, but was 0");
    }
}
