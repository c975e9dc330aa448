package dev.lookbook.coco;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSource;
import dev.lookbook.model.ImmutableItem;
import dev.lookbook.model.Item;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Occlusion;
import dev.lookbook.model.Scale;
import dev.lookbook.model.Segmentation;
import dev.lookbook.model.Value;
import dev.lookbook.model.Viewpoint;
import dev.lookbook.model.ZoomIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CocoConvertersTest {
    private static final Location PLACE = new Location("annos/1.json", "/item1", 5, 0);

    @TempDir
    Path folder;

    private final List<Issue> issues = new ArrayList<>();

    private static Item full() {
        return Item.builder()
                .category(CocoSamples.CATEGORIES.asList().get(0))
                .boundingBox(new BoundingBox.Xyxy(Decimals.builder()
                        .add("0.1")
                        .add("0.2")
                        .add("0.30")
                        .add("0.7")
                        .build()))
                .landmarks(new Landmarks(Decimals.ofIntegers(1, 2, 2, 0, 0, 0)))
                .segmentation(new Segmentation.Polygons(List.of(Decimals.ofIntegers(0, 0, 1, 0, 1, 1))))
                .style(1L)
                .scale(Scale.LARGE)
                .occlusion(Occlusion.HEAVY)
                .zoomIn(ZoomIn.NONE)
                .viewpoint(Viewpoint.FRONTAL)
                .confidence(Decimal.parse("0.90"))
                .extras(Attributes.of("x", Value.of(1)))
                .location(PLACE)
                .build();
    }

    private static AnnotatedImage image(Item... items) {
        return AnnotatedImage.builder()
                .fileName("000003.jpg")
                .source(ImageSource.USER)
                .pairId(9L)
                .extras(Attributes.of("coco", Attributes.of("id", Value.of(44))))
                .addItems(items)
                .location(Location.of("annos/1.json"))
                .build();
    }

    private CocoRecord to(CocoProfile profile, AnnotatedImage image) {
        return CocoConverters.fromAnnotatedImage(profile, CocoSamples.CATEGORIES)
                .convert(image, issues::add);
    }

    private String write(CocoProfile profile, AnnotatedImage image) throws IOException {
        return Coco.write(CocoConverters.header(profile, CocoSamples.CATEGORIES), List.of(to(profile, image)));
    }

    @Test
    void richFileHasEverything() throws IOException {
        assertThat(write(CocoProfile.RICH, image(full())))
                .isEqualTo("{\"info\": {}, \"licenses\": [], \"images\": [{\"file_name\": \"000003.jpg\", \"id\": 44,"
                        + " \"source\": \"user\", \"pair_id\": 9}], \"annotations\": [{\"area\": 0.09999999999999998,"
                        + " \"bbox\": [0.1, 0.2, 0.19999999999999998, 0.49999999999999994], \"category_id\": 1, \"id\": 1,"
                        + " \"pair_id\": 9, \"image_id\": 44, \"iscrowd\": 0, \"style\": 1, \"num_keypoints\": 1,"
                        + " \"keypoints\": [1, 2, 2, 0, 0, 0], \"segmentation\": [[0, 0, 1, 0, 1, 1]], \"score\": 0.90, \"scale\": 3,"
                        + " \"occlusion\": 3, \"zoom_in\": 1, \"viewpoint\": 2, \"bbox_xyxy\": [0.1, 0.2,"
                        + " 0.30, 0.7], \"x\": 1}], \"categories\": [{\"id\": 1, \"name\": \"vest\", \"keypoints\": [\"a\","
                        + " \"b\"], \"skeleton\": [[1, 2]]}, {\"id\": 20, \"name\": \"skirt\"}]}");
        assertThat(issues).isEmpty();
    }

    @Test
    void detectionFileHasBoxesAndSaysWhatItDrops() throws IOException {
        assertThat(write(CocoProfile.DETECTION, image(full())))
                .isEqualTo("{\"info\": {}, \"licenses\": [], \"images\": [{\"file_name\": \"000003.jpg\", \"id\": 44}],"
                        + " \"annotations\": [{\"area\": 0.09999999999999998, \"bbox\": [0.1, 0.2, 0.19999999999999998,"
                        + " 0.49999999999999994], \"category_id\": 1, \"id\": 1, \"image_id\": 44, \"iscrowd\": 0}],"
                        + " \"categories\": [{\"id\": 1, \"name\": \"vest\"}, {\"id\": 20, \"name\": \"skirt\"}]}");
        assertThat(issues)
                .extracting(Issue::code)
                .containsExactly(
                        "drop-source",
                        "drop-pair-id",
                        "drop-landmarks",
                        "drop-segmentation",
                        "drop-style",
                        "drop-scale",
                        "drop-occlusion",
                        "drop-zoom-in",
                        "drop-viewpoint",
                        "drop-confidence",
                        "drop-attributes");
        assertThat(issues)
                .contains(Issue.info(
                        "drop-landmarks",
                        PLACE.child("landmarks"),
                        "left out the landmarks, which the DETECTION profile has no place for"))
                .contains(Issue.info(
                        "drop-attributes",
                        PLACE,
                        "left out the attributes x, which the DETECTION profile has no place for"));
    }

    @Test
    void anAttributeThatIsOnlyCalledCocoIsDroppedAloud() {
        Item item = ImmutableItem.copyOf(full()).withExtras(Attributes.of("coco", Value.of("x")));
        to(CocoProfile.DETECTION, image(item));
        assertThat(issues)
                .contains(Issue.info(
                        "drop-attributes",
                        PLACE,
                        "left out the attributes coco, which the DETECTION profile has no place for"));
    }

    @Test
    void upstreamSaysWhatItDrops() {
        to(CocoProfile.UPSTREAM, image(full()));
        assertThat(issues)
                .extracting(Issue::code)
                .containsExactly(
                        "drop-source",
                        "drop-attributes",
                        "drop-scale",
                        "drop-occlusion",
                        "drop-zoom-in",
                        "drop-viewpoint",
                        "drop-confidence",
                        "drop-attributes");
    }

    @Test
    void unknownCategoryIsReportedWithTheIdsThereAre() {
        CocoAnnotation annotation = CocoAnnotation.builder()
                .id(1L)
                .imageId(1)
                .categoryId(99L)
                .location(PLACE)
                .build();
        AnnotatedImage image = CocoConverters.toAnnotatedImage(CocoSamples.CATEGORIES)
                .convert(
                        new CocoRecord(
                                CocoImage.builder().id(1L).fileName("a.jpg").build(), List.of(annotation)),
                        issues::add);
        assertThat(image.items()).extracting(Item::category).containsExactly(Category.undefined(99));
        assertThat(issues)
                .containsExactly(Issue.error(
                        "unknown-category",
                        PLACE.child("category_id"),
                        "expected one of the categories 1, 20 but found 99; kept as it is"));
        to(CocoProfile.RICH, image);
        assertThat(issues).hasSize(1);
    }

    @Test
    void categoryOfAnotherDatasetIsReported() {
        Item item =
                Item.builder().category(Category.of(5, "coat")).location(PLACE).build();
        to(CocoProfile.RICH, image(item));
        assertThat(issues)
                .containsExactly(Issue.error(
                        "unknown-category",
                        PLACE,
                        "expected one of the categories \"vest\", \"skirt\" but found \"coat\" (id 5); kept as it is"));
    }

    @Test
    void extrasOfNamesThatAreTakenAreReported() {
        Item item = Item.builder()
                .category(CocoSamples.CATEGORIES.asList().get(0))
                .style(1L)
                .extras(Attributes.builder()
                        .put("style", Value.of("loose"))
                        .put("image_id", Value.of(3))
                        .build())
                .location(PLACE)
                .build();
        to(CocoProfile.RICH, image(item));
        assertThat(issues)
                .containsExactly(Issue.info(
                        "drop-attributes",
                        PLACE,
                        "left out the attributes style, image_id, for there are members of these names already"));
    }

    /** What COCO has and the model has no word for comes through the model and back. */
    @Test
    void leftoversComeBackThroughTheModel() throws IOException {
        String json =
                "{\"images\": [{\"id\": 12, \"file_name\": \"a.jpg\", \"width\": -1, \"height\": -1, \"license\": 3,"
                        + " \"coco_url\": \"http://x\", \"date_captured\": \"2013-11-14\", \"coco\": {\"id\": 5}, \"x\": [1.50]}],"
                        + " \"annotations\": [{\"id\": 900, \"image_id\": 12, \"category_id\": 1, \"bbox\": [1, 2, 3, 4], \"area\":"
                        + " 7.5, \"iscrowd\": true, \"segmentation\": {\"counts\": \"ab\", \"size\": [1, 1]}, \"scale\": 1.25},"
                        + " {\"id\": 901, \"image_id\": 12, \"category_id\": 1, \"bbox\": [], \"area\": null, \"pair_id\": \"p\"},"
                        + " {\"id\": 902, \"image_id\": 12, \"category_id\": 1, \"bbox\": [1, 2, 3, 4], \"keypoints\": [1, 1, 2],"
                        + " \"iscrowd\": 2, \"num_keypoints\": 17, \"bbox_xyxy\": [1, 2, 3, 4]}]}";
        try (CocoReader reader = CocoReader.open(Coco.file(folder, json))) {
            CocoRecord record = reader.stream().findFirst().orElseThrow();
            AnnotatedImage image =
                    CocoConverters.toAnnotatedImage(CocoSamples.CATEGORIES).convert(record, issues::add);
            assertThat(image.items()).extracting(Item::isCrowd).containsExactly(true, false, true);
            assertThat(image.extras().asMap()).containsOnlyKeys("coco", "x");
            assertThat(to(CocoProfile.RICH, image)).isEqualTo(record);
        }
        assertThat(issues).isEmpty();
    }

    @Test
    void pairIdOfAnAnnotationFillsTheImages() throws IOException {
        String json = Coco.withAnnotations(
                "{\"id\": 1, \"image_id\": 7, \"category_id\": 1, \"pair_id\": 4}, {\"id\": 2, \"image_id\": 7,"
                        + " \"category_id\": 1, \"pair_id\": 5}");
        try (CocoReader reader = CocoReader.open(Coco.file(folder, json))) {
            CocoRecord record = reader.stream().findFirst().orElseThrow();
            AnnotatedImage image =
                    CocoConverters.toAnnotatedImage(reader.categories()).convert(record, issues::add);
            assertThat(image.pairId()).contains(4L);
            assertThat(image.items().get(1).extras().get("pair_id")).contains(Value.of(5));
            assertThat(to(CocoProfile.RICH, image).annotations().get(1).pairId())
                    .contains(5L);
        }
    }

    @Test
    void annotationsWithoutACategoryAreNoItems() {
        CocoAnnotation caption =
                CocoAnnotation.builder().imageId(1).location(PLACE).build();
        CocoConverters.toAnnotatedImage(CocoSamples.CATEGORIES)
                .convert(new CocoRecord(CocoImage.builder().fileName("a.jpg").build(), List.of(caption)), issues::add);
        assertThat(issues)
                .containsExactly(Issue.warning(
                        "drop-item", PLACE, "left out an annotation without a category, for an item needs one"));
    }
}
