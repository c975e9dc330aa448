package dev.lookbook.rekognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.DatasetException;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.ImageSize;
import dev.lookbook.rekognition.detection.Detection;
import dev.lookbook.rekognition.detection.DetectionOptions;
import dev.lookbook.rekognition.detection.DetectionOutcome;
import dev.lookbook.rekognition.detection.Picture;
import dev.lookbook.rekognition.detection.PictureDetections;
import dev.lookbook.rekognition.detection.RatioBox;
import dev.lookbook.rekognition.fake.AwsClients;
import dev.lookbook.rekognition.fake.Detector.Detected;
import dev.lookbook.rekognition.fake.FakeRekognition;
import dev.lookbook.rekognition.fake.Fault;
import dev.lookbook.rekognition.fake.Faults;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.InvalidS3ObjectException;
import software.amazon.awssdk.services.rekognition.model.RekognitionException;

class DetectTest {
    private static final DetectionOptions DEFAULTS = DetectionOptions.defaults();

    @TempDir
    private Path folder;

    private final Shop.Bucket bucket = new Shop.Bucket();
    private final AtomicInteger looks = new AtomicInteger();
    private final FakeRekognition service = FakeRekognition.builder()
            .s3(bucket)
            .detectTakes(Duration.ofMillis(2))
            .detector((version, picture) -> {
                looks.incrementAndGet();
                // The picture's width, so that answers can be told apart.
                double width = picture.length > 20 ? ByteBuffer.wrap(picture).getInt(16) : 1;
                return List.of(
                        Detected.of("shirt", 98.5, 0.1, -0.05, 0.25, 0.5),
                        new Detected("outdoor", 70, Optional.empty()),
                        Detected.of("vest", 55, 0, 0, 1 / width, 1));
            })
            .start();
    private final CustomLabels customLabels = Shop.customLabels(service);
    private String arn = "";

    @BeforeEach
    void train() throws InterruptedException {
        arn = Shop.model(customLabels, bucket, "garments");
    }

    @AfterEach
    void nothingIsLeftRunning() {
        assertThat(service.running()).isEmpty();
        service.close();
    }

    private RunningModel start() throws InterruptedException {
        return customLabels.start(arn, 1);
    }

    private Path png(String name, int width) throws IOException {
        return Files.write(folder.resolve(name), Shop.png(width, 480));
    }

    @Test
    void aFileHasDetectionsInRatiosAndASizeThatMakesPixelsOfThem() throws Exception {
        try (RunningModel model = start()) {
            PictureDetections seen = model.detect(png("a.png", 640));

            assertThat(seen.fileName()).isEqualTo("a.png");
            assertThat(seen.size()).contains(new ImageSize(640, 480));
            assertThat(seen.detections()).hasSize(3);
            Detection shirt = seen.detections().get(0);
            assertThat(shirt.label()).isEqualTo("shirt");
            assertThat(shirt.percent()).isEqualTo(Decimal.parse("98.5"));
            assertThat(shirt.confidence()).isEqualTo(Decimal.parse("0.985"));
            assertThat(shirt.box()).contains(new RatioBox(0.1, -0.05, 0.25, 0.5));
            assertThat(shirt.box()
                            .orElseThrow()
                            .toPixels(new ImageSize(640, 480))
                            .numbers()
                            .toDoubles())
                    .containsExactly(64, -24, 160, 240);
            assertThat(seen.detections().get(1).box()).isEmpty();
        }
    }

    @Test
    void aPictureInS3IsReadByTheServiceItself() throws Exception {
        bucket.put(Shop.BUCKET, "there.png", Shop.png(100, 100));
        try (RunningModel model = start()) {
            PictureDetections seen = model.detect(S3Location.parse("s3://lookbook-tests/there.png"));
            assertThat(seen.fileName()).isEqualTo("s3://lookbook-tests/there.png");
            assertThat(seen.size()).isEmpty();
            assertThat(seen.withSize(new ImageSize(100, 100)).size()).contains(new ImageSize(100, 100));
            assertThatThrownBy(() -> model.detect(new S3Location(Shop.BUCKET, "missing.png")))
                    .isInstanceOf(InvalidS3ObjectException.class);
        }
    }

