package dev.lookbook.deepfashion2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Segmentation;
import dev.lookbook.model.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The annotations of a mirrored picture are those that somebody would have made of it, and mirror back to the same bytes. */
class HorizontalFlipTest {
    private static final DeepFashion2Item SKIRT =
            Texts.parse(Texts.image()).items().get(0);
    private static final ImageSizes SIZES = file -> Optional.of(new ImageSize(468, 624));

    @Provide
    Arbitrary<DeepFashion2Image> images() {
        return DeepFashion2Samples.images().withoutEdgeCases();
    }

    private static Decimals numbers(String... texts) {
        Decimals.Builder numbers = Decimals.builder();
        for (String text : texts) {
            numbers.add(text);
        }
        return numbers.build();
    }

    private static DeepFashion2Item withRing(String... ring) {
        return ImmutableDeepFashion2Item.copyOf(SKIRT)
                .withSegmentation(new Segmentation.Polygons(List.of(numbers(ring))));
    }

    @Test
    void cornersOfTheBoxChangePlaces() {
        DeepFashion2Item item = ImmutableDeepFashion2Item.copyOf(SKIRT)
                .withBoundingBox(new BoundingBox.Xyxy(numbers("0", "2", "30.50", "40")));
        assertThat(item.flippedHorizontally(468).boundingBox().numbers()).hasToString("[436.50, 2, 467, 40]");
        assertThat(ImmutableDeepFashion2Item.copyOf(SKIRT)
                        .withBoundingBox(new BoundingBox.Xyxy(numbers("0", "0", "467", "623")))
                        .flippedHorizontally(468)
                        .boundingBox()
                        .numbers())
                .hasToString("[0, 0, 467, 623]");
    }

    @Test
    void arithmeticIsExactAndKeepsTheDecimals() {
        assertThat(withRing("350.0", "1", "12.34567890123456", "2.0", "117", "3", "467.5", "4")
                        .flippedHorizontally(468)
                        .segmentation()
                        .rings())
                .containsExactly(numbers("117.0", "1", "454.65432109876544", "2.0", "350", "3", "-0.5", "4"));
    }

    @Test
    void partsOfPolygonsAndTheirPointsKeepTheirOrder() {
        DeepFashion2Item item = ImmutableDeepFashion2Item.copyOf(SKIRT)
                .withSegmentation(new Segmentation.Polygons(
                        List.of(numbers("1", "2", "3", "4", "5", "6", "1", "2"), numbers(), numbers("7", "8"))));
        assertThat(item.flippedHorizontally(10).segmentation().rings())
                .containsExactly(numbers("8", "2", "6", "4", "4", "6", "8", "2"), numbers(), numbers("2", "8"));
    }

    /** The skirt's landmarks are left, centre and right of the waist, left side, left, centre and right of the hem, right side. */
    @Test
    void landmarksMirrorAndTakeTheirPartnersPlaces() {
        DeepFashion2Item item = ImmutableDeepFashion2Item.copyOf(SKIRT)
                .withLandmarks(new Landmarks(Decimals.ofIntegers(
                        10, 1, 2, 50, 2, 1, 90, 3, 2, 0, 4, 1, 5, 0, 0, 50, 60, 2, 0, 0, 0, 0, 0, 0)));
        assertThat(item.flippedHorizontally(100).landmarks().xyv())
                .isEqualTo(Decimals.ofIntegers(
                        9, 3, 2, 49, 2, 1, 89, 1, 2, 0, 0, 0, 0, 0, 0, 49, 60, 2, 5, 0, 0, 99, 4, 1));
    }

    @Test
    void everythingElseStays() {
        DeepFashion2Item flipped = SKIRT.flippedHorizontally(468);
        assertThat(ImmutableDeepFashion2Item.copyOf(flipped)
                        .withBoundingBox(SKIRT.boundingBox())
                        .withSegmentation(SKIRT.segmentation())
                        .withLandmarks(SKIRT.landmarks()))
                .isEqualTo(SKIRT);
        assertThat(flipped.location()).isEqualTo(SKIRT.location());
        assertThat(flipped.memberOrder()).isEqualTo(SKIRT.memberOrder());
    }

    /** Numbers with an exponent, and -0, get another text. */
    @Property(tries = 150)
    void twiceIsNotAtAll(@ForAll("images") DeepFashion2Image image, @ForAll @IntRange(min = 1, max = 5000) int width) {
        DeepFashion2Image plain = ImmutableDeepFashion2Image.copyOf(image)
                .withItems(image.items().stream().map(HorizontalFlipTest::plain).toList());
        Converter<DeepFashion2Image, DeepFashion2Image> flip =
                DeepFashion2Converters.flipHorizontally(file -> Optional.of(new ImageSize(width, 1)));
        DeepFashion2Image twice = flip.andThen(flip).convert(plain, issue -> {});
        assertThat(AnnotationFormatter.format(twice)).isEqualTo(AnnotationFormatter.format(plain));
    }

    @Property(tries = 150)
    void twiceChangesNoValueHoweverItIsWritten(@ForAll("images") DeepFashion2Image image) {
        for (DeepFashion2Item item : image.items()) {
            DeepFashion2Item twice = item.flippedHorizontally(468).flippedHorizontally(468);
            assertSame(twice.boundingBox().numbers(), item.boundingBox().numbers());
            assertSame(twice.landmarks().xyv(), item.landmarks().xyv());
            for (int i = 0; i < item.segmentation().rings().size(); i++) {
                assertSame(
                        twice.segmentation().rings().get(i),
                        item.segmentation().rings().get(i));
            }
        }
    }

