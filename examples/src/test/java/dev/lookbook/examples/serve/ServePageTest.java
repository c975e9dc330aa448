package dev.lookbook.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code docs/serve.md} says of requests and answers is so: its curl commands, its codes and its keys. */
class ServePageTest {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern CODE = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (\\d{3}) \\|");
    private static final Pattern KEYS = Pattern.compile("(?m)^\\| ((?:`[\\w.\\[\\]]+`,? ?)+) \\|");

    private final StandInModel model = new StandInModel();

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/serve.md"));
    }

    @Test
    void itsCurlCommandsWork() throws IOException {
        List<String> commands =
                page().lines().filter(line -> line.startsWith("    curl ")).toList();
        try (Served served = new Served(model, Limits.defaults())) {
            List<String> types = commands.stream()
                    .map(command -> served.send(request(command.strip(), served)))
                    .map(response -> response.statusCode() + " "
                            + response.headers().firstValue("Content-Type").orElse(""))
                    .toList();

            assertThat(types)
                    .containsExactly(
                            "200 application/json",
                            "200 application/json",
                            "200 image/png",
                            "200 image/svg+xml",
                            "200 application/json");
        }
    }

    /** What curl would send. */
    private HttpRequest.Builder request(String command, Served served) {
        Iterator<String> words = WORD.matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .iterator();
        HttpRequest.Builder request = HttpRequest.newBuilder();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "curl" -> {}
                case "-H" -> {
                    String[] header = words.next().split(": ", 2);
                    request.header(header[0], header[1]);
                }
                case "--data-binary" -> {
                    assertThat(words.next()).isEqualTo("@shirt.jpg");
                    request.POST(BodyPublishers.ofByteArray(model.examples().get(0)));
                }
                case "-F" -> {
                    assertThat(words.next()).isEqualTo("picture=@shirt.jpg");
                    request.header("Content-Type", "multipart/form-data; boundary=------------------------d74496d6")
                            .POST(BodyPublishers.ofByteArray(form()));
                }
                case "-o" -> assertThat(words.next()).matches("[a-z]+\\.[a-z]+");
                default -> {
                    URI address = URI.create(word);
                    assertThat(address.getAuthority()).isEqualTo("127.0.0.1:8080");
                    request.uri(served.at(word.substring(word.indexOf('/', "http://".length()))));
                }
            }
        }
        return request;
    }

    private byte[] form() {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        String line = "--------------------------d74496d6";
        form.writeBytes(String.join(
                        "\r\n",
                        line,
                        "Content-Disposition: form-data; name=\"picture\"; filename=\"shirt.jpg\"",
                        "Content-Type: image/jpeg",
                        "",
                        "")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(model.examples().get(0));
        form.writeBytes(("\r\n" + line + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    @Test
    void everyCodeHasARowWithItsStatus() throws IOException {
        Map<String, String> rows = CODE.matcher(page())
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2), (a, b) -> a + b, TreeMap::new));

        assertThat(rows)
                .isEqualTo(Arrays.stream(ApiProblem.Code.values())
                        .collect(Collectors.toMap(ApiProblem.Code::word, code -> Integer.toString(code.status()))));
    }

    @Test
    void everyKeyOfTheAnswerHasARow() throws IOException {
        String table = page().split("The JSON:", 2)[1].split("\n## ", 2)[0];
        List<String> told = KEYS.matcher(table)
                .results()
                .flatMap(row -> Arrays.stream(row.group(1).split(", ")))
                .map(key -> key.replaceAll("`|detections\\[]\\.", "").strip())
                .toList();
        try (Served served = new Served(model, Limits.defaults())) {
            HttpResponse<byte[]> answer =
                    served.send(served.post("/detect", model.examples().get(0)));
            List<String> found = new java.util.ArrayList<>(Served.json(answer).propertyNames());
            found.addAll(Served.json(answer).path("detections").get(0).propertyNames());

            assertThat(told).containsExactlyInAnyOrderElementsOf(found);
        }
    }

    @Test
    void theDefaultsAreThoseOfTheLimits() throws IOException {
        Limits limits = Limits.defaults();
        Matcher rows = Pattern.compile("(?m)^\\| `--(max-[a-z]+|timeout)[^|]*\\| ([^|]+) \\|")
                .matcher(page());
        Map<String, String> told = rows.results()
                .collect(Collectors.toMap(
                        row -> row.group(1),
                        row -> row.group(2).replaceAll("[`,]", "").strip(),
                        (a, b) -> a));

        assertThat(told)
                .containsEntry("max-bytes", (limits.maxBytes() >> 20) + "MB")
                .containsEntry("max-pixels", Long.toString(limits.maxPixels()))
                .containsEntry("timeout", limits.timeout().toSeconds() + "s")
                .containsEntry("max-concurrent", Integer.toString(limits.maxConcurrent()))
                .containsEntry("max-waiting", Integer.toString(limits.maxWaiting()));
    }
}
