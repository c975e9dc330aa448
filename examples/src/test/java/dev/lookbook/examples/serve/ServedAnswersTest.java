package dev.lookbook.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a picture is answered with, in every form that there is. */
class ServedAnswersTest {
    @TempDir
    Path folder;

    private final StandInModel model = new StandInModel();
    private final byte[] picture = model.examples().get(0);
    private final Served served = new Served(model, Limits.defaults());

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void jsonSaysWhatIsWhereInPixels() throws IOException {
        HttpResponse<byte[]> response = served.send(served.post("/detect", picture));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        JsonNode answer = Served.json(response);
        int width = ImageIO.read(new ByteArrayInputStream(picture)).getWidth();
        assertThat(answer.path("width").asInt()).isEqualTo(width);
        assertThat(answer.path("sha256").asString()).isEqualTo(PostedPicture.sha256(picture));
        assertThat(answer.path("issues").isEmpty()).isTrue();
        assertThat(answer.path("detections")).isNotEmpty().allSatisfy(garment -> {
            assertThat(garment.path("category").asString()).isNotEmpty();
            assertThat(garment.path("categoryId").asInt()).isBetween(1, 13);
            assertThat(garment.path("confidence").asDouble()).isBetween(0.5, 1.0);
            assertThat(garment.path("color").asString()).matches("#[0-9a-f]{6}");
            assertThat(garment.path("box")).hasSize(4);
            assertThat(garment.path("box").get(2).asDouble())
                    .isGreaterThan(garment.path("box").get(0).asDouble())
                    .isLessThanOrEqualTo(width);
            assertThat(garment.path("polygons")).isNotEmpty();
            assertThat(garment.path("landmarks")).isNotEmpty();
            assertThat(garment.path("landmarks").get(0).path("name").asString()).isNotEmpty();
        });
    }

    @Test
    void everyAnswerSaysThatAStandInHasGivenIt() {
        for (String as : List.of("json", "png", "svg", "coco&image-id=1")) {
            HttpResponse<byte[]> response = served.send(served.post("/detect?as=" + as, picture));
            assertThat(response.headers().firstValue("Lookbook-Model")).as(as).contains("stand-in");
        }
        assertThat(Served.json(served.send(served.post("/detect", picture)))
                        .path("standIn")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void cocoIsAResultFileOfTheImage() throws IOException {
        HttpResponse<byte[]> response = served.send(served.post("/detect?as=coco&image-id=397133", picture));

        Path results = Files.write(folder.resolve("results.json"), response.body());
        try (CocoReader reader = CocoReader.open(results);
                Stream<CocoAnnotation> annotations = reader.annotations()) {
            assertThat(annotations).isNotEmpty().allSatisfy(annotation -> {
                assertThat(annotation.imageId()).contains(397133L);
                assertThat(annotation.bbox()).isPresent();
                assertThat(annotation.score()).isPresent();
            });
        }
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).startsWith("[{\"image_id\": 397133, ");
    }

    @Test
    void pngHasTheGarmentsDrawnOver() throws IOException {
        HttpResponse<byte[]> response = served.send(served.post("/detect?as=png", picture));

        assertThat(response.headers().firstValue("Content-Type")).contains("image/png");
        var plain = ImageIO.read(new ByteArrayInputStream(picture));
        var drawn = ImageIO.read(new ByteArrayInputStream(response.body()));
        assertThat(drawn.getWidth()).isEqualTo(plain.getWidth());
        assertThat(drawn.getHeight()).isEqualTo(plain.getHeight());
        JsonNode box = Served.json(served.send(served.post("/detect", picture)))
                .path("detections")
                .get(0)
                .path("box");
        int x = box.get(0).asInt();
        int y = (box.get(1).asInt() + box.get(3).asInt()) / 2;
        assertThat(drawn.getRGB(x, y)).isNotEqualTo(plain.getRGB(x, y));
    }

    @Test
    void svgHasThePictureInside() {
        HttpResponse<byte[]> response = served.send(served.post("/detect?as=svg", picture));

        assertThat(response.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("img-src data:");
        assertThat(new String(response.body(), StandardCharsets.UTF_8))
                .startsWith("<svg ")
                .contains("data:image/jpeg;base64,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | application/json",
                "image/png | image/png",
                "image/* | image/png",
                "image/svg+xml;q=0.9, image/png;q=0.2 | image/svg+xml",
                "text/html, */*;q=0.1 | application/json",
                "*/* | application/json",
            })
    void acceptChoosesUnlessTheQueryDoes(String accept, String type) {
        HttpRequest.Builder request = served.post("/detect", picture).header("Accept", accept);
        assertThat(served.send(request).headers().firstValue("Content-Type")).contains(type);

        HttpRequest.Builder named = served.post("/detect?as=svg", picture).header("Accept", accept);
        assertThat(served.send(named).headers().firstValue("Content-Type")).contains("image/svg+xml");
    }

    @Test
    void whatIsLessSureIsLeftOut() {
        JsonNode all = Served.json(served.send(served.post("/detect", picture))).path("detections");
        double surest = all.get(0).path("confidence").asDouble();

        JsonNode some = Served.json(served.send(served.post("/detect?min-confidence=" + surest, picture)))
                .path("detections");
        assertThat(some).hasSize(1);
        assertThat(Served.json(served.send(served.post("/detect?min-confidence=1", picture)))
                        .path("detections")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aFormOfABrowserIsAPictureToo() throws IOException {
        var form = new java.io.ByteArrayOutputStream();
        form.writeBytes(String.join(
                        "\r\n",
                        "--x",
                        "Content-Disposition: form-data; name=\"note\"",
                        "",
                        "hello",
                        "--x",
                        "Content-Disposition: form-data; name=\"picture\"; filename=\"a b.gif\"",
                        "Content-Type: image/gif",
                        "",
                        "")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(picture);
        form.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));

        HttpResponse<byte[]> response = served.send(served.post("/detect", form.toByteArray())
                .setHeader("Content-Type", "multipart/form-data; boundary=x"));

        assertThat(Served.json(response).path("sha256").asString()).isEqualTo(PostedPicture.sha256(picture));
    }

    @Test
    void noTypeAndAWrongNameMakeNoDifference() {
        HttpResponse<byte[]> response = served.send(HttpRequest.newBuilder(served.at("/detect?name=a.txt"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(picture)));

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void healthTellsWhatIsUnderWay() {
        HttpResponse<byte[]> response = served.send(HttpRequest.newBuilder(served.at("/health")));

        assertThat(Served.json(response).path("status").asString()).isEqualTo("up");
        assertThat(Served.json(response).path("running").asInt()).isZero();
        assertThat(Served.json(response).path("waiting").asInt()).isZero();
    }

    @Test
    void eachRequestIsALineWithoutAnythingOfThePicture() throws InterruptedException {
        served.send(served.post("/detect?name=secret.jpg", picture));
        served.send(HttpRequest.newBuilder(served.at("/a%0Ab")));

        for (int i = 0; i < 100 && served.log().size() < 2; i++) {
            Thread.sleep(10);
        }
        assertThat(served.log()).hasSize(2).noneMatch(line -> line.contains("secret"));
        assertThat(served.log().get(0)).matches("\\S+Z POST /detect 200, [\\d,]+ bytes, \\d+ ms");
        assertThat(served.log().get(1)).contains(" GET /a%0Ab 404, ");
    }
}
