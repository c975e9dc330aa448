package dev.lookbook.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many at once are answered, and more than may wait are sent away with words. */
class ServedLoadTest {
    private static final int MANY = 500;
    private static final int MINUTES = 2;

    private final StandInModel model = new StandInModel();

    private static List<HttpResponse<byte[]>> all(HttpClient client, List<HttpRequest> requests) throws Exception {
        List<CompletableFuture<HttpResponse<byte[]>>> answers = requests.stream()
                .map(request -> client.sendAsync(request, BodyHandlers.ofByteArray()))
                .toList();
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get(MINUTES, TimeUnit.MINUTES);
        return answers.stream().map(CompletableFuture::join).toList();
    }

    @Test
    void fiveHundredAtOnceAreAnsweredWithoutAnError() throws Exception {
        try (Served served = new Served(model, Limits.defaults().withTimeout(java.time.Duration.ofMinutes(MINUTES)))) {
            List<HttpRequest> requests = IntStream.range(0, MANY)
                    .mapToObj(i -> served.post(
                                    i % 10 == 0 ? "/detect?as=png" : "/detect",
                                    model.examples().get(i % model.examples().size()))
                            .build())
                    .toList();

            List<HttpResponse<byte[]>> answers = all(served.client(), requests);

            assertThat(answers).hasSize(MANY).allMatch(answer -> answer.statusCode() == 200);
            Map<String, Long> answersOfEach = answers.stream()
                    .filter(answer -> answer.headers()
                            .firstValue("Content-Type")
                            .orElseThrow()
                            .endsWith("json"))
                    .map(answer -> Served.json(answer).path("sha256").asString())
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            assertThat(answersOfEach).hasSize(model.examples().size());
        }
    }

    @Test
    void moreThanMayWaitAreToldToComeAgain() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Served.Seeing waiting = posted -> {
            go.await();
            return Served.nothing(posted);
        };
        try (Served served = new Served(
                waiting.model(), Limits.defaults().withMaxConcurrent(2).withMaxWaiting(3))) {
            List<HttpRequest> requests = IntStream.range(0, 20)
                    .mapToObj(
                            i -> served.post("/detect", model.examples().get(0)).build())
                    .toList();
            List<CompletableFuture<HttpResponse<byte[]>>> answers = requests.stream()
                    .map(request -> served.client().sendAsync(request, BodyHandlers.ofByteArray()))
                    .toList();
            for (int i = 0;
                    i < 1000
                            && answers.stream()
                                            .filter(CompletableFuture::isDone)
                                            .count()
                                    < 15;
                    i++) {
                Thread.sleep(10);
            }
            assertThat(Served.json(served.send(HttpRequest.newBuilder(served.at("/health"))))
                            .path("waiting")
                            .asInt())
                    .isEqualTo(3);
            go.countDown();

            Map<Integer, List<HttpResponse<byte[]>>> byStatus = answers.stream()
                    .map(CompletableFuture::join)
                    .collect(Collectors.groupingBy(HttpResponse::statusCode));
            assertThat(byStatus.get(200)).hasSize(5);
            assertThat(byStatus.get(503))
                    .hasSize(15)
                    .allMatch(
                            answer -> answer.headers().firstValue("Retry-After").isPresent());
        }
    }
}
