package dev.lookbook.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.DatasetException;
import dev.lookbook.testing.Pictures;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Answers that were recorded are given again to those who send the same picture, or one of the same name. */
class RecordedModelTest {
    private static final byte[] PICTURE = Pictures.png(200, 100);
    private static final String VEST = "[{\"Name\": \"vest\", \"Confidence\": 91.5, \"Geometry\": {\"BoundingBox\":"
            + " {\"Width\": 0.5, \"Height\": 0.5, \"Left\": 0.25, \"Top\": 0.75}}}, {\"Name\": \"apron\","
            + " \"Confidence\": 40}]";

    @TempDir
    Path folder;

    private RecordedModel recorded(String lines) throws IOException {
        return RecordedModel.read(Files.writeString(folder.resolve("recorded.jsonl"), lines));
    }

    @Test
    void whatTheServiceAnsweredIsKnownByContent() throws IOException {
        String line = "{\"sha256\": \"" + PostedPicture.sha256(PICTURE).toUpperCase(java.util.Locale.ROOT)
                + "\", \"CustomLabels\": " + VEST + "}\n\n";
        try (Served served = new Served(recorded(line), Limits.defaults())) {
            JsonNode answer = Served.json(served.send(served.post("/detect?name=anything.jpg", PICTURE)));

            JsonNode vest = answer.path("detections").get(0);
            assertThat(vest.path("category").asString()).isEqualTo("vest");
            assertThat(vest.path("categoryId").asInt()).isEqualTo(2);
            assertThat(vest.path("confidence").asDouble()).isEqualTo(0.915);
            // What lies below the picture is cut off, and told.
            assertThat(vest.path("box").toString()).isEqualTo("[50.0,75.0,150.0,100.0]");
            assertThat(answer.path("issues").get(0).path("code").asString()).isEqualTo("clip-box");
            assertThat(answer.path("detections").get(1).has("box")).isFalse();
        }
    }

    @Test
    void whatDetectHasWrittenIsKnownByName() throws IOException {
        String line =
                "{\"fileName\":\"1.jpg\",\"width\":200,\"height\":100,\"detections\":[{\"label\":\"vest\",\"percent\":80.0,"
                        + "\"box\":{\"left\":0.1,\"top\":0.1,\"width\":0.2,\"height\":0.2}}]}\n";
        try (Served served = new Served(recorded(line), Limits.defaults())) {
            JsonNode answer = Served.json(served.send(served.post("/detect?name=1.jpg", PICTURE)));

            assertThat(answer.path("detections").get(0).path("box").toString()).isEqualTo("[20.0,10.0,60.0,30.0]");
        }
    }

    @Test
    void anotherPictureIsNotFound() throws IOException {
        try (Served served =
                new Served(recorded("{\"fileName\": \"1.jpg\", \"CustomLabels\": []}"), Limits.defaults())) {
            HttpResponse<byte[]> response = served.send(served.post("/detect?name=2.jpg", PICTURE));

            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(Served.json(response).path("code").asString()).isEqualTo("unknown-picture");
            assertThat(Served.json(response).path("detail").asString()).contains(PostedPicture.sha256(PICTURE));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"fileName\": \"1.jpg\"}",
                "{\"CustomLabels\": []}",
                "{\"fileName\": 1, \"CustomLabels\": []}",
                "{\"fileName\": \"1.jpg\", \"CustomLabels\": [{\"Name\": \"vest\"}]}",
                "{\"fileName\": \"1.jpg\", \"CustomLabels\": [1]}",
                "{\"fileName\": \"1.jpg\", \"detections\": [{\"label\": \"a\", \"percent\": 1, \"box\": {\"left\": 40, \"top\": 0,"
                        + " \"width\": 1, \"height\": 1}}]}",
                "{\"fileName\": \"1.jpg\", \"CustomLabels\"",
                "{\"fileName\": \"0.jpg\", \"CustomLabels\": []}",
            })
    void aLineThatIsNoAnswerIsToldWithItsPlace(String line) {
        String good = "{\"fileName\": \"0.jpg\", \"CustomLabels\": []}\n";

        assertThatThrownBy(() -> recorded(good + line))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("recorded.jsonl")
                .hasMessageContaining("line 2")
                .hasMessageContaining("expected");
    }

    @Test
    void aFileWithoutAnswersIsRefused() {
        assertThatThrownBy(() -> recorded("\n")).hasMessageContaining("expected a line of JSON for each picture");
    }
}