    @Test
    void detectionsAreLimitedAsWished() throws Exception {
        try (RunningModel model = start()) {
            Picture picture = Picture.of("a", Shop.JPEG);
            assertThat(model.detect(picture, DEFAULTS.withMinConfidence(60)).detections())
                    .extracting(Detection::label)
                    .containsExactly("shirt", "outdoor");
            assertThat(model.detect(picture, DEFAULTS.withMaxResults(1)).detections())
                    .hasSize(1);
        }
        assertThatThrownBy(() -> DEFAULTS.withMinConfidence(100.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a confidence in percent, 0 to 100, but found 100.5");
        assertThatThrownBy(() -> DEFAULTS.withMaxResults(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected at least 0 results but found -1");
    }

    @Test
    void picturesThatTheServiceWouldNotTakeAreNotSent() throws Exception {
        byte[] large = new byte[Picture.MAX_BYTES + 1];
        System.arraycopy(Shop.png(640, 480), 0, large, 0, 33);
        Path file = Files.write(folder.resolve("large.png"), large);
        Path text = Files.writeString(folder.resolve("notes.txt"), "no picture at all, but words");
        String limit =
                ": expected a picture of at most 4,194,304 bytes but found 4,194,305; the service reads one of up to"
                        + " 15,728,640 bytes from S3";
        try (RunningModel model = start()) {
            assertThatThrownBy(() -> model.detect(file))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage(file + limit);
            assertThatThrownBy(() -> model.detect("large", large))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage("large" + limit);
            assertThatThrownBy(() -> model.detect(text))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage("notes.txt: expected a JPEG or PNG picture but found the bytes 6e6f207069637475");
            assertThatThrownBy(() -> model.detect(folder.resolve("missing.png")))
                    .isInstanceOf(NoSuchFileException.class);
            assertThat(service.count("DetectCustomLabels")).isZero();

            byte[] most = new byte[Picture.MAX_BYTES];
            System.arraycopy(large, 0, most, 0, 33);
            assertThat(model.detect("most", most).detections()).hasSize(3);
        }
    }

    @Test
    void manyPicturesAreLookedAtSideBySideAndComeInOrder() throws Exception {
        List<Picture> pictures = IntStream.rangeClosed(1, 120)
                .mapToObj(i -> Picture.of(i + ".png", Shop.png(i, 480)))
                .toList();
        try (RunningModel model = start();
                Stream<DetectionOutcome> seen = model.detectAll(pictures.stream(), DEFAULTS, 8)) {
            List<PictureDetections> all =
                    seen.map(DetectionOutcome::orElseThrow).toList();
            assertThat(all)
                    .extracting(PictureDetections::fileName)
                    .containsExactlyElementsOf(
                            pictures.stream().map(Picture::name).toList());
            assertThat(all).allSatisfy(one -> {
                double width = one.size().orElseThrow().width();
                assertThat(one.detections().get(2).box().orElseThrow().width() * width)
                        .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-6));
            });
        }
        assertThat(service.peak()).isBetween(2, 8);
    }

    @Test
    void aFailureIsBesideItsPictureAndTheOthersGoOn() throws Exception {
        List<Picture> pictures = List.of(
                Picture.of(png("a.png", 10)),
                Picture.of(folder.resolve("missing.png")),
                Picture.of("c.jpg", Shop.JPEG));
        try (RunningModel model = start()) {
            List<DetectionOutcome> all =
                    model.detectAll(pictures.stream(), DEFAULTS, 2).toList();
            assertThat(all).extracting(DetectionOutcome::picture).containsExactlyElementsOf(pictures);
            assertThat(all.get(0).failure()).isEmpty();
            assertThat(all.get(1).failure()).containsInstanceOf(NoSuchFileException.class);
            assertThat(all.get(2).detections()).isPresent();
            assertThatThrownBy(all.get(1)::orElseThrow)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("nothing could be detected in missing.png")
                    .hasCauseInstanceOf(NoSuchFileException.class);
            assertThatThrownBy(() -> model.detectAll(Stream.of(), DEFAULTS, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("expected at least 1 picture at a time but found 0");
        }
    }

    @Test
    void everyFifthRequestThatFailsIsTriedAgain() throws Exception {
        for (Fault fault :
                List.of(Fault.UNAVAILABLE, Fault.THROTTLED, Fault.THROUGHPUT_EXCEEDED, Fault.DROPPED_REQUEST)) {
            try (RunningModel running = start();
                    Faults faults = Faults.before(service.endpoint()).every(5, fault);
                    RekognitionClient once = AwsClients.rekognitionOnce(faults.endpoint());
                    RunningModel model = Shop.persistent(once).build().attach(arn)) {
                Stream<Picture> pictures = IntStream.range(0, 50).mapToObj(i -> Picture.of(i + ".jpg", Shop.JPEG));
                assertThat(model.detectAll(pictures, DEFAULTS, 4))
                        .hasSize(50)
                        .allMatch(outcome -> outcome.detections().isPresent());
                assertThat(faults.count(fault)).as(running.arn()).isGreaterThan(8);
            }
        }
    }

    @Test
    void anExpiredTokenEndsABatchWithoutAThousandRequests() throws Exception {
        List<DetectionOutcome> all = new ArrayList<>();
        try (RunningModel model = start()) {
            Stream<Picture> pictures = IntStream.range(0, 1000).mapToObj(i -> Picture.of(i + ".jpg", Shop.JPEG));
            service.tokenExpired(true);
            model.detectAll(pictures, DEFAULTS, 4).forEach(all::add);
            assertThat(service.count("DetectCustomLabels")).isLessThanOrEqualTo(4);
            service.tokenExpired(false);
        }
        assertThat(all)
                .hasSize(1000)
                .allSatisfy(outcome -> assertThat(outcome.failure().orElseThrow())
                        .isInstanceOf(RekognitionException.class)
                        .hasMessageContaining("token"));
    }

    @Test
    void aBatchIsGivenUpWhenNothingIsAnsweredAnyMore() throws Exception {
        List<DetectionOutcome> all = new ArrayList<>();
        try (RunningModel running = start();
                Faults faults = Faults.before(service.endpoint());
                RekognitionClient once = AwsClients.rekognitionOnce(faults.endpoint());
                RunningModel model = Shop.customLabels(once).attach(arn)) {
            Stream<Picture> pictures = IntStream.range(0, 1000).mapToObj(i -> Picture.of(i + ".jpg", Shop.JPEG));
            int before = faults.count();
            // Ten pictures are answered, and then none.
            faults.plan((number, method, target) -> number <= before + 10 ? Fault.NONE : Fault.DROPPED_REQUEST);
            model.detectAll(pictures, DEFAULTS, 1).forEach(all::add);
            // Five pictures, each tried four times.
            assertThat(faults.count() - before).as(running.arn()).isEqualTo(10 + 5 * 4);
        }
        assertThat(all).hasSize(1000);
        assertThat(all.subList(0, 10)).allMatch(outcome -> outcome.detections().isPresent());
        assertThat(all.subList(10, 1000))
                .allSatisfy(
                        outcome -> assertThat(outcome.failure().orElseThrow()).isInstanceOf(SdkClientException.class));
    }

    @Test
    void throttlingThatDoesNotEndIsAFailureAfterSomeAttempts() throws Exception {
        try (RunningModel model = start();
                RekognitionClient once = AwsClients.rekognitionOnce(service.endpoint());
                RunningModel attached = Shop.customLabels(once).attach(arn)) {
            service.refuseNext("DetectCustomLabels", "ThrottlingException", 4);
            service.forgetRequests();
            assertThatThrownBy(() -> attached.detect("a", Shop.JPEG)).isInstanceOf(RekognitionException.class);
            assertThat(service.count("DetectCustomLabels")).isEqualTo(4);
            assertThat(model.detect("a", Shop.JPEG).detections()).hasSize(3);
        }
        assertThat(looks.get()).isEqualTo(1);
    }
}
