package dev.lookbook.rekognition.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
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
        Patience patience = new Patience();
        Exception expired = failure(400, "ExpiredToken");

        assertThat(patience.isLost(expired)).isFalse();
        assertThat(patience.isLost(expired)).isFalse();
        assertThat(patience.isLost(failure(403, "AccessDenied"))).isFalse();
        assertThat(patience.isLost(expired)).isFalse();
        assertThat(patience.isLost(expired)).isFalse();
        patience.renew();
        assertThat(patience.isLost(expired)).isFalse();
        assertThat(patience.isLost(expired)).isFalse();
        assertThat(patience.isLost(expired)).isTrue();
    }

    @Test
    void otherFailuresHaveToBeManyMore() {
        Patience patience = new Patience();
        Exception down = failure(503, "SlowDown");

        assertThat(IntStream.range(0, 99).anyMatch(i -> patience.isLost(down))).isFalse();
        assertThat(patience.isLost(down)).isTrue();
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
