package dev.lookbook.examples.serve;

import dev.lookbook.convert.Issue;
import dev.lookbook.deepfashion2.DeepFashion2Category;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on a free port, and somebody who asks it. */
final class Served implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ImageServer server;

    Served(GarmentModel model, Limits limits) {
        try {
            server = ImageServer.start(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), model, limits, log::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Served standIn() {
        return new Served(new StandInModel(), Limits.defaults());
    }

    ImageServer server() {
        return server;
    }

    HttpClient client() {
        return client;
    }

    /** A line for each request that is over. */
    List<String> log() {
        return log;
    }

    URI at(String path) {
        return server.uri().resolve(path);
    }

    /** A picture to be posted. */
    HttpRequest.Builder post(String path, byte[] body) {
        return HttpRequest.newBuilder(at(path))
                .header("Content-Type", "image/jpeg")
                .POST(BodyPublishers.ofByteArray(body));
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static JsonNode json(HttpResponse<byte[]> response) {
        return JSON.readTree(response.body());
    }

    @Override
    public void close() {
        server.close();
    }

    /** A model of a test's own. */
    @FunctionalInterface
    interface Seeing {
        AnnotatedImage look(PostedPicture picture) throws IOException, InterruptedException;

        default GarmentModel model() {
            return new GarmentModel() {
                @Override
                public String title() {
                    return "the test's <own>";
                }

                @Override
                public Categories categories() {
                    return DeepFashion2Category.categories();
                }

                @Override
                public AnnotatedImage detect(PostedPicture picture, Consumer<? super Issue> issues)
                        throws IOException, InterruptedException {
                    return look(picture);
                }

                @Override
                public void close() {}
            };
        }
    }

    static AnnotatedImage nothing(PostedPicture picture) {
        return AnnotatedImage.builder()
                .fileName(picture.name())
                .size(picture.size())
                .build();
    }
}
