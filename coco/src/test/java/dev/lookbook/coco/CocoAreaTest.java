package dev.lookbook.coco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.ImmutableItem;
import dev.lookbook.model.Item;
import dev.lookbook.model.Rle;
import dev.lookbook.model.Segmentation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An area is the box's or the mask's, as asked; what a file says itself stays. */
class CocoAreaTest {
    private static final Categories CATEGORIES = CocoSamples.CATEGORIES;
    private static final Decimals SQUARE = Decimals.ofIntegers(10, 10, 20, 10, 20, 20, 10, 20);
    private static final Decimals PART = Decimals.ofIntegers(10, 10, 15, 10, 15, 20, 10, 20);

    private static final Item ITEM = Item.builder()
            .category(CATEGORIES.asList().get(0))
            .boundingBox(new BoundingBox.Xyxy(Decimals.ofIntegers(10, 10, 30, 40)))
            .segmentation(new Segmentation.Polygons(List.of(SQUARE, PART)))
            .location(Location.of("x.json").child("item1"))
            .build();

    @TempDir
    Path folder;

    private static Optional<String> area(CocoArea area, Item item, Optional<ImageSize> size) {
        AnnotatedImage image = AnnotatedImage.builder()
                .fileName("a.jpg")
                .size(size)
                .addItems(item)
                .build();
        return CocoConverters.fromAnnotatedImage(CocoProfile.RICH, CATEGORIES, area)
                .convert(image, issue -> {})
                .annotations()
                .get(0)
                .area()
                .map(Decimal::text);
    }

    @Test
    void ofTheBoxOrOfTheUnion() {
        assertThat(area(CocoArea.BOX, ITEM, Optional.empty())).contains("600");
        assertThat(area(CocoArea.MASK, ITEM, Optional.empty())).contains("100");
        assertThat(area(CocoArea.MASK, ITEM, Optional.of(new ImageSize(100, 100))))
                .contains("100");
    }

    @Test
    void aMaskEndsWhereItsImageDoes() {
        assertThat(area(CocoArea.MASK, ITEM, Optional.of(new ImageSize(15, 100))))
                .contains("50");
    }

    @Test
    void aRunLengthEncodedMaskHasItsPixels() {
        Item item = ImmutableItem.copyOf(ITEM).withSegmentation(Rle.of(10, 10, 5, 7));
        assertThat(area(CocoArea.MASK, item, Optional.empty())).contains("7");
        assertThat(area(CocoArea.BOX, item, Optional.empty())).contains("600");
    }

    @Test
    void theBoxStandsInWhereThereIsNoMask() {
        Item none = ImmutableItem.copyOf(ITEM).withSegmentation(new Segmentation.Polygons(List.of()));
        assertThat(area(CocoArea.MASK, none, Optional.empty())).contains("600");
        assertThat(area(CocoArea.MASK, ImmutableItem.copyOf(ITEM).withSegmentation(Optional.empty()), Optional.empty()))
                .contains("600");
        assertThat(area(CocoArea.MASK, ImmutableItem.copyOf(none).withBoundingBox(Optional.empty()), Optional.empty()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CocoArea.class)
    void whatAFileSaysItselfStays(CocoArea area) throws IOException {
        String start =
                "\"image_id\": 7, \"category_id\": 1, \"bbox\": [10, 10, 20, 30], \"segmentation\": [[10, 10, 20,"
                        + " 10, 20, 20, 10, 20]]";
        String json = Coco.withAnnotations("{\"id\": 1, \"area\": 99.50, " + start + "}, {\"id\": 2, " + start
                + "}, {\"id\": 3, \"area\": \"large\", " + start + "}");
        try (CocoReader reader = CocoReader.open(Coco.file(folder, json))) {
            CocoRecord record = reader.stream().findFirst().orElseThrow();
            AnnotatedImage image = CocoConverters.toAnnotatedImage(CATEGORIES).convert(record, issue -> {});
            CocoRecord back = CocoConverters.fromAnnotatedImage(CocoProfile.RICH, CATEGORIES, area)
                    .convert(image, issue -> {});
            assertThat(back).isEqualTo(record);
        }
    }

    @Test
    void masksThatCannotBeMadeAreToldWithTheirPlace() {
        Item huge = ImmutableItem.copyOf(ITEM)
                .withSegmentation(new Segmentation.Polygons(List.of(Decimals.ofDoubles(0, 0, 1e9, 0, 1e9, 1e9))));
        assertThatThrownBy(() -> area(CocoArea.MASK, huge, Optional.empty()))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("x.json at /item1: expected ");
        assertThat(area(CocoArea.BOX, huge, Optional.empty())).contains("600");
    }

    @ParameterizedTest
    @EnumSource(value = CocoProfile.class, names = "RICH", mode = EnumSource.Mode.EXCLUDE)
    void otherProfilesHaveAreasOfBoxesOnly(CocoProfile profile) {
        assertThat(CocoConverters.fromAnnotatedImage(profile, CATEGORIES, CocoArea.BOX))
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CocoConverters.fromAnnotatedImage(profile, CATEGORIES, CocoArea.MASK))
                .withMessage("expected the profile RICH, for areas of masks, but found " + profile
                        + ", which has those of boxes");
    }
}
