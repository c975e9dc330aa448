package dev.lookbook.rekognition.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.rekognition.upload.Patience.Advice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;

class UploadNumbersTest {
    private static Exception failure(int status, String code) {
        return S3Exception.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }

    @Test
    void timeLeftIsThatOfTheBytesLeftAtTheRateSoFar() {
        UploadProgress progress = new UploadProgress(30, 100, 3_000, 10_000, 2_000, Duration.ofSeconds(4));

        assertThat(progress.bytesPerSecond()).isEqualTo(500);
        assertThat(progress.timeLeft()).contains(Duration.ofSeconds(14));
        assertThat(new UploadProgress(1, 2, 3, 4, 0, Duration.ZERO).timeLeft()).isEmpty();
        assertThat(new UploadProgress(1, 2, 3, 4, 0, Duration.ZERO).bytesPerSecond())
                .isZero();
    }

    @Test
    void threeGeneralFailuresInARowAreEnough() {
        Patience patience = new Patience(1);
        Exception expired = failure(400, "ExpiredToken");

        assertThat(patience.failed(expired)).isEqualTo(Advice.GO_ON);
        assertThat(patience.failed(expired)).isEqualTo(Advice.GO_ON);
        assertThat(patience.failed(failure(404, "NoSuchBucket"))).isEqualTo(Advice.GO_ON);
        assertThat(patience.failed(expired)).isEqualTo(Advice.GO_ON);
        assertThat(patience.failed(expired)).isEqualTo(Advice.GO_ON);
        patience.renew();
        assertThat(patience.failed(expired)).isEqualTo(Advice.GO_ON);
        assertThat(patience.failed(expired)).isEqualTo(Advice.GO_ON);
        assertThat(patience.failed(expired)).isEqualTo(Advice.STOP);
    }

    @Test
    void denialsAreTriedElsewhereAfterThree() {
        Patience patience = new Patience(4);
        Exception denied = failure(403, "AccessDenied");
        List<Advice> advice =
                IntStream.range(0, 31).mapToObj(i -> patience.failed(denied)).toList();

        assertThat(advice.get(2)).isEqualTo(Advice.TRY_ELSEWHERE);
        assertThat(advice.get(30)).isEqualTo(Advice.STOP);
        assertThat(advice).filteredOn(one -> one != Advice.GO_ON).hasSize(2);
    }

    @Test
    void otherFailuresHaveToBeManyMore() {
        Patience patience = new Patience(1);
        Exception down = failure(503, "SlowDown");

        assertThat(IntStream.range(0, 99).mapToObj(i -> patience.failed(down))).containsOnly(Advice.GO_ON);
        assertThat(patience.failed(down)).isEqualTo(Advice.STOP);
    }

    @Test
    void filesFromAllOverTheListComeFirstAndNoneGetsLost() {
        List<UploadTask> tasks =
                IntStream.range(0, 95).mapToObj(UploadNumbersTest::task).toList();
        Waitlist waitlist = new Waitlist(tasks);
        waitlist.spread(10);

        assertThat(waitlist.left().subList(0, 10))
                .extracting(task -> task.target().key())
                .containsExactly("9", "18", "28", "37", "47", "56", "66", "75", "85", "94");
        assertThat(waitlist.left()).containsExactlyInAnyOrderElementsOf(tasks);
        waitlist.spread(200);
        assertThat(waitlist.left()).containsExactlyInAnyOrderElementsOf(tasks);
        waitlist.close();
        assertThat(waitlist.next()).isEmpty();
    }

    private static UploadTask task(int number) {
        Path file = Path.of(String.valueOf(number));
        return new UploadTask(new ObjectAddress("b", file.toString()), LocalFile.of(file), 1);
    }

    @Test
    void requestsAreThoseThatCostSomething() {
        List<UploadTask> pictures = IntStream.range(0, 1001)
                .mapToObj(UploadNumbersTest::task)
                .collect(Collectors.toCollection(ArrayList::new));
        pictures.add(new UploadTask(pictures.get(0).target(), pictures.get(0).file(), 8 << 20));
        pictures.add(new UploadTask(pictures.get(0).target(), pictures.get(0).file(), (8 << 20) + 1));
        List<UploadTask> manifests = List.of(task(1), task(2));

        UploadRequests requests = UploadRequests.of(pictures, pictures.size(), manifests);

        assertThat(requests).isEqualTo(new UploadRequests(1002 + 2, 2 + 2, 2, 2));
        assertThat(requests.pricedAsPuts()).isEqualTo(1010);
        assertThat(UploadRequests.of(List.of(), 0, manifests)).isEqualTo(new UploadRequests(2, 0, 0, 2));
    }

    @Test
    void aCauseIsOneLineWithoutTheSdksAdvice() {
        String advice =
                "Unable to execute HTTP request: Acquire operation took longer than the configured maximum time. This"
                        + " indicates that a request cannot get a connection from the pool within the specified maximum time.\nThis"
                        + " can be due to high request rate.\n\nConsider taking any of the following actions to mitigate the issue:"
                        + " increase max connections, increase acquire timeout, or slowing the request rate.";

        assertThat(Causes.text(SdkClientException.create(advice)))
                .isEqualTo("SdkClientException: Unable to execute HTTP request: Acquire operation took longer than the"
                        + " configured maximum time.");
        assertThat(Causes.text(SdkClientException.create("two\r\nlines"))).isEqualTo("SdkClientException: two lines");
        assertThat(Causes.text(SdkClientException.create("x".repeat(900))))
                .hasSize(200)
                .endsWith("x\u2026");
    }

    @Test
    void whatFilesOfArchivesTakeOfMemoryIsBounded() throws InterruptedException {
        MemoryBudget budget = new MemoryBudget(10 * 1024);
        int small = budget.acquire(100);
        int most = budget.acquire(9 * 1024 - 1);
        budget.release(small);
        budget.release(most);

        assertThat(small).isEqualTo(1);
        assertThat(most).isEqualTo(9);
        assertThat(budget.acquire(Long.MAX_VALUE)).isEqualTo(10);
    }
}
