package dev.lookbook.deepfashion2.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real annotations are right. They are not ours to publish, so these tests skip where they are not at hand. */
class RealSplitTest {
    private final Path data = Path.of(System.getProperty("lookbook.data", ""), "deepfashion2");

    @TempDir
    Path temp = Path.of("");

    @BeforeEach
    void realDataIsAtHand() {
        assumeTrue(
                !System.getProperty("lookbook.data", "").isEmpty(),
                "real DeepFashion2 files are not at hand: set -Dlookbook.data");
    }

    @Test
    void validationFilesHaveNothingButWhatIsTrueOfASample() throws IOException {
        DeepFashion2Verdict verdict = DeepFashion2Check.builder().build().check(data.resolve("validation"));
        assertThat(verdict.valid()).isEqualTo(verdict.images()).isGreaterThanOrEqualTo(60);
        assertThat(verdict.counts())
                .containsOnlyKeys(DeepFashion2Rule.PICTURES_UNCHECKED, DeepFashion2Rule.ONE_SIDED_SPLIT);
    }

    @Test
    void sleevesOfTrainingFilesAreInsideTheirGarments() throws IOException {
        Path annos = Files.createDirectories(temp.resolve("annos"));
        Files.copy(data.resolve("train_000001.json"), annos.resolve("000001.json"));
        Files.copy(data.resolve("issue4_pair1811.json"), annos.resolve("000002.json"));
        DeepFashion2Verdict verdict = DeepFashion2Check.builder().build().check(temp);
        assertThat(verdict.counts())
                .containsOnlyKeys(
                        DeepFashion2Rule.CONTAINED_POLYGON,
                        DeepFashion2Rule.PICTURES_UNCHECKED,
                        DeepFashion2Rule.SIZES_UNKNOWN,
                        DeepFashion2Rule.ONE_SIDED_PAIR);
        assertThat(verdict.count(DeepFashion2Rule.CONTAINED_POLYGON)).isEqualTo(3);
    }
}
