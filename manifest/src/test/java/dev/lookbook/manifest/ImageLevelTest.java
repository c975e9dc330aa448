package dev.lookbook.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lookbook.convert.CategoryMapper;
import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.manifest.ManifestOptions.ClassIds;
import dev.lookbook.manifest.ManifestOptions.LabelKind;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImmutableAnnotatedImage;
import dev.lookbook.model.Item;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Labels of whole images, on the way to the model and back. */
class ImageLevelTest {
    private static final String SPORT = "{\"source-ref\": \"s3://b/1.jpg\", \"sport0\": 0, \"sport0-metadata\":"
            + " {\"class-name\": \"football\", \"confidence\": 0.80, \"type\": \"groundtruth/image-classification\","
            + " \"job-name\": \"identify-sport\", \"human-annotated\": \"yes\", \"creation-date\":"
            + " \"2018-10-18T22:18:13.527256\"}, \"sport1\": 1, \"sport1-metadata\": {\"class-name\": \"ball\","
            + " \"confidence\": 0.9, \"type\": \"groundtruth/image-classification\"}}";

    private static final String MULTI_LABEL =
            "{\"source-ref\": \"s3://b/1.jpg\", \"wears\": [1, 8], \"wears-metadata\":"
                    + " {\"job-name\": \"labeling-job/wears\", \"class-map\": {\"8\": \"skirt\", \"1\": \"vest\"},"
                    + " \"human-annotated\": \"yes\", \"creation-date\": \"2020-02-27T21:36:25.000201\", \"confidence-map\":"
                    + " {\"1\": 0.95}, \"type\": \"groundtruth/image-classification-multilabel\"}}";

    private final List<Issue> issues = new ArrayList<>();

    private static ManifestOptions options(LabelKind kind) {
        return ManifestOptions.builder()
                .classIds(ClassIds.CATEGORY)
                .labelKind(kind)
                .creationDate("2026-01-02T03:04:05")
                .build();
    }

    private AnnotatedImage image(String line) throws IOException {
        ManifestEntry entry = Manifests.readLine(line);
        Categories categories = ManifestConverters.categories(List.of(entry), LabelChoice.only());
        return ManifestConverters.toAnnotatedImage(categories, LabelChoice.only())
                .convert(entry, issues::add);
    }

    private ManifestEntry back(ManifestOptions options, AnnotatedImage image, Category... categories) {
        return ManifestConverters.fromAnnotatedImage(options, Categories.of(categories))
                .convert(image, issues::add);
    }

    @Test
    void eachLabelOfALineIsAnItemWithoutABox() throws IOException {
        AnnotatedImage image = image(SPORT);

        assertThat(image.items())
                .extracting(Item::category)
                .containsExactly(Category.of(0, "football"), Category.of(1, "ball"));
        assertThat(image.items())
                .extracting(item -> item.confidence().orElseThrow().text())
                .containsExactly("0.80", "0.9");
        assertThat(image.items()).allMatch(item -> item.boundingBox().isEmpty());
        assertThat(issues).isEmpty();
    }

    @Test
    void theSameLabelsComeBack() throws IOException {
        ManifestOptions options = ManifestOptions.builder().build();

        ManifestEntry entry = back(options, image(SPORT), Category.of(0, "football"), Category.of(1, "ball"));

        assertThat(Manifests.lineOf(entry)).isEqualTo(SPORT);
        assertThat(issues).isEmpty();
    }

    @Test
    void aRenamedCategoryRenamesTheLabelAndMergedOnesBecomeOne() throws IOException {
        AnnotatedImage image = CategoryMapper.identity()
                .merge("ball", "football")
                .on(Categories.of(Category.of(0, "football"), Category.of(1, "ball")))
                .convert(image(SPORT), issue -> {});

        ManifestEntry entry = back(options(LabelKind.BOXES), image, Category.of(0, "football"));

        assertThat(entry.labels(ImageClassification.class))
                .extracting(
                        ImageClassification::attribute,
                        label -> label.className().orElseThrow(),
                        label -> label.confidence().orElseThrow().text())
                .containsExactly(tuple("sport1", "football", "0.9"));
    }

