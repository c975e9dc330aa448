package dev.lookbook.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Whoever has sent a picture to a server that ends is told so. Connections were closed before those who waited had an
 * answer, and what waited in the queue never got one.
 */
class ServedEndingTest {
    private static final int PICTURES = 4;

    @Test
    void whatIsUnderWayAndWhatWaitsIsToldThatTheServerEnds() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Served.Seeing never = any -> {
            asked.countDown();
            TimeUnit.MINUTES.sleep(10);
            return Served.nothing(any);
        };
        byte[] picture = new StandInModel().examples().get(0);
        List<CompletableFuture<HttpResponse<byte[]>>> answers = new ArrayList<>();
        try (Served served = new Served(never.model(), Limits.defaults().withMaxConcurrent(1))) {
            for (int i = 0; i < PICTURES; i++) {
                answers.add(
                        served.client().sendAsync(served.post("detect", picture).build(), BodyHandlers.ofByteArray()));
            }
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
            while (waiting(served) < PICTURES - 1) {
                Thread.sleep(10);
            }
        }

        for (CompletableFuture<HttpResponse<byte[]>> answer : answers) {
            HttpResponse<byte[]> response = answer.get(20, TimeUnit.SECONDS);
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(Served.json(response).path("code").asString()).isEqualTo("shutting-down");
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private static int waiting(Served served) {
        HttpResponse<byte[]> health =
                served.send(HttpRequest.newBuilder(served.at("health")).GET());
        return Served.json(health).path("waiting").asInt();
    }
}
