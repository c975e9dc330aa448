package dev.lookbook.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
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
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FromAnnotatedImageTest {
    private static final Category VEST = Category.of(7, "vest");
    private static final Category SKIRT = Category.of(9, "skirt");
    private static final Categories CATEGORIES = Categories.of(SKIRT, VEST);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05.678Z"), ZoneOffset.ofHours(5));
    private static final ManifestOptions OPTIONS =
            ManifestOptions.builder().clock(CLOCK).build();

    private static final ImmutableItem ITEM = Item.builder()
            .category(VEST)
            .boundingBox(new BoundingBox.Xyxy(Decimals.ofIntegers(10, 20, 110, 220)))
            .location(Location.of("annos/000001.json").at("/item1"))
            .build();
    private static final ImmutableAnnotatedImage IMAGE = AnnotatedImage.builder()
            .fileName("image/000001.jpg")
            .size(new ImageSize(468, 702))
            .addItems(ITEM)
            .location(Location.of("annos/000001.json"))
            .build();

    private final List<Issue> issues = new ArrayList<>();

    @Test
    void anImageBecomesALine() throws IOException {
        assertThat(Manifests.lineOf(convert(OPTIONS, IMAGE)))
                .isEqualTo(
                        "{\"source-ref\": \"image/000001.jpg\", \"bounding-box\": {\"annotations\": [{\"left\": 10, \"top\":"
                                + " 20, \"width\": 100, \"height\": 200, \"class_id\": 1}], \"image_size\": [{\"width\": 468,"
                                + " \"depth\": 3, \"height\": 702}]}, \"bounding-box-metadata\": {\"job-name\": \"lookbook\","
                                + " \"class-map\": {\"1\": \"vest\"}, \"human-annotated\": \"yes\", \"objects\": [{\"confidence\": 1}],"
                                + " \"creation-date\": \"2026-01-02T03:04:05\", \"type\": \"groundtruth/object-detection\"}}");
        assertThat(issues).isEmpty();
    }

    @Test
    void optionsAreFollowed() throws IOException {
        ManifestOptions options = ManifestOptions.builder()
                .s3Prefix("s3://bucket/folder/")
                .labelAttribute("BB")
                .jobName("my job")
                .creationDate("2020-01-01T00:00:00")
                .classIds(ManifestOptions.ClassIds.CATEGORY)
                .build();

        ManifestEntry entry = convert(options, IMAGE.withItems(ITEM.withConfidence(Decimal.parse("0.50"))));

        assertThat(entry.sourceRef()).contains("s3://bucket/folder/image/000001.jpg");
        ObjectDetection detection = entry.detection("BB").orElseThrow();
        assertThat(detection.jobName()).contains("my job");
        assertThat(detection.creationDate()).contains("2020-01-01T00:00:00");
        assertThat(detection.classMap()).containsExactly(Map.entry("7", "vest"));
        assertThat(detection.boxes().get(0).classId()).isEqualTo(7);
        assertThat(detection.boxes().get(0).confidence()).contains(Decimal.parse("0.50"));
    }

    @Test
    void theClassMapHoldsWhatTheLineUsesInTheOrderOfFirstUse() {
        ManifestEntry entry = convert(OPTIONS, IMAGE.withItems(ITEM, ITEM.withCategory(SKIRT), ITEM));

        assertThat(entry.detections().get(0).classMap())
                .containsExactly(Map.entry("1", "vest"), Map.entry("0", "skirt"));
    }

    @Test
    void theCaptureDateIsTheCreationDate() {
        assertThat(date("2013-11-18 02:53:27")).isEqualTo("2013-11-18T02:53:27");
        assertThat(date("2013-11-18T02:53:27.5")).isEqualTo("2013-11-18T02:53:27.5");
        assertThat(date("2013-11-18T02:53:27Z")).isEqualTo("2013-11-18T02:53:27");
        assertThat(date("2013-11-18T02:53:27+02:00")).isEqualTo("2013-11-18T00:53:27");
        assertThat(date("")).isEqualTo("2026-01-02T03:04:05");
        assertThat(issues)
                .extracting(Issue::code)
                .containsOnly("drop-attributes")
                .hasSize(1);
    }

    @Test
    void aCaptureDateInAnUnknownFormIsReported() {
        assertThat(date("2013-02-30 02:53:27")).isEqualTo("2026-01-02T03:04:05");
        assertThat(issues)
                .contains(
                        Issue.warning(
                                "unreadable-date",
                                IMAGE.location().child("date_captured"),
                                "expected a date like 2013-11-18 02:53:27 but found \"2013-02-30 02:53:27\"; wrote 2026-01-02T03:04:05"));
    }

    @Test
    void aMissingSizeIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> convert(OPTIONS, IMAGE.withSize(Optional.empty())))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "annos/000001.json: expected the size of \"image/000001.jpg\" but nobody knows it; name a folder or"
                                + " archive with the images, or a CSV file with their sizes");
    }

    @Test
    void denseIdsNeedCategories() {
        assertThatThrownBy(() -> convert(OPTIONS, IMAGE.withItems(ITEM.withCategory(Category.undefined(99)))))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "annos/000001.json at /item1: expected one of the 2 categories but found id 99 which is none of them;"
                                + " define the category, or write the categories' own ids as class ids");
        assertThatThrownBy(() -> convert(OPTIONS, IMAGE.withItems(ITEM.withCategory(Category.of(3, "sling")))))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "annos/000001.json at /item1: expected one of the 2 categories but found id 3, \"sling\", which is"
                                + " none of them; define the category, or write the categories' own ids as class ids");
        assertThat(issues).isEmpty();
    }

    @Test
    void anItemWithoutABoxIsLeftOut() {
        ManifestEntry entry = convert(OPTIONS, IMAGE.withItems(ITEM.withBoundingBox(Optional.empty()), ITEM));

        assertThat(entry.detections().get(0).boxes()).hasSize(1);
        assertThat(issues)
                .containsExactly(Issue.warning(
                        "drop-item",
                        ITEM.location(),
                        "left out an item without a bounding box, which a manifest has no place for"));
    }

    @Test
    void whatIsDroppedIsReportedPerItemAndImage() {
        ImmutableItem full = ITEM.withLandmarks(new Landmarks(Decimals.of()))
                .withSegmentation(new Segmentation.Polygons(List.of()))
                .withStyle(1L)
                .withScale(Scale.SMALL)
                .withOcclusion(Occlusion.SLIGHT)
                .withZoomIn(ZoomIn.NONE)
                .withViewpoint(Viewpoint.NOT_WORN)
                .withIsCrowd(true)
                .withExtras(Attributes.of("coco", Attributes.of("area", Value.of(1))));
        convert(
                OPTIONS,
                IMAGE.withItems(full)
                        .withSource(ImageSource.SHOP)
                        .withPairId(3L)
                        .withExtras(Attributes.of("x", Value.of(1)).with("y", Value.of(2))));

        assertThat(issues)
                .allMatch(issue -> issue.severity() == Issue.Severity.INFO)
                .extracting(issue -> issue.code() + " " + issue.location())
                .containsExactly(
                        "drop-landmarks annos/000001.json at /item1/landmarks",
                        "drop-segmentation annos/000001.json at /item1/segmentation",
                        "drop-style annos/000001.json at /item1/style",
                        "drop-scale annos/000001.json at /item1/scale",
                        "drop-occlusion annos/000001.json at /item1/occlusion",
                        "drop-zoom-in annos/000001.json at /item1/zoom_in",
                        "drop-viewpoint annos/000001.json at /item1/viewpoint",
                        "drop-crowd annos/000001.json at /item1/crowd",
                        "drop-attributes annos/000001.json at /item1",
                        "drop-source annos/000001.json at /source",
                        "drop-pair-id annos/000001.json at /pair_id",
                        "drop-attributes annos/000001.json");
        assertThat(issues.get(0).message()).isEqualTo("left out the landmarks, which a manifest has no place for");
        assertThat(issues.get(11).message())
                .isEqualTo("left out the attributes x, y, which a manifest has no place for");
    }

    @Test
    void aPrefixBeforeAUriIsRefused() {
        ManifestOptions options =
                ManifestOptions.builder().s3Prefix("s3://new/").build();
        assertThatThrownBy(() -> convert(options, IMAGE.withFileName("s3://old/1.jpg")))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "annos/000001.json: expected a file name to follow the S3 prefix \"s3://new/\" but found the URI"
                                + " \"s3://old/1.jpg\"; leave the prefix out to keep it");
    }

    @Test
    void labelAttributesFollowGroundTruthsRules() {
        for (String name : List.of("", "$a", "a-metadata", "a-metadata-b", "a-ref", "source-ref", "source")) {
            assertThatThrownBy(
                            () -> ManifestOptions.builder().labelAttribute(name).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "expected a label attribute that is not \"source\", does not start with $, has no \"-metadata\""
                                    + " in it and does not end in \"-ref\" but found \"" + name + "\"");
        }
    }

    private String date(String captured) {
        AnnotatedImage image =
                IMAGE.withExtras(Attributes.of("coco", Attributes.of("date_captured", Value.of(captured))));
        return convert(OPTIONS, image).detections().get(0).creationDate().orElseThrow();
    }

    private ManifestEntry convert(ManifestOptions options, AnnotatedImage image) {
        return ManifestConverters.fromAnnotatedImage(options, CATEGORIES).convert(image, issues::add);
    }
}