    @Test
    void classesThatAllHaveOneNumberAreNumberedByFirstUse() throws IOException {
        String line = SPORT.replace("\"sport0\": 0", "\"sport0\": 1");

        assertThat(image(line).items())
                .extracting(Item::category)
                .containsExactly(Category.of(0, "football"), Category.of(1, "ball"));
    }

    @Test
    void aMultiLabelBecomesLabelsOfTheTypeThatCustomLabelsKnows() throws IOException {
        ManifestEntry entry =
                ManifestConverters.splitMultiLabels().convert(Manifests.readLine(MULTI_LABEL), issues::add);

        assertThat(Manifests.lineOf(entry))
                .isEqualTo("{\"source-ref\": \"s3://b/1.jpg\", \"wears1\": 1, \"wears1-metadata\": {\"job-name\":"
                        + " \"labeling-job/wears\", \"human-annotated\": \"yes\", \"creation-date\":"
                        + " \"2020-02-27T21:36:25.000201\", \"type\": \"groundtruth/image-classification\","
                        + " \"class-name\": \"vest\", \"confidence\": 0.95}, \"wears8\": 8, \"wears8-metadata\":"
                        + " {\"job-name\": \"labeling-job/wears\", \"human-annotated\": \"yes\", \"creation-date\":"
                        + " \"2020-02-27T21:36:25.000201\", \"type\": \"groundtruth/image-classification\","
                        + " \"class-name\": \"skirt\", \"confidence\": 1}}");
        assertThat(Manifests.codes(issues)).containsExactly("missing-confidence");
    }

    @Test
    void aMultiLabelsNewLabelsTakeNoNameThatTheLineHas() throws IOException {
        String line = MULTI_LABEL.replace("{\"source-ref\"", "{\"wears1\": 7, \"source-ref\"");

        ManifestEntry entry = ManifestConverters.splitMultiLabels().convert(Manifests.readLine(line), issues::add);

        assertThat(entry.labels()).extracting(ManifestLabel::attribute).containsExactly("wears1_", "wears8");
    }

    @Test
    void aClassThatTheMultiLabelDoesNotNameIsLeftOutAndSaid() throws IOException {
        String line = MULTI_LABEL.replace("\"8\": \"skirt\", ", "");

        ManifestEntry entry = ManifestConverters.splitMultiLabels().convert(Manifests.readLine(line), issues::add);

        assertThat(entry.labels()).hasSize(1);
        assertThat(Manifests.codes(issues)).containsExactly("drop-label");
    }

    @Test
    void aMultiLabelsClassesAreItems() throws IOException {
        assertThat(image(MULTI_LABEL).items())
                .extracting(Item::category)
                .containsExactly(Category.of(1, "vest"), Category.of(8, "skirt"));
    }

    @Test
    void boxesBecomeALabelForEachCategory() throws IOException {
        Category vest = Category.of(3, "vest");
        Item item = Item.builder()
                .category(vest)
                .boundingBox(new BoundingBox.Xywh(
                        Decimals.copyOf(List.of(Decimal.of(1), Decimal.of(2), Decimal.of(3), Decimal.of(4)))))
                .build();
        Item surer = Item.builder().from(item).confidence(Decimal.parse("0.75")).build();
        Item skirt = Item.builder().category(Category.of(5, "skirt")).build();
        AnnotatedImage image = AnnotatedImage.builder()
                .fileName("s3://b/1.jpg")
                .addItems(surer, skirt, surer)
                .build();

        ManifestEntry entry = back(options(LabelKind.IMAGE_LEVEL), image, vest, Category.of(5, "skirt"));

        assertThat(Manifests.lineOf(entry))
                .isEqualTo("{\"source-ref\": \"s3://b/1.jpg\", \"image-label3\": 3, \"image-label3-metadata\":"
                        + " {\"class-name\": \"vest\", \"confidence\": 0.75, \"type\": \"groundtruth/image-classification\","
                        + " \"job-name\": \"lookbook\", \"human-annotated\": \"yes\", \"creation-date\":"
                        + " \"2026-01-02T03:04:05\"}, \"image-label5\": 5, \"image-label5-metadata\": {\"class-name\":"
                        + " \"skirt\", \"confidence\": 1, \"type\": \"groundtruth/image-classification\", \"job-name\":"
                        + " \"lookbook\", \"human-annotated\": \"yes\", \"creation-date\": \"2026-01-02T03:04:05\"}}");
        assertThat(Manifests.codes(issues)).containsExactly("drop-box", "drop-box");
    }

