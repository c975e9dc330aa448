package dev.lookbook.examples.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.lookbook.examples.serve.ApiProblem.Code;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leads each request to what answers it, and says in a line what became of it. Thread-safe. */
final class Router implements HttpHandler {
    private static final Pattern EXAMPLE = Pattern.compile("/examples/([1-9]\\d{0,2})\\.jpg");
    private static final String READ = "GET, HEAD";
    private static final int LOGGED_CHARACTERS = 80;

    private final GarmentModel model;
    private final Reply page;
    private final DetectRoute detect;
    private final ModelQueue queue;
    private final ScheduledExecutorService timer;
    private final Consumer<? super String> log;
    private final AtomicInteger active = new AtomicInteger();
    private volatile boolean ending;

    Router(
            GarmentModel model,
            Reply page,
            DetectRoute detect,
            ModelQueue queue,
            ScheduledExecutorService timer,
            Consumer<? super String> log) {
        this.model = model;
        this.page = page;
        this.detect = detect;
        this.queue = queue;
        this.timer = timer;
        this.log = log;
    }

    /** How many requests are being answered. */
    int active() {
        return active.get();
    }

    /** From now on, no picture is taken any more. */
    void end() {
        ending = true;
    }

    @Override
    public void handle(HttpExchange http) {
        long start = System.nanoTime();
        active.incrementAndGet();
        String trouble = "";
        try (Conversation conversation = new Conversation(http, timer)) {
            try {
                conversation.send(answer(conversation));
            } catch (IOException e) {
                trouble = "the sender is gone";
            } catch (RuntimeException | Error e) {
                trouble = e.toString();
            }
            log.accept(line(conversation, Duration.ofNanos(System.nanoTime() - start), trouble));
        } finally {
            active.decrementAndGet();
        }
    }

    /** The answer, whatever happens but for a sender who is gone. */
    private Reply answer(Conversation conversation) throws IOException {
        try {
            return route(conversation);
        } catch (ApiProblem e) {
            return Reply.of(e);
        } catch (RuntimeException | Error e) {
            StackTraceElement[] frames = e.getStackTrace();
            log.accept(printable(e + (frames.length == 0 ? "" : " at " + frames[0])));
            return Reply.of(new ApiProblem(
                    Code.INTERNAL_ERROR, "this should not have happened; the server's log has a line about it", e));
        }
    }

    private Reply route(Conversation conversation) throws IOException {
        String path = conversation.path();
        Matcher example = EXAMPLE.matcher(path);
        if (path.equals("/")) {
            return read(conversation, page);
        }
        if (path.equals("/health")) {
            return read(conversation, health());
        }
        if (path.equals("/detect")) {
            if (!conversation.method().equals("POST")) {
                throw ApiProblem.methodNotAllowed(conversation.method(), "POST");
            }
            if (ending) {
                throw new ApiProblem(Code.SHUTTING_DOWN, "the server is about to end");
            }
            return detect.answer(conversation);
        }
        if (example.matches()) {
            int number = Integer.parseInt(example.group(1));
            if (number <= model.examples().size()) {
                return read(
                        conversation, Reply.ok("image/jpeg", model.examples().get(number - 1)));
            }
        }
        throw new ApiProblem(Code.NOT_FOUND, "there is nothing here; POST a picture to /detect, or GET the page at /");
    }

    private static Reply read(Conversation conversation, Reply reply) {
        if (!conversation.method().equals("GET") && !conversation.method().equals("HEAD")) {
            throw ApiProblem.methodNotAllowed(conversation.method(), READ);
        }
        return reply;
    }

    private Reply health() {
        return Reply.json(json -> {
            json.writeStringProperty("status", ending ? "ending" : "up");
            json.writeStringProperty("model", model.title());
            json.writeBooleanProperty("standIn", model.isStandIn());
            json.writeNumberProperty("running", queue.running());
            json.writeNumberProperty("waiting", queue.waiting());
        });
    }

    /** Nothing of the query, where names are, and nothing of the picture. */
    private static String line(Conversation conversation, Duration time, String trouble) {
        Optional<Reply> sent = conversation.sent();
        String what = sent.map(reply -> reply.status() + ", " + String.format("%,d bytes", reply.body().length))
                .orElse("no answer");
        return printable(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + shortened(conversation.method()) + ' '
                + shortened(conversation.path()) + ' ' + what + ", " + time.toMillis() + " ms"
                + (trouble.isEmpty() ? "" : ", " + trouble));
    }

    private static String shortened(String text) {
        return text.length() <= LOGGED_CHARACTERS ? text : text.substring(0, LOGGED_CHARACTERS) + "...";
    }

    /** What strangers send stays on its line. */
    private static String printable(String text) {
        return text.replaceAll("[^ -~]", "?");
    }
}
