package dev.lookbook.coco;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.ImmutableItem;
import dev.lookbook.model.Item;
import dev.lookbook.model.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Items become results, whose images have the ids of the ground truth. */
class ToResultsTest {
    private static final Category VEST = Category.of(3, "vest");
    private static final Categories CATEGORIES = Categories.of(VEST);

    private final List<Issue> issues = new ArrayList<>();

    private static ImmutableItem item() {
        return ImmutableItem.copyOf(Item.builder()
                .category(VEST)
                .boundingBox(BoundingBox.ofXyxy(1, 2, 4, 6))
                .confidence(Decimal.parse("0.50"))
                .build());
    }

    private static AnnotatedImage image(String name, Item... items) {
        return AnnotatedImage.builder().fileName(name).addItems(items).build();
    }

    private String results(AnnotatedImage... images) throws IOException {
        return written(CocoHeader.results(), CocoConverters.toResults(CocoProfile.RICH, CATEGORIES), images);
    }

    private String written(CocoHeader header, Converter<AnnotatedImage, CocoRecord> converter, AnnotatedImage... images)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CocoWriter writer = CocoWriter.builder().header(header).create(out)) {
            for (AnnotatedImage image : images) {
                writer.write(converter.convert(image, issues::add));
            }
            writer.finish();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aResultHasImageCategoryBoxAndScore() throws IOException {
        assertThat(results(image("000012.jpg", item())))
                .isEqualTo("[{\"image_id\": 12, \"category_id\": 3, \"bbox\": [1.0, 2.0, 3.0, 4.0], \"score\": 0.50}]");
        assertThat(issues).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CocoProfile.class)
    void imagesHaveTheIdsOfTheGroundTruthInEveryProfile(CocoProfile profile) throws IOException {
        AnnotatedImage own = AnnotatedImage.builder()
                .fileName("own.jpg")
                .addItems(item())
                .extras(Attributes.of("coco", Attributes.of("id", Value.of(40))))
                .build();
        AnnotatedImage[] images = {
            image("a.jpg", item()), image("shop/000007.jpg", item()), image("empty.jpg"), own, image("7.jpg", item())
        };

        String truth = written(
                CocoConverters.header(profile, CATEGORIES),
                CocoConverters.fromAnnotatedImage(profile, CATEGORIES),
                images);
        String results = written(CocoHeader.results(), CocoConverters.toResults(profile, CATEGORIES), images);

        assertThat(imageIds(results)).hasSize(4).isEqualTo(imageIds(truth));
    }

    private static List<String> imageIds(String json) {
        return java.util.regex.Pattern.compile("\"image_id\": (\\d+)")
                .matcher(json)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void anItemWithoutConfidenceIsSureAndThatIsSaid() throws IOException {
        Item unsure = Item.builder()
                .from(item().withConfidence(java.util.Optional.empty()))
                .build();

        assertThat(results(image("1.jpg", unsure))).endsWith("\"score\": 1}]");
        assertThat(issues)
                .containsExactly(Issue.warning(
                        "missing-score",
                        unsure.location(),
                        "expected an item with a confidence, which is a result's score, but it has none; wrote 1"));
    }

    @Test
    void whatAResultHasNoPlaceForIsSaidOfItemsAndNotOfImages() throws IOException {
        Item more = item().withStyle(2L).withExtras(Attributes.of("x", Value.of(1)));
        Item whole = Item.builder().category(VEST).build();
        AnnotatedImage image = AnnotatedImage.builder()
                .fileName("1.jpg")
                .pairId(5)
                .addItems(more, whole)
                .build();

        assertThat(results(image)).contains("\"score\": 0.50}]");
        assertThat(issues).extracting(Issue::code).containsExactly("drop-style", "drop-attributes", "drop-item");
    }
}
