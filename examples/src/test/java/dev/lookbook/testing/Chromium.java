package dev.lookbook.testing;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser without a screen, driven through its DevTools protocol: opens pages, clicks, asks and takes pictures. One page,
 * for one thread; close it when done.
 *
 * <pre>{@code
 * try (Chromium browser = Chromium.start()) {
 *     browser.viewport(390, 844);
 *     browser.open(file.toUri());
 *     assertThat(browser.evaluate("document.title").asString()).isEqualTo("…");
 * }
 * }</pre>
 */
public final class Chromium implements Closeable {
    private static final String LISTENING = "DevTools listening on ws://";

    private final Process process;
    private final Path profile;
    private final DevTools tools;

    private Chromium(Process process, Path profile, DevTools tools) {
        this.process = process;
        this.profile = profile;
        this.tools = tools;
    }

    /** Starts the browser that {@code -Dlookbook.chromium} names, or skips the test and says so. */
    public static Chromium start() throws IOException, InterruptedException {
        String program = System.getProperty("lookbook.chromium", "");
        assumeFalse(program.isEmpty(), "skipped: name a Chromium with -Dlookbook.chromium=PROGRAM");
        Path profile = Files.createTempDirectory("lookbook-chromium");
        Process process = new ProcessBuilder(
                        program,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--hide-scrollbars",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        try {
            Chromium browser = new Chromium(process, profile, DevTools.connect(page(process)));
            for (String domain : List.of("Page", "Runtime", "DOM", "Network", "Log")) {
                browser.tools.call(domain + ".enable", Map.of());
            }
            return browser;
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Waits until the browser says where it listens, and asks there for its page. */
    private static URI page(Process process) throws IOException, InterruptedException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        while (line != null && !line.startsWith(LISTENING)) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException("the browser ended before it listened");
        }
        Thread rest = new Thread(() -> said.lines().forEach(ignored -> {}), "chromium-output");
        rest.setDaemon(true);
        rest.start();
        String host = line.substring(LISTENING.length()).replaceFirst("/.*", "");
        String list = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://" + host + "/json/list"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        for (JsonNode target : new JsonMapper().readTree(list)) {
            if (target.path("type").asString().equals("page")) {
                return URI.create(target.path("webSocketDebuggerUrl").asString());
            }
        }
        throw new IOException("the browser has no page: " + list);
    }

    /** Opens a page and waits until it and all that belongs to it is loaded. */
    public void open(URI page) {
        tools.forget();
        JsonNode answer = tools.call("Page.navigate", Map.of("url", page.toString()));
        if (answer.has("errorText")) {
            throw new AssertionError(page + ": " + answer.path("errorText").asString());
        }
        tools.await("Page.loadEventFired");
    }

    /** The size of the window in pixels of style sheets. */
    public void viewport(int width, int height) {
        tools.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** What {@code prefers-color-scheme} says: light or dark. */
    public void colorScheme(String scheme) {
        tools.call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Whether pages may run their scripts; {@link #evaluate} always may. */
    public void scripts(boolean allowed) {
        tools.call("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    /** The value of an expression in JavaScript, after promises are kept. */
    public JsonNode evaluate(String expression) {
        JsonNode answer = tools.call(
                "Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /** Clicks with the mouse in the middle of the first element that a selector finds, after scrolling there. */
    public void click(String selector) {
        JsonNode place = evaluate("(() => { const e = document.querySelector(" + quoted(selector) + ");"
                + " e.scrollIntoView({block: 'center', behavior: 'instant'}); const r = e.getBoundingClientRect();"
                + " return [r.x + r.width / 2, r.y + r.height / 2]; })()");
        for (String type : List.of("mousePressed", "mouseReleased")) {
            tools.call(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            place.path(0).asDouble(),
                            "y",
                            place.path(1).asDouble(),
                            "button",
                            "left",
                            "clickCount",
                            1));
        }
    }

    /** Chooses files in the file input that a selector finds. */
    public void setFiles(String selector, Path... files) {
        int root = tools.call("DOM.getDocument", Map.of())
                .path("root")
                .path("nodeId")
                .asInt();
        int input = tools.call("DOM.querySelector", Map.of("nodeId", root, "selector", selector))
                .path("nodeId")
                .asInt();
        List<String> names = Arrays.stream(files)
                .map(file -> file.toAbsolutePath().toString())
                .toList();
        tools.call("DOM.setFileInputFiles", Map.of("nodeId", input, "files", names));
    }

    /** Drags a file from outside of the browser over the element that a selector finds, and drops it there. */
    public void drop(Path file, String selector) {
        JsonNode place = evaluate("(r => [r.x + r.width / 2, r.y + r.height / 2])(document.querySelector("
                + quoted(selector) + ").getBoundingClientRect())");
        List<String> files = List.of(file.toAbsolutePath().toString());
        for (String type : List.of("dragEnter", "dragOver", "drop")) {
            tools.call(
                    "Input.dispatchDragEvent",
                    Map.of(
                            "type", type,
                            "x", place.path(0).asDouble(),
                            "y", place.path(1).asDouble(),
                            "data", Map.of("items", List.of(), "files", files, "dragOperationsMask", 1)));
        }
    }

    /**
     * Presses a key and lets it go.
     *
     * @param key its name, such as {@code Tab}
     * @param code its number, as Windows has it
     */
    public void press(String key, int code) {
        String text = key.equals("Enter") ? "\r" : "";
        for (String type : List.of("keyDown", "keyUp")) {
            tools.call(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code, "text", text));
        }
    }

    /** Waits until an expression in JavaScript is true. */
    public void until(String expression) {
        evaluate("new Promise((done, fail) => { const end = Date.now() + 30000; const look = () => (" + expression
                + ") ? done(true) : Date.now() > end ? fail(new Error('never came true')) : setTimeout(look, 20);"
                + " look(); })");
    }

    /** What the window shows as a PNG; the whole page, however long, if asked to. */
    public byte[] screenshot(boolean wholePage) {
        JsonNode answer = tools.call(
                "Page.captureScreenshot",
                Map.of("format", "png", "captureBeyondViewport", wholePage, "clip", clip(wholePage)));
        return Base64.getDecoder().decode(answer.path("data").asString());
    }

    private Map<String, Object> clip(boolean wholePage) {
        JsonNode metrics = tools.call("Page.getLayoutMetrics", Map.of());
        JsonNode size = metrics.path(wholePage ? "cssContentSize" : "cssVisualViewport");
        double width = wholePage
                ? size.path("width").asDouble()
                : size.path("clientWidth").asDouble();
        double height = wholePage
                ? size.path("height").asDouble()
                : size.path("clientHeight").asDouble();
        double y = wholePage ? 0 : size.path("pageY").asDouble();
        return Map.of("x", 0, "y", y, "width", width, "height", height, "scale", 1);
    }

    /** What the page has fetched since it was opened, as addresses; data in the page itself is not fetched. */
    public List<String> requests() {
        return tools.events("Network.requestWillBeSent").stream()
                .map(event -> event.path("request").path("url").asString())
                .filter(address -> !address.startsWith("data:"))
                .toList();
    }

    /** What the browser or the page has complained about since the page was opened. */
    public List<String> complaints() {
        return Stream.concat(
                        tools.events("Log.entryAdded").stream()
                                .map(event -> event.path("entry").path("text").asString()),
                        tools.events("Runtime.exceptionThrown").stream().map(JsonNode::toString))
                .toList();
    }

    private static String quoted(String text) {
        return new JsonMapper().writeValueAsString(text);
    }

    @Override
    public void close() throws IOException {
        tools.close();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (java.io.UncheckedIOException | java.nio.file.DirectoryNotEmptyException e) {
            // A process of the browser that is still ending writes there; the folder is a temporary one.
            profile.toFile().deleteOnExit();
        }
    }
}
