package dev.lookbook.examples.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One request and its one answer: of two that would answer, the first does. */
final class Conversation implements AutoCloseable {
    /** As many bytes are read of a request that was answered before it had arrived; senders listen when they have sent all. */
    private static final long MOST_DISCARDED = 1L << 26;

    private static final Duration DISCARD_TIME = Duration.ofSeconds(5);
    private static final int CHUNK = 1 << 16;
    private static final int NO_BODY = -1;

    private final HttpExchange http;
    private final ScheduledExecutorService timer;
    private final AtomicReference<@Nullable Reply> sent = new AtomicReference<>();

    Conversation(HttpExchange http, ScheduledExecutorService timer) {
        this.http = http;
        this.timer = timer;
    }

    String method() {
        return http.getRequestMethod();
    }

    /** The path as it was sent, with its escapes. */
    String path() {
        return http.getRequestURI().getRawPath();
    }

    Optional<String> query() {
        return Optional.ofNullable(http.getRequestURI().getRawQuery());
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(http.getRequestHeaders().getFirst(name));
    }

    /** All values of a header that may come several times, with commas between them. */
    String headers(String name) {
        return String.join(",", http.getRequestHeaders().getOrDefault(name, List.of()));
    }

    InputStream body() {
        return http.getRequestBody();
    }

    /** What was answered, or is about to be. */
    Optional<Reply> sent() {
        return Optional.ofNullable(sent.get());
    }

    /** Answers, unless that was done. */
    void send(Reply reply) throws IOException {
        if (!sent.compareAndSet(null, reply)) {
            return;
        }
        Headers headers = http.getResponseHeaders();
        headers.set("Content-Type", reply.contentType());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Content-Security-Policy", Page.NOTHING);
        reply.headers().forEach(headers::set);
        if (method().equals("HEAD")) {
            headers.set("Content-Length", Integer.toString(reply.body().length));
            http.sendResponseHeaders(reply.status(), NO_BODY);
            return;
        }
        http.sendResponseHeaders(reply.status(), reply.body().length);
        OutputStream out = http.getResponseBody();
        out.write(reply.body());
        out.flush();
    }

    /** Answers from a thread that has nobody to tell when nobody listens. */
    void sendIfPossible(Reply reply) {
        try {
            send(reply);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends it. What is left of the request is read before, as far as that is reasonable: a connection that is closed while
     * its other end is sending takes the answer with it.
     */
    @Override
    public void close() {
        try {
            ReadDeadline.read(timer, DISCARD_TIME, () -> {}, this::discard);
        } catch (IOException e) {
            // Whoever has sent it is gone, or the time is over.
        }
        http.close();
    }

    private long discard() throws IOException {
        byte[] chunk = new byte[CHUNK];
        long discarded = 0;
        int read = 0;
        while (read >= 0 && discarded < MOST_DISCARDED) {
            discarded += read;
            read = body().read(chunk);
        }
        return discarded;
    }
}
