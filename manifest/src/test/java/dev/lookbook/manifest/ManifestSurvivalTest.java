package dev.lookbook.manifest;

import static dev.lookbook.manifest.Manifests.LINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.model.Value;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is odd and does no harm is kept under its own name and written back byte for byte. */
class ManifestSurvivalTest {

    @Test
    void bareImageSizeAsOnePageOfTheGuideShowsIt() throws IOException {
        ObjectDetection detection = survives(
                "[{\"width\": 640, \"depth\": 3, \"height\": 480}]", "{\"width\": 640, \"height\": 480, \"depth\": 3}");

        assertThat(detection.imageSize()).isEmpty();
        assertThat(detection.extras().asMap()).containsOnlyKeys("image_size");
    }

    @Test
    void imageSizeOfTwoObjects() throws IOException {
        assertThat(survives("\"height\": 480}]", "\"height\": 480}, {}]").imageSize())
                .isEmpty();
    }

    @Test
    void imageSizeThatIsNotWrittenAsIntegers() throws IOException {
        assertThat(survives("\"height\": 480", "\"height\": 480.0").imageSize()).isEmpty();
        assertThat(survives("\"height\": 480", "\"height\": -0").imageSize()).isEmpty();
        assertThat(survives("\"height\": 480", "\"height\": 12345678901234567890")
                        .imageSize())
                .isEmpty();
    }

    @Test
    void imageSizeWithoutDepthOrWithMore() throws IOException {
        assertThat(survives(", \"depth\": 3", "").imageSize()).isPresent();
        ManifestImageSize size = survives("\"depth\": 3", "\"depth\": \"3\", \"dpi\": 72")
                .imageSize()
                .orElseThrow();
        assertThat(size.depth()).isEmpty();
        assertThat(size.extras().asMap()).containsOnlyKeys("depth", "dpi");
    }

    @Test
    void noImageSize() throws IOException {
        assertThat(survives(", \"image_size\": [{\"width\": 640, \"depth\": 3, \"height\": 480}]", "")
                        .imageSize())
                .isEmpty();
    }

    @Test
    void annotationsThatAreNullOrMissing() throws IOException {
        String annotations =
                "\"annotations\": [{\"left\": 1, \"top\": 2.50, \"width\": 30, \"height\": 40, \"class_id\": 0}]";
        assertThat(survives(annotations, "\"annotations\": null").extras().get("annotations"))
                .contains(Value.NULL);
        assertThat(survives(annotations + ", ", "").missing()).containsExactly("annotations");
    }

    @Test
    void unknownMembersEverywhere() throws IOException {
        ObjectDetection detection = survives("\"class_id\": 0", "\"class_id\": 0, \"errors\": [{\"code\": \"X\"}]");
        assertThat(detection.boxes().get(0).extras().asMap()).containsOnlyKeys("errors");
        detection = survives("{\"confidence\": 0.00}", "{\"details\": {\"version\": 1.0}, \"confidence\": 0.00}");
        assertThat(detection.boxes().get(0).objectExtras().asMap()).containsOnlyKeys("details");
        detection = survives("\"human-annotated\"", "\"adjustment-status\": \"adjusted\", \"human-annotated\"");
        assertThat(detection.metadataExtras().text("adjustment-status")).contains("adjusted");
        detection = survives("\"image_size\"", "\"warnings\": [], \"image_size\"");
        assertThat(detection.extras().asMap()).containsOnlyKeys("warnings");
    }

    @Test
    void confidencesThatAreMissingOrText() throws IOException {
        ManifestBox box = survives("{\"confidence\": 0.00}", "{}").boxes().get(0);
        assertThat(box.confidence()).isEmpty();
        box = survives("{\"confidence\": 0.00}", "{\"confidence\": \"high\"}")
                .boxes()
                .get(0);
        assertThat(box.confidence()).isEmpty();
        assertThat(box.objectExtras().text("confidence")).contains("high");
    }

    @Test
    void objectsOfAnotherCountOrKind() throws IOException {
        for (String objects : new String[] {"[]", "[{\"confidence\": 1}, {\"confidence\": 1}]", "[1]", "{}", "null"}) {
            ObjectDetection detection = survives("[{\"confidence\": 0.00}]", objects);
            assertThat(detection.boxes().get(0).confidence()).isEmpty();
            assertThat(detection.metadataExtras().asMap()).containsOnlyKeys("objects");
        }
        assertThat(survives("\"objects\": [{\"confidence\": 0.00}], ", "").missing())
                .containsExactly("objects");
    }

    @Test
    void classMapsOfAnyKind() throws IOException {
        String classMap = "{\"0\": \"vest\"}";
        assertThat(survives(classMap, "{\"7\": \"b\", \"0\": \"a\", \"x\": \"\"}")
                        .classMap())
                .containsExactly(Map.entry("7", "b"), Map.entry("0", "a"), Map.entry("x", ""));
        assertThat(survives(classMap, "{}").missing()).isEmpty();
        assertThat(survives(classMap, "{\"0\": 1}").metadataExtras().asMap()).containsOnlyKeys("class-map");
        assertThat(survives(classMap, "null").metadataExtras().asMap()).containsOnlyKeys("class-map");
        assertThat(survives("\"class-map\": {\"0\": \"vest\"}, ", "").missing()).containsExactly("class-map");
    }

    @Test
    void metadataThatIsNotText() throws IOException {
        ObjectDetection detection = survives("\"human-annotated\": \"yes\"", "\"human-annotated\": true");
        assertThat(detection.humanAnnotated()).isEmpty();
        assertThat(detection.metadataExtras().get("human-annotated")).contains(Value.of(true));
    }

    @Test
    void sourceRefThatIsNotText() throws IOException {
        String line = LINE.replace("\"s3://b/1.jpg\"", "null");
        ManifestEntry entry = Manifests.readLine(line);
        assertThat(entry.sourceRef()).isEmpty();
        assertThat(Manifests.lineOf(entry)).isEqualTo(line);
    }

    @Test
    void labelThatFailedAndIsNull() throws IOException {
        String line = "{\"a\": null, \"a-metadata\": {\"type\": \"groundtruth/object-detection\"}}";
        ManifestEntry entry = Manifests.readLine(line);
        assertThat(entry.detections()).isEmpty();
        assertThat(Manifests.lineOf(entry)).isEqualTo(line);
    }

    @Test
    void metadataOfMetadataIsNoLabel() throws IOException {
        String line = "{\"a-metadata\": {\"type\": \"groundtruth/object-detection\"},"
                + " \"a-metadata-metadata\": {\"type\": \"groundtruth/object-detection\"},"
                + " \"source-ref-metadata\": {\"type\": \"groundtruth/object-detection\"}, \"source-ref\": {}}";
        ManifestEntry entry = Manifests.readLine(line);
        assertThat(entry.detections()).isEmpty();
        assertThat(Manifests.lineOf(entry)).isEqualTo(line);
    }

    @Test
    void numbersAsTheyAreWritten() throws IOException {
        ObjectDetection detection = survives("\"left\": 1", "\"left\": 164.60000000000002");
        assertThat(detection.boxes().get(0).box().numbers().text(0)).isEqualTo("164.60000000000002");
    }

    private static ObjectDetection survives(String usual, String odd) throws IOException {
        assertThat(LINE).contains(usual);
        String line = LINE.replace(usual, odd);
        ManifestEntry entry = Manifests.readLine(line);
        assertThat(Manifests.lineOf(entry)).isEqualTo(line);
        return entry.detections().get(0);
    }
}
