package dev.lookbook.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Neither senders nor models that take their time keep the server from others, and both are told of. */
class ServedSlownessTest {
    private static final Limits HASTY = Limits.defaults().withTimeout(Duration.ofMillis(400));

    private final byte[] picture = new StandInModel().examples().get(0);

    @Test
    void aBodyThatDoesNotComeIsGivenUp() throws Exception {
        try (Served served = new Served(new StandInModel(), HASTY);
                Socket socket = RawHttp.open(served.server().uri())) {
            long start = System.nanoTime();
            socket.getOutputStream()
                    .write(RawHttp.head("POST /detect", "Content-Type: image/jpeg", "Content-Length: 1000"));

            String answer = RawHttp.answer(socket);

            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("\"code\":\"request-too-slow\"");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(HASTY.timeout(), Duration.ofSeconds(10));
            assertThat(served.send(served.post("/detect", picture)).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aBodyThatDripsIsGivenUpToo() throws Exception {
        try (Served served = new Served(new StandInModel(), HASTY);
                Socket socket = RawHttp.open(served.server().uri())) {
            socket.getOutputStream()
                    .write(RawHttp.head("POST /detect", "Content-Type: image/jpeg", "Content-Length: 1000"));
            CompletableFuture<Void> drip = CompletableFuture.runAsync(() -> {
                try {
                    for (int i = 0; i < 100; i++) {
                        socket.getOutputStream().write('x');
                        Thread.sleep(50);
                    }
                } catch (java.io.IOException | InterruptedException e) {
                    // The connection was closed, as it should be.
                }
            });

            byte[] begin = socket.getInputStream().readNBytes(12);

            assertThat(new String(begin, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 408");
            drip.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void aModelThatIsTooSlowIsInterruptedAndToldOf() throws Exception {
        AtomicBoolean interrupted = new AtomicBoolean();
        CountDownLatch over = new CountDownLatch(1);
        Served.Seeing slow = posted -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                interrupted.set(true);
                throw e;
            } finally {
                over.countDown();
            }
            return Served.nothing(posted);
        };
        try (Served served = new Served(slow.model(), HASTY)) {
            HttpResponse<byte[]> response = served.send(served.post("/detect", picture));

            assertThat(response.statusCode()).isEqualTo(504);
            assertThat(Served.json(response).path("code").asString()).isEqualTo("model-too-slow");
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
            assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(interrupted).isTrue();
        }
    }

    @Test
    void whoseTurnDoesNotComeIsToldToComeAgain() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        // It minds no interrupt.
        Served.Seeing deaf = posted -> {
            busy.countDown();
            boolean gone = false;
            while (!gone) {
                try {
                    gone = go.await(20, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    // As said.
                }
            }
            return Served.nothing(posted);
        };
        try (Served served = new Served(deaf.model(), HASTY.withMaxConcurrent(1).withMaxWaiting(1))) {
            var first = served.client()
                    .sendAsync(served.post("/detect", picture).build(), HttpResponse.BodyHandlers.discarding());
            busy.await();
            HttpResponse<byte[]> second = served.send(served.post("/detect", picture));

            assertThat(second.statusCode()).isEqualTo(503);
            assertThat(Served.json(second).path("code").asString()).isEqualTo("busy");
            assertThat(second.headers().firstValue("Retry-After")).contains("2");
            assertThat(first.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(504);
            go.countDown();
            assertThat(served.send(HttpRequest.newBuilder(served.at("/health"))).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatIsUnderWayIsFinishedWhenTheServerEnds() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Served.Seeing waiting = posted -> {
            busy.countDown();
            go.await();
            return Served.nothing(posted);
        };
        try (Served served = new Served(waiting.model(), Limits.defaults())) {
            var answer = served.client()
                    .sendAsync(served.post("/detect", picture).build(), HttpResponse.BodyHandlers.ofString());
            busy.await();
            CompletableFuture<Void> end = CompletableFuture.runAsync(served::close);
            Thread.sleep(200);
            assertThat(end).isNotDone();
            go.countDown();

            assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            end.get(10, TimeUnit.SECONDS);
        }
    }
}
