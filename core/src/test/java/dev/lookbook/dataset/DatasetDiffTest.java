package dev.lookbook.dataset;

import static dev.lookbook.dataset.Datasets.SKIRT;
import static dev.lookbook.dataset.Datasets.VEST;
import static dev.lookbook.dataset.Datasets.differences;
import static dev.lookbook.dataset.Datasets.image;
import static dev.lookbook.dataset.Datasets.item;
import static dev.lookbook.dataset.Datasets.landmarks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.ImageSource;
import dev.lookbook.model.ImmutableAnnotatedImage;
import dev.lookbook.model.ImmutableItem;
import dev.lookbook.model.Item;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Occlusion;
import dev.lookbook.model.Scale;
import dev.lookbook.model.Segmentation;
import dev.lookbook.model.Value;
import dev.lookbook.model.Viewpoint;
import dev.lookbook.model.ZoomIn;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each difference has its code, its place and its words. */
class DatasetDiffTest {
    private static final Segmentation TRIANGLE =
            new Segmentation.Polygons(List.of(Decimals.ofIntegers(1, 2, 3, 4, 5, 6)));
    private static final ImmutableItem ITEM = ImmutableItem.copyOf(item(VEST, 10, 20, 30, 40))
            .withBoundingBox(new BoundingBox.Xywh(Decimals.ofIntegers(10, 20, 30, 40)))
            .withLandmarks(landmarks(10, 20, 2, 11, 21, 1))
            .withSegmentation(TRIANGLE)
            .withStyle(1)
            .withScale(Scale.SMALL)
            .withOcclusion(Occlusion.SLIGHT)
            .withZoomIn(ZoomIn.NONE)
            .withViewpoint(Viewpoint.FRONTAL)
            .withConfidence(Decimal.parse("0.9"))
            .withExtras(Attributes.of("coco", Attributes.of("id", Value.of(7))))
            .withLocation(Location.of("in.json").child("annotations").child(3));
    private static final ImmutableAnnotatedImage IMAGE = ImmutableAnnotatedImage.copyOf(image("a.jpg", ITEM))
            .withSize(new ImageSize(100, 200))
            .withSource(ImageSource.SHOP)
            .withPairId(5)
            .withLocation(Location.of("in.json").child("images").child(0));

    static Stream<Arguments> changesOfItems() {
        return Stream.of(
                change("category \"vest\" -> \"skirt\"", ITEM.withCategory(SKIRT)),
                change(
                        "box x, y, width, height [10, 20, 30, 40] -> x, y, width, height [10, 20, 30, 41]",
                        ITEM.withBoundingBox(new BoundingBox.Xywh(Decimals.ofIntegers(10, 20, 30, 41)))),
                change(
                        "landmarks at 3: 11 -> 12 (2 of 6 numbers)",
                        ITEM.withLandmarks(landmarks(10, 20, 2, 12, 21, 2))),
                change("landmarks of 6 numbers -> 3", ITEM.withLandmarks(landmarks(10, 20, 2))),
                change(
                        "segmentation ring 0 at 5: 6 -> 7",
                        ITEM.withSegmentation(
                                new Segmentation.Polygons(List.of(Decimals.ofIntegers(1, 2, 3, 4, 5, 7))))),
                change("segmentation 1 rings -> 0 rings", ITEM.withSegmentation(new Segmentation.Polygons(List.of()))),
                change("style 1 -> 2", ITEM.withStyle(2)),
                change("scale small -> large", ITEM.withScale(Scale.LARGE)),
                change("occlusion slight -> nothing", ITEM.withOcclusion(Optional.empty())),
                change("zoom-in none -> medium", ITEM.withZoomIn(ZoomIn.MEDIUM)),
                change("viewpoint frontal -> side-or-back", ITEM.withViewpoint(Viewpoint.SIDE_OR_BACK)),
                change("crowd false -> true", ITEM.withIsCrowd(true)),
                change("confidence 0.9 -> 0.8", ITEM.withConfidence(Decimal.parse("0.8"))),
                change(
                        "extras/coco/id 7 -> 8",
                        ITEM.withExtras(Attributes.of("coco", Attributes.of("id", Value.of(8))))));
    }

