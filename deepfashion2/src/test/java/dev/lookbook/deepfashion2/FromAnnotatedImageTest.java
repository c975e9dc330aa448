package dev.lookbook.deepfashion2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.ImmutableItem;
import dev.lookbook.model.Item;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Images that come from elsewhere get what DeepFashion2 requires, and nothing is lost without a word. */
class FromAnnotatedImageTest {
    private static final Location PLACE = Location.of("instances.json").child("annotations");

    private final List<Issue> issues = new ArrayList<>();

    private static ImmutableItem.Builder skirt() {
        return Item.builder()
                .category(DeepFashion2Category.SKIRT.category())
                .boundingBox(BoundingBox.ofXywh(0, 0, 10, 10))
                .location(PLACE);
    }

    private static Item keyed(String key) {
        return skirt().extras(Attributes.of("deepfashion2", Attributes.of("item", Value.of(key))))
                .build();
    }

    private static AnnotatedImage image(Item... items) {
        return AnnotatedImage.builder()
                .fileName("000001.jpg")
                .addItems(items)
                .location(PLACE)
                .build();
    }

    private DeepFashion2Image convert(AnnotatedImage image) {
        return DeepFashion2Converters.fromAnnotatedImage().convert(image, issues::add);
    }

    private DeepFashion2Item convert(Item item) {
        return convert(image(item)).items().get(0);
    }

    private List<String> codes() {
        return issues.stream()
                .map(issue -> issue.severity() + " " + issue.code())
                .toList();
    }

    private List<String> messagesOf(String code) {
        return issues.stream()
                .filter(issue -> issue.code().equals(code))
                .map(issue -> issue.severity() + " " + issue.location() + ": " + issue.message())
                .toList();
    }

