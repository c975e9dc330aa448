package dev.lookbook.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The page asks nobody but its server, says what answers, and nothing is run in it that is not its own. */
class PageTest {
    private static HttpResponse<byte[]> page(Served served) {
        return served.send(HttpRequest.newBuilder(served.at("/")));
    }

    @Test
    void itSaysThatThereIsAStandIn() {
        try (Served served = Served.standIn()) {
            String html = new String(page(served).body(), StandardCharsets.UTF_8);

            assertThat(html)
                    .contains("data-stand-in=\"true\"", "Model: stand-in")
                    .doesNotContain("{{");
            assertThat(page(served).headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        }
    }

    @Test
    void aModelsTitleIsText() {
        Served.Seeing model = Served::nothing;
        try (Served served = new Served(model.model(), Limits.defaults())) {
            assertThat(new String(page(served).body(), StandardCharsets.UTF_8))
                    .contains("data-stand-in=\"false\"", "the test's &lt;own&gt;")
                    .doesNotContain("<own>");
        }
    }

    @Test
    void itsPolicyKnowsItsScriptAndItsStyleAndNoOthers() throws Exception {
        try (Served served = Served.standIn()) {
            HttpResponse<byte[]> page = page(served);
            String html = new String(page.body(), StandardCharsets.UTF_8);

            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "connect-src 'self'", "frame-ancestors 'none'")
                    .contains("script-src '" + hash(html, "script") + "'", "style-src '" + hash(html, "style") + "'")
                    .doesNotContain("unsafe");
            assertThat(html).doesNotContain(" style=\"", "onclick=\"", "https://");
        }
    }

    private static String hash(String html, String element) throws Exception {
        String text = html.split("<" + element + ">", 2)[1].split("</" + element + ">", 2)[0];
        return "sha256-"
                + Base64.getEncoder()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void headHasTheHeadersAndNoPage() {
        try (Served served = Served.standIn()) {
            HttpResponse<byte[]> head = served.send(
                    HttpRequest.newBuilder(served.at("/")).method("HEAD", HttpRequest.BodyPublishers.noBody()));

            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("Content-Length"))
                    .contains(Integer.toString(page(served).body().length));
        }
    }

    @Test
    void theExamplesArePicturesThatTheStandInKnows() {
        StandInModel model = new StandInModel();
        try (Served served = new Served(model, Limits.defaults())) {
            assertThat(model.examples()).hasSize(4);
            for (int i = 0; i < model.examples().size(); i++) {
                HttpResponse<byte[]> example =
                        served.send(HttpRequest.newBuilder(served.at("/examples/" + (i + 1) + ".jpg")));
                assertThat(example.headers().firstValue("Content-Type")).contains("image/jpeg");
                assertThat(example.body()).isEqualTo(model.examples().get(i));
            }
        }
    }
}
