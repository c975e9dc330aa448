package dev.lookbook.examples.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A split is written as a split is read, and always the same. */
class SyntheticSplitTest {
    @TempDir
    Path folder;

    @Test
    void theSameCountAndSeedGiveTheSameBytes() throws IOException {
        SyntheticSplit.write(folder.resolve("one.zip"), 8, 3);
        SyntheticSplit.write(folder.resolve("two.zip"), 8, 3);
        SyntheticSplit.write(folder.resolve("other.zip"), 8, 4);
        assertThat(folder.resolve("one.zip")).hasSameBinaryContentAs(folder.resolve("two.zip"));
        assertThat(Files.mismatch(folder.resolve("one.zip"), folder.resolve("other.zip")))
                .isNotNegative();
    }

    @Test
    void whatWasWrittenIsReadBackTheSame() throws IOException {
        Path out = folder.resolve("split");
        SyntheticSplit.write(out, 16, 5);
        List<SyntheticImage> images = SyntheticSplit.images(16, 5).toList();
        try (DeepFashion2Reader split = DeepFashion2Reader.open(out)) {
            List<DeepFashion2Image> read = split.stream().toList();
            assertThat(read)
                    .isEqualTo(images.stream().map(SyntheticImage::annotation).toList());
            for (SyntheticImage image : images) {
                Optional<ImageSize> size =
                        split.imageSizes().sizeOf(image.annotation().fileName());
                assertThat(size).contains(image.size());
            }
        }
    }

    @Test
    void filesHaveTheMembersOfRealFilesInTheirOrder() throws IOException {
        Path out = folder.resolve("split");
        SyntheticSplit.write(out, 12, 5);
        int two = 1
                + SyntheticSplit.images(12, 5)
                        .map(image -> image.annotation().items().size())
                        .toList()
                        .indexOf(2);
        String text = Files.readString(out.resolve("annos").resolve(Annotator.name(two) + ".json"));
        assertThat(text)
                .matches("\\{\"item2\": \\{\"segmentation\": \\[\\[.*\\]\\], \"scale\": \\d, \"viewpoint\": \\d, "
                        + "\"zoom_in\": \\d, \"landmarks\": \\[[0-9, ]+\\], \"style\": \\d+, \"bounding_box\": \\[[0-9, ]+\\], "
                        + "\"category_id\": \\d+, \"occlusion\": \\d, \"category_name\": \"[a-z ]+\"\\}, \"source\": \"user\", "
                        + "\"pair_id\": 1, \"item1\": \\{.*\\}\\}");
    }

    @Test
    void annotationsAreTheSameOnEveryMachine() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        SyntheticSplit.images(200, 7)
                .flatMap(image -> image.annotation().items().stream())
                .map(item -> List.of(
                        item.key(),
                        item.categoryId(),
                        item.style(),
                        texts(item.boundingBox().numbers()),
                        texts(item.landmarks().xyv()),
                        item.segmentation().rings().stream()
                                .map(SyntheticSplitTest::texts)
                                .toList()))
                .forEach(numbers -> digest.update(numbers.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("39d9da2629faf26e02f3bc120f6dd38cf33c41d60470fd4a01296682357e8a94");
    }

    private static List<String> texts(Decimals row) {
        return IntStream.range(0, row.size()).mapToObj(row::text).toList();
    }

    @Test
    void everySmallCountGivesThatManyImages() {
        for (int count = 1; count <= 40; count++) {
            int expected = count;
            try (Stream<SyntheticImage> images = SyntheticSplit.images(count, 1)) {
                assertThat(images.map(SyntheticImage::toString))
                        .hasSize(expected)
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void aCountThatSixDigitsCannotNameIsRefused() {
        assertThatThrownBy(() -> SyntheticSplit.images(0, 1))
                .hasMessage("expected 1 to 999999 images but was asked for 0");
        assertThatThrownBy(() -> SyntheticSplit.write(folder.resolve("x"), 1_000_000, 1))
                .hasMessage("expected 1 to 999999 images but was asked for 1000000");
    }
}