    @Test
    void aLabelWithoutANameIsRefusedWhereItsNumberSaysNothingEither() {
        String line = SPORT.replace("\"class-name\": \"ball\", ", "").replace("\"sport1\": 1", "\"sport1\": \"x\"");

        assertThatThrownBy(() -> image(line))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "train.manifest at /sport1-metadata/class-name (line 1): expected the name of a class, one of"
                                + " \"football\", but found none");
    }

    @Test
    void aLabelWhoseClassNobodyNamesIsKeptByItsNumber() throws IOException {
        String line = SPORT.replace("\"class-name\": \"ball\", ", "");

        assertThat(image(line).items().get(1).category()).isEqualTo(Category.undefined(1));
        assertThat(Manifests.codes(issues)).containsExactly("unknown-category");
        assertThat(Optional.of(issues.get(0).location().pointer())).contains("/sport1");
    }

    @Test
    void anEmptyMultiLabelIsLeftOutAndSaid() throws IOException {
        String line = MULTI_LABEL.replace("[1, 8]", "[]");

        ManifestEntry entry = ManifestConverters.splitMultiLabels().convert(Manifests.readLine(line), issues::add);

        assertThat(entry.labels()).isEmpty();
        assertThat(issues)
                .extracting(Issue::message)
                .containsExactly("the label says that the image is of no class, which"
                        + " Custom Labels has no word for; it is left out");
    }

    @Test
    void aClassThatIsListedTwiceIsWrittenOnceAndSaid() throws IOException {
        String line = MULTI_LABEL.replace("[1, 8]", "[1, 1]");

        ManifestEntry entry = ManifestConverters.splitMultiLabels().convert(Manifests.readLine(line), issues::add);

        assertThat(entry.labels()).hasSize(1);
        assertThat(Manifests.codes(issues)).containsExactly("duplicate-label");
    }

    @Test
    void twoLabelsOfOneClassBothComeBack() throws IOException {
        String line = SPORT.replace("\"ball\"", "\"football\"");

        ManifestEntry entry = back(options(LabelKind.BOXES), image(line), Category.of(0, "football"));

        assertThat(entry.labels()).extracting(ManifestLabel::attribute).containsExactly("sport0", "sport1");
    }

    @Test
    void aLabelThatAMergeMadeSuperfluousIsSaid() throws IOException {
        AnnotatedImage image = CategoryMapper.identity()
                .merge("ball", "football")
                .on(Categories.of(Category.of(0, "football"), Category.of(1, "ball")))
                .convert(image(SPORT), issue -> {});

        back(options(LabelKind.BOXES), image, Category.of(0, "football"));

        assertThat(Manifests.codes(issues)).containsExactly("duplicate-label");
    }

    @Test
    void labelsThatMeetUnderOneNameGetTwo() throws IOException {
        AnnotatedImage image = image(SPORT);
        Item other = Item.builder()
                .from(image.items().get(0))
                .category(Category.of(1, "ball"))
                .build();
        AnnotatedImage both =
                ImmutableAnnotatedImage.copyOf(image).withItems(image.items().get(0), other);

        ManifestEntry entry = back(options(LabelKind.BOXES), both, Category.of(0, "football"), Category.of(1, "ball"));

        assertThat(entry.labels(ImageClassification.class))
                .extracting(
                        ImageClassification::attribute,
                        label -> label.className().orElseThrow())
                .containsExactly(tuple("sport0", "football"), tuple("sport0_", "ball"));
    }
}
