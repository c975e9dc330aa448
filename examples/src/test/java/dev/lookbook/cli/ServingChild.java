package dev.lookbook.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code lookbook serve} on a free port, in a process of its own. */
record ServingChild(ChildJvm child) {
    private static final Pattern ADDRESS = Pattern.compile("serving {2}(http://\\S+/),");
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    /**
     * @param jvm an option of Java's, or a file of them
     * @param words the arguments besides the port
     */
    static ServingChild start(Path folder, String jvm, List<?> words) throws IOException {
        List<Object> all = new ArrayList<>(List.of("serve", "--port", "0"));
        all.addAll(words);
        return new ServingChild(ChildJvm.start(folder.resolve("serve.err"), jvm, all.toArray()));
    }

    /** What it has said so far. */
    String said() throws IOException {
        return Files.readString(child.err(), StandardCharsets.UTF_8);
    }

    /** Waits until it has said something. */
    void await(String words) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!said().contains(words)) {
            if (System.nanoTime() > end || !child.process().isAlive()) {
                child.process().destroyForcibly();
                throw new AssertionError("never said \"" + words + "\" but: " + said());
            }
            Thread.sleep(10);
        }
    }

    /** Waits until it listens, and tells where. */
    URI address() throws IOException, InterruptedException {
        await("serving  ");
        Matcher address = ADDRESS.matcher(said());
        if (!address.find()) {
            throw new AssertionError(said());
        }
        return URI.create(address.group(1));
    }

    /** What it answers to a picture. */
    HttpResponse<String> post(byte[] picture) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address().resolve("detect"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(picture))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Tells it to end, and waits for that. */
    Cli end() throws IOException, InterruptedException {
        child.process().destroy();
        return child.end();
    }
}
