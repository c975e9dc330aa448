package dev.lookbook.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.testing.Pictures;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the way is said as problem details, with a code and how to go on. */
class ServedProblemsTest {
    private static final int MAX_BYTES = 200_000;

    private final StandInModel model = new StandInModel();
    private final byte[] picture = model.examples().get(0);
    private final Served served =
            new Served(model, Limits.defaults().withMaxBytes(MAX_BYTES).withMaxPixels(1_000_000));

    @AfterEach
    void stop() {
        served.close();
    }

    private static void assertProblem(HttpResponse<byte[]> response, int status, String code) {
        String body = new String(response.body(), StandardCharsets.UTF_8);
        assertThat(response.statusCode()).as(body).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        var problem = Served.json(response);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("title").asString()).isNotEmpty();
        assertThat(problem.path("detail").asString()).isNotEmpty();
        assertThat(body).doesNotContain("Exception", "\tat ", ".java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF89a, which is no picture here", "<svg/>", "\u0089PNG cut", "BM"})
    void whatIsNoPictureIsToldWhateverItIsSaidToBe(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        assertProblem(served.send(served.post("/detect", bytes)), 400, "not-an-image");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg"})
    void aPictureThatEndsEarlyCannotBeDrawn(String as) {
        byte[] half = Arrays.copyOf(picture, picture.length / 2);
        assertProblem(served.send(served.post("/detect?as=" + as, half)), 400, "not-an-image");
    }

    @Test
    void tooManyBytesAreRefusedByWhatContentLengthSays() {
        byte[] large = Arrays.copyOf(picture, MAX_BYTES + 1);
        assertProblem(served.send(served.post("/detect", large)), 413, "too-large");
    }

    @Test
    void tooManyBytesAreRefusedWhileTheyAreRead() {
        byte[] large = Arrays.copyOf(picture, 10 * MAX_BYTES);
        HttpRequest.Builder chunked = served.post("/detect", large)
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)));
        assertProblem(served.send(chunked), 413, "too-large");
    }

    @Test
    void theServerGoesOnAfterALargeOne() {
        assertProblem(served.send(served.post("/detect", new byte[20_000_000])), 413, "too-large");
        assertThat(served.send(served.post("/detect", picture)).statusCode()).isEqualTo(200);
    }

    @Test
    void tooManyPixelsAreRefusedBeforeMemoryIsTakenForThem() {
        assertProblem(served.send(served.post("/detect?as=png", Pictures.png(50_000, 50_000))), 413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/x-www-form-urlencoded", "image/webp", "text/html; charset=utf-8", "application/json"
            })
    void otherTypesAreUnsupported(String type) {
        HttpRequest.Builder request = served.post("/detect", picture).setHeader("Content-Type", type);
        HttpResponse<byte[]> response = served.send(request);
        assertProblem(response, 415, "unsupported-media-type");
        assertThat(Served.json(response).path("detail").asString()).contains("curl");
    }

    @Test
    void compressedBodiesAreUnsupported() {
        assertProblem(
                served.send(served.post("/detect", picture).header("Content-Encoding", "gzip")),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /detect, POST",
        "PUT, /detect, POST",
        "POST, /, 'GET, HEAD'",
        "DELETE, /health, 'GET, HEAD'",
        "OPTIONS, /detect, POST"
    })
    void otherMethodsAreToldWhichOnesThereAre(String method, String path, String allowed) {
        HttpResponse<byte[]> response =
                served.send(HttpRequest.newBuilder(served.at(path)).method(method, BodyPublishers.noBody()));
        assertProblem(response, 405, "method-not-allowed");
        assertThat(response.headers().firstValue("Allow")).contains(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/detect/", "/../etc/passwd", "/examples/0.jpg", "/examples/99.jpg", "/page.html"})
    void otherPathsAreNotFound(String path) {
        assertProblem(served.send(HttpRequest.newBuilder(served.at(path))), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "as=gif",
                "as=",
                "as=json&as=png",
                "as=coco",
                "as=coco&image-id=one",
                "min-confidence=80",
                "min-confidence=NaN",
                "side=4"
            })
    void parametersThatMakeNoSenseAreToldOf(String query) {
        byte[] request = RawHttp.head("POST /detect?" + query, "Content-Length: 0", "Connection: close");
        assertThat(RawHttp.send(served.server().uri(), request))
                .startsWith("HTTP/1.1 400 ")
                .contains("\"code\":\"bad-request\"");
    }

    @Test
    void whatNobodyCanGiveIsNotAcceptable() {
        assertProblem(
                served.send(served.post("/detect", picture).header("Accept", "text/html")), 406, "not-acceptable");
    }

    @Test
    void aFormWithoutAFileIsToldSo() {
        String form = String.join(
                "\r\n", "--x", "Content-Disposition: form-data; name=\"picture\"", "", "no file", "--x--", "");
        assertProblem(
                served.send(served.post("/detect", form.getBytes(StandardCharsets.UTF_8))
                        .setHeader("Content-Type", "multipart/form-data; boundary=x")),
                400,
                "bad-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void pagesOfOtherSitesHaveNoSay(String site) {
        assertProblem(served.send(served.post("/detect", picture).header("Sec-Fetch-Site", site)), 403, "cross-site");
        assertThat(served.send(served.post("/detect", picture).header("Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(served.send(served.post("/detect", picture)).headers().map())
                .doesNotContainKey("Access-Control-Allow-Origin");
    }

    @Test
    void aFaultOfTheModelTellsTheClientNothingOfItself() {
        Served.Seeing faulty = posted -> {
            throw new IllegalStateException("secret");
        };
        try (Served broken = new Served(faulty.model(), Limits.defaults())) {
            HttpResponse<byte[]> response = broken.send(broken.post("/detect", picture));
            assertProblem(response, 500, "internal-error");
            assertThat(new String(response.body(), StandardCharsets.UTF_8)).doesNotContain("secret");
            assertThat(broken.log().get(0)).contains("IllegalStateException: secret at dev.lookbook.");
        }
    }
}
