package dev.lookbook.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.Item;
import dev.lookbook.model.Rle;
import dev.lookbook.model.Segmentation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Polygons change as asked, each item that changes is told of, and everything else stays. */
class PolygonConvertersTest {
    private static final Decimals OPEN = Decimals.ofIntegers(0, 0, 10, 0, 10, 10, 0, 10);
    private static final Decimals CLOSED = Decimals.ofIntegers(0, 0, 10, 0, 10, 10, 0, 10, 0, 0);
    private static final Decimals PART = Decimals.ofIntegers(0, 0, 5, 0, 5, 10, 0, 10);
    private static final Location PLACE = Location.of("annos/000001.json").child("item1");

    private final List<Issue> issues = new ArrayList<>();

    private static Item item(Segmentation segmentation) {
        return Item.builder()
                .category(Category.of(1, "vest"))
                .segmentation(segmentation)
                .style(3L)
                .location(PLACE)
                .build();
    }

    private static Item item(Decimals... rings) {
        return item(new Segmentation.Polygons(List.of(rings)));
    }

    private static AnnotatedImage image(Item... items) {
        return AnnotatedImage.builder()
                .fileName("000001.jpg")
                .size(new ImageSize(20, 30))
                .addItems(items)
                .location(Location.of("annos/000001.json"))
                .build();
    }

    private AnnotatedImage convert(Converter<AnnotatedImage, AnnotatedImage> converter, Item... items) {
        return converter.convert(image(items), issues::add);
    }

    @Test
    void ringsAreClosed() {
        assertThat(convert(PolygonConverters.closeRings(), item(OPEN, CLOSED), item(CLOSED)))
                .isEqualTo(image(item(CLOSED, CLOSED), item(CLOSED)));
        assertThat(issues)
                .containsExactly(Issue.info(
                        "close-polygons",
                        PLACE.child("segmentation"),
                        "repeated the first point at the end of 1 of 2 rings"));
    }

    @Test
    void ringsAreOpened() {
        assertThat(convert(PolygonConverters.openRings(), item(OPEN, CLOSED), item(OPEN)))
                .isEqualTo(image(item(OPEN, OPEN), item(OPEN)));
        assertThat(issues)
                .containsExactly(Issue.info(
                        "open-polygons",
                        PLACE.child("segmentation"),
                        "left out the repeated first point at the end of 1 of 2 rings"));
    }

    @Test
    void partsAreLeftOut() {
        assertThat(convert(PolygonConverters.dropContained(), item(OPEN, PART, PART), item(PART)))
                .isEqualTo(image(item(OPEN), item(PART)));
        assertThat(issues)
                .containsExactly(Issue.info(
                        "drop-contained-polygons",
                        PLACE.child("segmentation"),
                        "left out 2 of 3 rings, which lie within another but for at most 0.01 of their pixels"));
    }

    @Test
    void masksHaveThePixelsOfTheUnion() {
        AnnotatedImage masks = convert(PolygonConverters.toMasks(), item(OPEN, PART));
        Rle mask = (Rle) masks.items().get(0).segmentation().orElseThrow();
        assertThat(mask)
                .isEqualTo(
                        new Segmentation.Polygons(List.of(OPEN)).toRle(30, 20).toCompressed());
        assertThat(issues)
                .containsExactly(
                        Issue.info("derive-mask", PLACE.child("segmentation"), "made a mask of 100 pixels of 2 rings"));
    }

    @Test
    void whatHasNoRingsStaysAsItIs() {
        Item mask = item(Rle.of(30, 20, 5, 3));
        Item none = Item.builder().category(Category.of(1, "vest")).build();
        for (Converter<AnnotatedImage, AnnotatedImage> converter : List.of(
                PolygonConverters.closeRings(),
                PolygonConverters.openRings(),
                PolygonConverters.dropContained(),
                PolygonConverters.toMasks())) {
            assertThat(convert(converter, mask, none, item())).isEqualTo(image(mask, none, item()));
        }
        assertThat(issues).isEmpty();
    }

    @Test
    void masksNeedASize() {
        AnnotatedImage unsized = AnnotatedImage.builder()
                .fileName("000001.jpg")
                .addItems(item(OPEN))
                .location(Location.of("annos/000001.json"))
                .build();
        assertThatThrownBy(() -> PolygonConverters.toMasks().convert(unsized, issues::add))
                .isInstanceOf(DatasetException.class)
                .hasMessage("annos/000001.json: expected the image's size, which masks need, but found none; name the"
                        + " pictures or a table of sizes");
        assertThat(issues).isEmpty();
    }

    @Test
    void ringsThatNoMaskHasRoomForAreToldWithTheirPlace() {
        Item huge = item(OPEN, Decimals.ofDoubles(0, 0, 1e9, 0, 1e9, 1e9));
        assertThatThrownBy(() -> convert(PolygonConverters.dropContained(), huge))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("annos/000001.json at /item1/segmentation: expected ");
        assertThatThrownBy(() -> convert(PolygonConverters.toMasks(), huge))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("annos/000001.json at /item1/segmentation: expected ");
    }

    @Test
    void aToleranceThatIsNoShareIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolygonConverters.dropContained(1))
                .withMessage("expected a tolerance from 0 to less than 1 but found 1.0");
    }
}