    private static Arguments change(String message, Item changed) {
        return Arguments.of(message, changed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changesOfItems")
    void eachFieldOfAnItemIsCompared(String message, Item changed) {
        assertThat(differences(DatasetDiff.standard(), List.of(IMAGE), List.of(IMAGE.withItems(changed))))
                .containsExactly(Issue.warning(
                        DatasetDiff.ITEM_DIFFERS,
                        ITEM.location(),
                        "\"vest\" at [10, 20, 30, 40] of \"a.jpg\": " + message));
    }

    static Stream<Arguments> changesOfImages() {
        return Stream.of(
                Arguments.of("size 100 x 200 -> 100 x 201", IMAGE.withSize(new ImageSize(100, 201))),
                Arguments.of("source shop -> user", IMAGE.withSource(ImageSource.USER)),
                Arguments.of("pair-id 5 -> 6", IMAGE.withPairId(6)),
                Arguments.of("extras/x nothing -> \"y\"", IMAGE.withExtras(Attributes.of("x", Value.of("y")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changesOfImages")
    void eachFieldOfAnImageIsCompared(String message, AnnotatedImage changed) {
        assertThat(differences(DatasetDiff.standard(), List.of(IMAGE), List.of(changed)))
                .containsExactly(Issue.warning(DatasetDiff.IMAGE_DIFFERS, IMAGE.location(), "\"a.jpg\": " + message));
    }

    @Test
    void imagesOfOneSideAreToldInTheirOrder() {
        List<Issue> issues = new ArrayList<>();
        DiffSummary summary = Datasets.compare(
                DatasetDiff.standard(),
                List.of(image("a"), image("b")),
                List.of(image("c"), image("b"), image("d", ITEM)),
                issues);

        assertThat(issues)
                .containsExactly(
                        Issue.warning(DatasetDiff.ONLY_IN_FIRST, Location.of("a"), "\"a\" is only in the first"),
                        Issue.warning(DatasetDiff.ONLY_IN_SECOND, Location.of("c"), "\"c\" is only in the second"),
                        Issue.warning(DatasetDiff.ONLY_IN_SECOND, Location.of("d"), "\"d\" is only in the second"));
        assertThat(summary)
                .isEqualTo(new DiffSummary(new DiffSummary.Size(2, 0), new DiffSummary.Size(3, 1), 1, 0, 1, 2));
    }

    @Test
    void theSecondOfANameIsComparedWithTheSecond() {
        List<Issue> issues = new ArrayList<>();
        List<AnnotatedImage> twice = List.of(image("a"), image("a", ITEM));

        assertThat(Datasets.compare(DatasetDiff.standard(), twice, twice, issues)
                        .same())
                .isEqualTo(2);
        assertThat(issues).extracting(Issue::code).containsOnly(DatasetDiff.DUPLICATE_NAME);
        assertThat(differences(DatasetDiff.standard(), twice, List.of(image("a"))))
                .extracting(Issue::code)
                .containsExactly(DatasetDiff.ONLY_IN_FIRST);
    }

    @Test
    void itemsAreMatchedByOverlapAndThenByCategory() {
        Item moved = item(VEST, 12, 20, 30, 40);
        Item far = item(VEST, 500, 500, 30, 40);
        Item otherCategory = item(SKIRT, 101, 100, 50, 50);

        List<Issue> issues = differences(
                DatasetDiff.standard(),
                List.of(image("a", item(VEST, 100, 100, 50, 50), item(VEST, 10, 20, 30, 40), item(SKIRT, 0, 0, 1, 1))),
                List.of(image("a", far, otherCategory, moved, item(SKIRT, 0, 0, 1, 1))));

        assertThat(issues)
                .extracting(Issue::message)
                .containsExactly(
                        "\"vest\" at [10.0, 20.0, 30.0, 40.0] of \"a\": box x, y, width, height [10.0, 20.0, 30.0, 40.0]"
                                + " -> x, y, width, height [12.0, 20.0, 30.0, 40.0]",
                        "\"vest\" at [100.0, 100.0, 50.0, 50.0] of \"a\": category \"vest\" -> \"skirt\"; box x, y, width,"
                                + " height [100.0, 100.0, 50.0, 50.0] -> x, y, width, height [101.0, 100.0, 50.0, 50.0]",
                        "\"vest\" at [500.0, 500.0, 30.0, 40.0] of \"a\" is only in the second");
    }

    @Test
    void anItemWhoseBoxIsGoneIsStillTheSame() {
        assertThat(differences(
                        DatasetDiff.standard(),
                        List.of(IMAGE),
                        List.of(IMAGE.withItems(ITEM.withBoundingBox(Optional.empty())))))
                .extracting(Issue::message)
                .containsExactly(
                        "\"vest\" at [10, 20, 30, 40] of \"a.jpg\": box x, y, width, height [10, 20, 30, 40] ->"
                                + " nothing");
    }

    @Test
    void aHostileCountOfItemsIsMatchedInItsOrder() {
        Item[] some = new Item[3000];
        Item[] others = new Item[3000];
        for (int i = 0; i < some.length; i++) {
            some[i] = item(VEST, i, 0, 10, 10);
            others[i] = item(VEST, i, 1, 10, 10);
        }

        assertThat(differences(DatasetDiff.standard(), List.of(image("a", some)), List.of(image("a", others))))
                .hasSize(3000)
                .allMatch(issue -> issue.code().equals(DatasetDiff.ITEM_DIFFERS))
                .allMatch(issue -> issue.message().contains("box"));
    }

    @Test
    void numbersCompareByWhatTheySayUnlessExact() {
        Item written = ITEM.withBoundingBox(new BoundingBox.Xywh(decimals("10.0", "2e1", "30.00", "0.4E+2")));
        List<AnnotatedImage> other = List.of(IMAGE.withItems(written));

        assertThat(differences(DatasetDiff.standard(), List.of(IMAGE), other)).isEmpty();
        assertThat(differences(DatasetDiff.builder().exact(true).build(), List.of(IMAGE), other))
                .extracting(Issue::code)
                .containsExactly(DatasetDiff.ITEM_DIFFERS);
    }

    @Test
    void numbersOfMoreDigitsThanADoubleHasStillDiffer() {
        Item one = ITEM.withExtras(Attributes.of("id", Decimal.parse("9007199254740992")));
        Item other = ITEM.withExtras(Attributes.of("id", Decimal.parse("9007199254740993")));

        assertThat(differences(DatasetDiff.standard(), List.of(IMAGE.withItems(one)), List.of(IMAGE.withItems(other))))
                .extracting(Issue::message)
                .containsExactly(
                        "\"vest\" at [10, 20, 30, 40] of \"a.jpg\": extras/id 9007199254740992 -> 9007199254740993");
    }

    @Test
    void aToleranceIsForCoordinatesOnly() {
        DatasetDiff diff = DatasetDiff.builder().tolerance(0.1).build();
        ImmutableItem near = ITEM.withBoundingBox(new BoundingBox.Xywh(decimals("10.1", "19.9", "30", "40")))
                .withLandmarks(new Landmarks(decimals("10.1", "20", "2", "11", "20.95", "1")))
                .withSegmentation(new Segmentation.Polygons(List.of(decimals("1.05", "2", "3", "4", "5", "6"))));

        assertThat(differences(diff, List.of(IMAGE), List.of(IMAGE.withItems(near))))
                .isEmpty();
        assertThat(differences(DatasetDiff.standard(), List.of(IMAGE), List.of(IMAGE.withItems(near))))
                .hasSize(1);
        assertThat(differences(
                        diff,
                        List.of(IMAGE),
                        List.of(IMAGE.withItems(
                                near.withLandmarks(new Landmarks(decimals("10", "20", "1.95", "11", "21.2", "1")))))))
                .extracting(Issue::message)
                .containsExactly(
                        "\"vest\" at [10, 20, 30, 40] of \"a.jpg\": landmarks at 2: 2 -> 1.95 (2 of 6 numbers)");
    }

    @Test
    void aBoxIsTheSameInItsOtherForm() {
        Item corners = ITEM.withBoundingBox(ITEM.boundingBox().orElseThrow().toXyxy());

        assertThat(differences(DatasetDiff.standard(), List.of(IMAGE), List.of(IMAGE.withItems(corners))))
                .isEmpty();
    }

    @Test
    void whatIsIgnoredIsNotCompared() {
        DatasetDiff diff = DatasetDiff.builder()
                .ignore(List.of(DiffField.SIZE, DiffField.STYLE))
                .ignoreExtras(List.of("coco"))
                .build();
        AnnotatedImage other =
                IMAGE.withSize(new ImageSize(1, 1)).withItems(ITEM.withStyle(9).withExtras(Attributes.of()));

        assertThat(differences(diff, List.of(IMAGE), List.of(other))).isEmpty();
    }

    @Test
    void optionsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> DatasetDiff.builder().tolerance(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a tolerance of at least 0 pixels but found -1.0");
        assertThatThrownBy(() -> DatasetDiff.builder().exact(true).tolerance(1).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected either an exact comparison or a tolerance but found both, 1.0");
    }

    @Test
    void aDatasetThatChangesIsRefused() {
        Iterator<AnnotatedImage> passes = List.of(image("a"), image("b")).iterator();

        assertThatThrownBy(() -> DatasetDiff.standard()
                        .compare(() -> Stream.of(passes.next()), () -> Stream.of(image("a", ITEM)), issue -> {}))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("expected the same images each time the datasets are read but found others");
    }

    private static Decimals decimals(String... numbers) {
        Decimals.Builder builder = Decimals.builder();
        for (String number : numbers) {
            builder.add(number);
        }
        return builder.build();
    }
}