    @Test
    void whatIsMissingIsFilledAndReported() {
        assertThat(new String(
                        AnnotationFormatter.format(convert(image(skirt().build()))),
                        java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{\"source\": \"unknown\", \"pair_id\": 0, \"item1\": {\"segmentation\": [], \"scale\": 0, "
                        + "\"viewpoint\": 0, \"zoom_in\": 0, \"landmarks\": [" + "0, ".repeat(23) + "0], \"style\": 0, "
                        + "\"bounding_box\": [0.0, 0.0, 10.0, 10.0], \"category_id\": 9, \"occlusion\": 0, "
                        + "\"category_name\": \"skirt\"}}");
        assertThat(codes())
                .containsExactlyInAnyOrder(
                        "WARNING missing-source",
                        "WARNING missing-pair-id",
                        "WARNING missing-segmentation",
                        "WARNING missing-scale",
                        "WARNING missing-viewpoint",
                        "WARNING missing-zoom-in",
                        "WARNING missing-landmarks",
                        "WARNING missing-style",
                        "WARNING missing-occlusion");
        assertThat(messagesOf("missing-zoom-in"))
                .containsExactly(
                        "WARNING instances.json at /annotations: expected \"zoom_in\" but found none; wrote 0, a"
                                + " code that DeepFashion2 does not use");
        assertThat(messagesOf("missing-source"))
                .containsExactly(
                        "WARNING instances.json at /annotations: expected who took the picture but found nothing;"
                                + " wrote \"unknown\"");
    }

    @ParameterizedTest
    @CsvSource({"9.9, 1", "10, 2", "40, 2", "40.1, 3"})
    void aMissingScaleComesFromTheBoxAndTheImagesSize(double width, int scale) {
        Item item = skirt().boundingBox(BoundingBox.ofXywh(0, 0, width, 100)).build();
        AnnotatedImage image = AnnotatedImage.builder()
                .from(image(item))
                .size(new ImageSize(100, 100))
                .build();
        assertThat(convert(image).items().get(0).scale()).isEqualTo(scale);
        assertThat(messagesOf("derive-scale"))
                .containsExactly("INFO instances.json at /annotations: expected a scale but found none; wrote " + scale
                        + " from the box and the image's size");
        assertThat(messagesOf("missing-scale")).isEmpty();
    }

    @Test
    void anItemWithoutABoxIsLeftOut() {
        Item item = Item.builder()
                .from(skirt().build())
                .boundingBox(java.util.Optional.empty())
                .build();
        assertThat(convert(image(item, skirt().build())).keys()).containsExactly("item1");
        assertThat(messagesOf("drop-item"))
                .containsExactly("WARNING instances.json at /annotations: left out an item without a bounding box,"
                        + " which DeepFashion2 has no place for");
    }

    @Test
    void whatHasNoPlaceIsReported() {
        Item item = skirt().confidence(Decimal.parse("0.5"))
                .isCrowd(true)
                .extras(Attributes.of("coco", Value.NULL).with("x", Value.NULL))
                .build();
        convert(AnnotatedImage.builder()
                .from(image(item))
                .extras(Attributes.of("manifest", Value.NULL))
                .build());
        assertThat(messagesOf("drop-confidence"))
                .containsExactly(
                        "INFO instances.json at /annotations/confidence: left out the confidence, which DeepFashion2 has no place for");
        assertThat(messagesOf("drop-crowd"))
                .containsExactly(
                        "INFO instances.json at /annotations/crowd: left out the crowd flag, which DeepFashion2 has no place for");
        assertThat(messagesOf("drop-attributes"))
                .containsExactly(
                        "INFO instances.json at /annotations: left out the attributes manifest, which DeepFashion2 has no place for",
                        "INFO instances.json at /annotations: left out the attributes coco, x, which DeepFashion2 has no place for");
    }

    @Test
    void itemsGetTheirKeysInTheOrderOfAnAuthorsFile() {
        Item item = skirt().build();
        assertThat(convert(image(item, item)).keys()).containsExactly("item2", "item1");
        assertThat(convert(image(item, item, item, item)).keys()).containsExactly("item2", "item3", "item1", "item4");
        assertThat(convert(image(item, item)).memberOrder()).isEmpty();
    }

    @Test
    void itemsThatSayTheirKeyKeepItAndOthersGetWhatIsFree() {
        Item item = skirt().build();
        assertThat(convert(image(keyed("item1"), keyed("item2"))).keys()).containsExactly("item1", "item2");
        assertThat(convert(image(keyed("item1"), item)).keys()).containsExactly("item1", "item2");
        assertThat(convert(image(keyed("item5"), keyed("item5"), item)).keys())
                .containsExactly("item5", "item1", "item3");
        assertThat(convert(image(keyed("source"))).keys()).containsExactly("item1");
    }

    @Test
    void aNameDecidesWhichCategoryItIsAndNotAnId() {
        assertThat(convert(skirt().category(Category.of(1, "Skirt")).build()).categoryId())
                .isEqualTo(9);
        assertThat(Texts.message(
                        () -> convert(skirt().category(Category.of(9, "dog")).build())))
                .isEqualTo("instances.json at /annotations: expected one of DeepFashion2's 13 categories but found"
                        + " \"dog\"; map the categories to "
                        + DeepFashion2Category.categories().names());
        assertThat(Texts.message(
                        () -> convert(skirt().category(Category.undefined(9)).build())))
                .isEqualTo(
                        "instances.json at /annotations: expected one of DeepFashion2's 13 categories but found the id"
                                + " 9, which the dataset does not define; map the categories to "
                                + DeepFashion2Category.categories().names());
    }

    @Test
    void anOddNameStaysWithTheCategoryItWasGivenTo() {
        AnnotatedImage model = DeepFashion2Converters.toAnnotatedImage()
                .convert(Texts.parse(Texts.imageWith("\"skirt\"", "\"kilt\"")), issue -> {});
        assertThat(convert(model).items().get(0).categoryName()).isEqualTo("kilt");
        Item merged = Item.builder()
                .from(model.items().get(0))
                .category(Category.of(3, "vest"))
                .build();
        assertThat(convert(merged).categoryName()).isEqualTo("vest");
    }

    @ParameterizedTest
    @CsvSource({
        "000012.jpg, 000012",
        "train/image/000012.jpg, 000012",
        "s3://bucket/shoe.1.png, shoe.1",
        "C:\\pictures\\a.jpg, a",
        "noending, noending"
    })
    void theNameIsTheLastSegmentWithoutItsEnding(String fileName, String name) {
        AnnotatedImage image =
                AnnotatedImage.builder().from(image()).fileName(fileName).build();
        assertThat(convert(image).name()).isEqualTo(name);
    }

    @Test
    void aPictureByAnotherNameIsReported() {
        convert(AnnotatedImage.builder()
                .from(image())
                .fileName("s3://bucket/000001.jpg")
                .build());
        assertThat(messagesOf("rename-image")).isEmpty();
        convert(AnnotatedImage.builder().from(image()).fileName("a/000001.png").build());
        assertThat(messagesOf("rename-image"))
                .containsExactly(
                        "INFO instances.json at /annotations: expected a picture called \"000001.jpg\" but found"
                                + " \"000001.png\"; rename the picture");
    }

    @Test
    void aNameThatNoFileCanHaveIsAnError() {
        assertThat(Texts.message(() -> convert(AnnotatedImage.builder()
                        .from(image())
                        .fileName("folder/")
                        .build())))
                .isEqualTo(
                        "instances.json at /annotations: expected a name such as \"000001\" without folders but found"
                                + " \"\"");
    }

    @Test
    void landmarksOfTheAuthorsCocoFilesAreTakenFromTheCategorysOwnSlots() {
        String[] numbers = new String[3 * 294];
        Arrays.fill(numbers, "0.0");
        int first = 3 * DeepFashion2Category.SKIRT.landmarkOffset();
        numbers[first] = "417.0";
        numbers[first + 1] = "12.5";
        numbers[first + 2] = "2.0";
        numbers[0] = "1.0";
        numbers[2] = "1.0";
        DeepFashion2Item item = convert(skirt().landmarks(landmarks(numbers)).build());
        assertThat(item.landmarks().xyv()).hasToString("[417, 12.5, 2" + ", 0".repeat(21) + "]");
        assertThat(messagesOf("drop-landmarks"))
                .containsExactly("INFO instances.json at /annotations/landmarks: left out 1 labelled of 294 landmarks,"
                        + " which \"skirt\" has no place for");
    }

    @Test
    void landmarksOfOtherLayoutsAreFoundByTheirNames() {
        Category category = Category.builder()
                .id(5)
                .name("skirt")
                .addLandmarkNames("hem_center", "pocket", "waist_left")
                .build();
        DeepFashion2Item item = convert(skirt().category(category)
                .landmarks(landmarks("1", "2", "2", "3", "4", "1", "5", "6", "1"))
                .build());
        assertThat(item.landmarks().xyv())
                .hasToString("[5, 6, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 0, 0, 0, 0, 0, 0]");
        assertThat(messagesOf("drop-landmarks"))
                .containsExactly("INFO instances.json at /annotations/landmarks: left out 1 labelled of 3 landmarks,"
                        + " which \"skirt\" has no place for");
    }

    @Test
    void landmarksWithoutNamesAndPlaceAreLeftOut() {
        Item item = skirt().landmarks(landmarks("1", "2", "2"))
                .category(Category.of(9, "skirt"))
                .build();
        assertThat(convert(item).landmarks().labelled()).isZero();
        assertThat(codes()).contains("INFO drop-landmarks");
    }

    private static Landmarks landmarks(String... numbers) {
        Decimals.Builder row = Decimals.builder();
        for (String number : numbers) {
            row.add(number);
        }
        return new Landmarks(row.build());
    }

    @Test
    void leftoversThatSomebodyChangedAreIgnoredOrRefusedWithAPlace() {
        Attributes odd = Attributes.builder()
                .put("item", Value.of(3))
                .put("scale", Decimal.parse("1.5"))
                .put("occlusion", Value.of("much"))
                .put("members", Value.of(List.of(Value.of(1), Value.of("style"), Value.of("style"))))
                .put("extras", Value.NULL)
                .build();
        DeepFashion2Item item =
                convert(skirt().extras(Attributes.of("deepfashion2", odd)).build());
        assertThat(item.key()).isEqualTo("item1");
        assertThat(item.memberOrder()).containsExactly("style");
        assertThat(codes()).contains("WARNING missing-scale", "WARNING missing-occlusion");
        Attributes twice = Attributes.of("extras", Attributes.of("style", Value.of(1)));
        assertThat(Texts.message(() -> convert(
                        skirt().extras(Attributes.of("deepfashion2", twice)).build())))
                .isEqualTo("instances.json at /annotations: expected \"style\" once but found it in extras too");
    }
}
