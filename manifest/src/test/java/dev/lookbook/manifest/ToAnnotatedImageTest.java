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
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.Item;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToAnnotatedImageTest {
    private static final Category VEST =
            Category.builder().id(0).name("vest").supercategory("clothes").build();

    private final List<Issue> issues = new ArrayList<>();

    @Test
    void aLineBecomesAnImage() throws IOException {
        AnnotatedImage image = convert(LINE, Categories.of(VEST));

        assertThat(image.fileName()).isEqualTo("s3://b/1.jpg");
        assertThat(image.size()).contains(new ImageSize(640, 480));
        assertThat(image.location().toString()).isEqualTo("train.manifest (byte 0, line 1)");
        Item item = image.items().get(0);
        assertThat(item.category()).isEqualTo(VEST);
        assertThat(item.boundingBox())
                .contains(new BoundingBox.Xywh(Decimals.builder()
                        .add("1")
                        .add("2.50")
                        .add("30")
                        .add("40")
                        .build()));
        assertThat(item.confidence()).contains(Decimal.parse("0.00"));
        assertThat(item.location().toString()).isEqualTo("train.manifest at /bounding-box/annotations/0 (line 1)");
        assertThat(image.extras().asMap()).containsOnlyKeys("manifest");
        assertThat(item.extras().isEmpty()).isTrue();
        assertThat(issues).isEmpty();
    }

    @Test
    void theLinesOwnClassMapNamesWhatTheCategoriesLack() throws IOException {
        assertThat(convert(LINE, Categories.of()).items().get(0).category()).isEqualTo(Category.of(0, "vest"));
        assertThat(issues).isEmpty();
    }

    @Test
    void theCategoriesNameWhatTheClassMapLacks() throws IOException {
        AnnotatedImage image = convert(LINE.replace("{\"0\": \"vest\"}", "{}"), Categories.of(VEST));

        assertThat(image.items().get(0).category()).isEqualTo(VEST);
        assertThat(issues)
                .containsExactly(
                        Issue.warning(
                                "missing-class-map-id",
                                image.items().get(0).location(),
                                "expected class 0 in the line's class-map but found it only among the categories, as \"vest\""));
    }

    @Test
    void aClassThatNobodyNamesIsUndefined() throws IOException {
        AnnotatedImage image = convert(LINE.replace("\"class_id\": 0", "\"class_id\": 7"), Categories.of(VEST));

        assertThat(image.items().get(0).category()).isEqualTo(Category.undefined(7));
        assertThat(issues)
                .containsExactly(Issue.error(
                        "unknown-category",
                        image.items().get(0).location(),
                        "expected class 7 in the class-map or the categories but found it in neither"));
    }

    @Test
    void anotherNameThanTheCategoriesHaveIsRefused() {
        assertThatThrownBy(() -> convert(LINE, Categories.of(Category.of(0, "skirt"))))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "train.manifest at /bounding-box-metadata/class-map/0 (line 1): expected class 0 to be \"skirt\" as"
                                + " in the categories but found \"vest\"");
    }

    @Test
    void anotherNameThatTheCategoryIsKnownByIsAccepted() throws IOException {
        Category top = Category.builder().id(0).name("top").addAliases("Vest").build();
        assertThat(convert(LINE, Categories.of(top)).items().get(0).category()).isEqualTo(top);
    }

    @Test
    void aLineWithoutSourceRefIsRefused() {
        assertThatThrownBy(() -> convert(LINE.replace("source-ref", "source"), Categories.of(VEST)))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "train.manifest (byte 0, line 1): expected the URI of an image in \"source-ref\" but found none");
        assertThatThrownBy(() -> convert(LINE.replace("\"s3://b/1.jpg\"", "3"), Categories.of(VEST)))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "train.manifest (byte 0, line 1): expected the URI of an image in \"source-ref\" but found no string");
    }

    @Test
    void aLineWithoutDetectionsIsAnImageWithoutItems() throws IOException {
        AnnotatedImage image = convert(LINE.replace("object-detection", "other"), Categories.of(VEST));

        assertThat(image.items()).isEmpty();
        assertThat(issues)
                .containsExactly(
                        Issue.warning(
                                "no-detections",
                                image.location(),
                                "expected a label of type groundtruth/object-detection but found none; the image is without items"));
    }

    @Test
    void aLineOfNoEvaluationSaysWhatWasWanted() throws IOException {
        ManifestConverters.toAnnotatedImage(Categories.of(VEST), LabelChoice.predictions())
                .convert(Manifests.readLine(LINE), issues::add);

        assertThat(issues.get(0).message())
                .startsWith(
                        "expected the predictions of an evaluation, \"rekognition-custom-labels-evaluation\", but found");
    }

    @Test
    void aLineWithoutTheNamedLabelSaysWhichItHas() throws IOException {
        ManifestConverters.toAnnotatedImage(Categories.of(VEST), LabelChoice.named("BB"))
                .convert(Manifests.readLine(LINE), issues::add);

        assertThat(issues)
                .extracting(Issue::message)
                .containsExactly(
                        "expected the label \"BB\" of type groundtruth/object-detection but found \"bounding-box\";"
                                + " the image is without items");
    }

    @Test
    void severalLabelsWithoutAChoiceAreRefused() {
        String two = "{\"source-ref\": \"s3://b/1.jpg\", \"a\": {}, \"a-metadata\": {\"type\":"
                + " \"groundtruth/object-detection\"}, \"b\": {}, \"b-metadata\": {\"type\":"
                + " \"groundtruth/object-detection\"}}";
        assertThatThrownBy(() -> convert(two, Categories.of(VEST)))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "train.manifest (byte 0, line 1): expected one label of type groundtruth/object-detection but found"
                                + " \"a\", \"b\"; name the label attribute to use");
    }

    @Test
    void whatSaysNothingToTheModelIsReported() throws IOException {
        AnnotatedImage image = convert(
                LINE.replace("\"width\": 640", "\"width\": 0").replace("[{\"confidence\": 0.00}]", "[]"),
                Categories.of(VEST));

        assertThat(image.size()).isEmpty();
        assertThat(image.items().get(0).confidence()).isEmpty();
        assertThat(issues)
                .extracting(issue -> issue.code() + " " + issue.location() + " " + issue.message())
                .containsExactly(
                        "irregular-image-size train.manifest at /bounding-box/image_size (line 1) expected one object with width"
                                + " and height in an array but found something else; the image is without size",
                        "irregular-objects train.manifest at /bounding-box-metadata/objects (line 1) expected an object for each"
                                + " of 1 boxes but found something else; the items are without confidence");
    }

    private AnnotatedImage convert(String line, Categories categories) throws IOException {
        return ManifestConverters.toAnnotatedImage(categories, LabelChoice.only())
                .convert(Manifests.readLine(line), issues::add);
    }
}
