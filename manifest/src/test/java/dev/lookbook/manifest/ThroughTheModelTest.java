package dev.lookbook.manifest;

import static dev.lookbook.manifest.Manifests.LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.ImmutableAnnotatedImage;
import dev.lookbook.model.ImmutableItem;
import dev.lookbook.model.Item;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What a line has beyond the model travels with the image, and stays only while it is still true. */
class ThroughTheModelTest {
    private static final ManifestOptions OPTIONS = ManifestOptions.builder()
            .classIds(ManifestOptions.ClassIds.CATEGORY)
            .build();

    @Property(tries = 300)
    void linesComeBackWithTheSameValues(@ForAll("entries") ManifestEntry entry) throws IOException {
        Assume.that(entry.sourceRef().isPresent());
        Assume.that(
                entry.label("bounding-box").filter(PlainLabel.class::isInstance).isEmpty());
        LabelChoice label = LabelChoice.named("bounding-box");
        Categories categories = ManifestConverters.categories(List.of(entry), label);
        List<Issue> issues = new ArrayList<>();

        AnnotatedImage image =
                ManifestConverters.toAnnotatedImage(categories, label).convert(entry, issues::add);
        List<Issue> dropped = new ArrayList<>();
        ManifestEntry back =
                ManifestConverters.fromAnnotatedImage(OPTIONS, categories).convert(image, dropped::add);

        assertThat(Manifests.values(Manifests.lineOf(back))).isEqualTo(Manifests.values(Manifests.lineOf(entry)));
        assertThat(Manifests.codes(dropped)).allMatch("unnamed-class"::equals);
    }

    @Provide
    Arbitrary<ManifestEntry> entries() {
        return ManifestSamples.entries();
    }

    @Test
    void optionsThatAreGivenWinOverTheLine() throws IOException {
        ManifestOptions options = ManifestOptions.builder()
                .from(OPTIONS)
                .jobName("new job")
                .creationDate("2026-01-01T00:00:00")
                .build();

        ObjectDetection detection =
                back(options, image(LINE), vest()).detections().get(0);

        assertThat(detection.jobName()).contains("new job");
        assertThat(detection.creationDate()).contains("2026-01-01T00:00:00");
        assertThat(detection.humanAnnotated()).contains("yes");
    }

    @Test
    void aMappedCategoryGetsANewClassMap() throws IOException {
        Category top = Category.of(0, "top");
        ImmutableAnnotatedImage image = image(LINE.replace("{\"0\": \"vest\"}", "{\"0\": \"vest\", \"4\": \"skirt\"}"));
        Item renamed = ((ImmutableItem) image.items().get(0)).withCategory(top);

        ManifestEntry entry = back(OPTIONS, image.withItems(renamed), Categories.of(top, Category.of(4, "skirt")));

        assertThat(entry.detections().get(0).classMap()).containsExactly(Map.entry("0", "top"));
    }

    @Test
    void denseIdsGetANewClassMap() throws IOException {
        ManifestEntry entry = back(
                ManifestOptions.builder().build(),
                image(LINE.replace("\"class_id\": 0", "\"class_id\": 5").replace("{\"0\": ", "{\"5\": ")),
                Categories.of(Category.of(5, "vest")));

        assertThat(entry.detections().get(0).classMap()).containsExactly(Map.entry("0", "vest"));
        assertThat(entry.detections().get(0).boxes().get(0).classId()).isZero();
    }

    @Test
    void anItemThatIsAddedIsNamedAndSure() throws IOException {
        ImmutableAnnotatedImage image = image(
                LINE.replace("\"objects\": [{\"confidence\": 0.00}], ", "").replace("{\"0\": \"vest\"}", "{}"));
        Item added = Item.builder()
                .category(Category.of(1, "skirt"))
                .boundingBox(BoundingBox.ofXywh(1, 2, 3, 4))
                .build();

        String line = Manifests.lineOf(back(
                OPTIONS,
                image.withItems(image.items().get(0), added),
                Categories.of(Category.of(0, "vest"), Category.of(1, "skirt"))));

        assertThat(line)
                .contains("\"objects\": [{}, {\"confidence\": 1}]")
                .contains("\"class-map\": {\"1\": \"skirt\"}");
    }

    @Test
    void aSizeThatIsFoundLaterReplacesAnIrregularOne() throws IOException {
        ImmutableAnnotatedImage image =
                image(LINE.replace("[{\"width\": 640, \"depth\": 3, \"height\": 480}]", "{\"width\": 640}"));

        assertThat(Manifests.lineOf(back(OPTIONS, image, vest()))).contains("\"image_size\": {\"width\": 640}");
        assertThat(Manifests.lineOf(back(OPTIONS, image.withSize(new ImageSize(64, 48)), vest())))
                .contains("\"image_size\": [{\"width\": 64, \"depth\": 3, \"height\": 48}]");
    }

    @Test
    void aLineWithoutTheLabelGetsOneWithItsFirstItem() throws IOException {
        String line = "{\"source-ref\": \"s3://b/1.jpg\", \"sport\": 0, \"sport-metadata\": {\"type\":"
                + " \"groundtruth/image-classification\"}}";
        ImmutableAnnotatedImage image = image(line);
        Item added = Item.builder()
                .category(Category.of(0, "vest"))
                .boundingBox(BoundingBox.ofXywh(1, 2, 3, 4))
                .build();

        assertThat(Manifests.lineOf(back(OPTIONS, image, vest()))).isEqualTo(line);
        assertThat(back(OPTIONS, image.withItems(added).withSize(new ImageSize(64, 48)), vest())
                        .detections())
                .hasSize(1);
    }

    @Test
    void aLabelThatTheLineHasAlreadyIsNotOverwritten() throws IOException {
        ImmutableAnnotatedImage image = image(LINE.replace("\"source-ref\"", "\"BB\": 1, \"source-ref\""));
        ManifestOptions options = ManifestOptions.builder().labelAttribute("BB").build();

        assertThatThrownBy(() -> back(options, image, vest()))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "train.manifest (byte 0, line 1): expected a line without \"BB\" but the image brings one from its"
                                + " manifest; choose another label attribute");
    }

    private static Categories vest() {
        return Categories.of(Category.of(0, "vest"));
    }

    private static ImmutableAnnotatedImage image(String line) throws IOException {
        ManifestEntry entry = Manifests.readLine(line);
        Categories categories = ManifestConverters.categories(List.of(entry), LabelChoice.only());
        return ImmutableAnnotatedImage.copyOf(ManifestConverters.toAnnotatedImage(categories, LabelChoice.only())
                .convert(entry, issue -> {}));
    }

    private static ManifestEntry back(ManifestOptions options, AnnotatedImage image, Categories categories) {
        return ManifestConverters.fromAnnotatedImage(options, categories).convert(image, issue -> {});
    }
}