    private static void assertSame(Decimals twice, Decimals once) {
        assertThat(twice.size()).isEqualTo(once.size());
        for (int i = 0; i < once.size(); i++) {
            assertThat(new BigDecimal(twice.text(i))).isEqualByComparingTo(once.text(i));
        }
    }

    private static DeepFashion2Item plain(DeepFashion2Item item) {
        return ImmutableDeepFashion2Item.copyOf(item)
                .withBoundingBox(new BoundingBox.Xyxy(plain(item.boundingBox().numbers())))
                .withSegmentation(new Segmentation.Polygons(item.segmentation().rings().stream()
                        .map(HorizontalFlipTest::plain)
                        .toList()));
    }

    private static Decimals plain(Decimals numbers) {
        return Decimals.copyOf(IntStream.range(0, numbers.size())
                .mapToObj(i -> Decimal.parse(new BigDecimal(numbers.text(i)).toPlainString()))
                .toList());
    }

    @Test
    void hostileExponentsAreCalculatedInDoubles() {
        assertThat(withRing("1e-999999999", "1", "1e-99999999999", "1", "4.9e-324", "1")
                        .flippedHorizontally(468)
                        .segmentation()
                        .rings()
                        .get(0))
                .satisfies(ring -> {
                    assertThat(ring.text(0)).isEqualTo("467.0");
                    assertThat(ring.text(2)).isEqualTo("467.0");
                    assertThat(new BigDecimal(ring.text(4))).isLessThan(BigDecimal.valueOf(467));
                });
    }

    @Test
    void membersThatNobodyKnowsStayAndAreToldOf() {
        List<Issue> issues = new ArrayList<>();
        DeepFashion2Image image = ImmutableDeepFashion2Image.copyOf(Texts.image(
                        ImmutableDeepFashion2Item.copyOf(SKIRT).withExtras(Attributes.of("centre", Value.of(3)))))
                .withExtras(Attributes.of("note", Value.of("x")));
        DeepFashion2Image flipped =
                DeepFashion2Converters.flipHorizontally(SIZES).convert(image, issues::add);
        assertThat(flipped.extras()).isEqualTo(image.extras());
        assertThat(flipped.items().get(0).extras())
                .isEqualTo(image.items().get(0).extras());
        assertThat(issues)
                .containsExactly(
                        Issue.warning(
                                "unflipped-attributes",
                                image.location(),
                                "kept note as they are, which DeepFashion2 does not define"),
                        Issue.warning(
                                "unflipped-attributes",
                                SKIRT.location(),
                                "kept centre as they are, which DeepFashion2 does not define"));
    }

    @Test
    void aPictureOfUnknownSizeIsRefusedWithItsPlace() {
        assertThat(Texts.message(() -> DeepFashion2Converters.flipHorizontally(file -> Optional.empty())
                        .convert(Texts.parse(Texts.image()), issue -> {})))
                .isEqualTo("image/000001.jpg: expected a picture or a line in a size table but found neither; name the"
                        + " pictures or a table of sizes");
    }

    @Test
    void numbersThatLeaveTheRangeOfDoublesAreRefusedWithTheirPlace() {
        // The least number that is not infinite yet.
        BigDecimal least = new BigDecimal(Double.MAX_VALUE)
                .add(BigDecimal.valueOf(2).pow(970))
                .subtract(BigDecimal.ONE)
                .negate();
        DeepFashion2Image image = Texts.image(withRing(least.toPlainString(), "1"));
        assertThat(Texts.message(() -> DeepFashion2Converters.flipHorizontally(
                                file -> Optional.of(new ImageSize(Integer.MAX_VALUE, 1)))
                        .convert(image, issue -> {})))
                .isEqualTo("annos/000001.json at /item1 (byte 42): expected a number within a double's range but found "
                        + BigDecimal.valueOf(Integer.MAX_VALUE - 1)
                                .subtract(least)
                                .toPlainString());
    }

    @Test
    void anImageHasAWidth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SKIRT.flippedHorizontally(0))
                .withMessage("expected an image at least 1 pixel wide but found 0");
    }

    @Test
    void realFilesMirrorInsideTheirPicturesAndBackToTheSameBytes() throws IOException {
        String data = System.getProperty("lookbook.data", "");
        assumeTrue(!data.isEmpty(), "real DeepFashion2 files are not at hand: set -Dlookbook.data");
        int images = 0;
        try (DeepFashion2Reader split = DeepFashion2Reader.open(Path.of(data, "deepfashion2/validation"))) {
            ImageSizes sizes = split.imageSizes();
            Converter<DeepFashion2Image, DeepFashion2Image> flip = DeepFashion2Converters.flipHorizontally(sizes);
            for (DeepFashion2Image image : split) {
                DeepFashion2Image flipped = flip.convert(image, issue -> {});
                int last = sizes.sizeOf(image.fileName()).orElseThrow().width() - 1;
                assertThat(flipped).isNotEqualTo(image);
                assertThat(flipped.items()).allSatisfy(item -> {
                    assertThat(item.boundingBox().xMin()).isGreaterThanOrEqualTo(0);
                    assertThat(item.boundingBox().xMax()).isLessThanOrEqualTo(last);
                    assertThat(item.segmentation().bounds().xMin()).isGreaterThanOrEqualTo(0);
                    assertThat(item.segmentation().bounds().xMax()).isLessThanOrEqualTo(last);
                });
                assertThat(AnnotationFormatter.format(flip.convert(flipped, issue -> {})))
                        .as(image.name())
                        .isEqualTo(AnnotationFormatter.format(image));
                images++;
            }
        }
        assertThat(images).isGreaterThanOrEqualTo(60);
    }
}
