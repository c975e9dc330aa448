package dev.lookbook.rekognition;

import dev.lookbook.internal.ImageHeader;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.PictureFacts;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.ImageSize;
import dev.lookbook.rekognition.detection.Detection;
import dev.lookbook.rekognition.detection.DetectionOptions;
import dev.lookbook.rekognition.detection.Picture;
import dev.lookbook.rekognition.detection.PictureDetections;
import dev.lookbook.rekognition.detection.RatioBox;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.rekognition.model.BoundingBox;
import software.amazon.awssdk.services.rekognition.model.CustomLabel;
import software.amazon.awssdk.services.rekognition.model.DetectCustomLabelsRequest;
import software.amazon.awssdk.services.rekognition.model.DetectCustomLabelsResponse;
import software.amazon.awssdk.services.rekognition.model.Geometry;
import software.amazon.awssdk.services.rekognition.model.Image;

/** Shows pictures to a model. Thread-safe. */
final class Detector {
    private final Settings settings;
    private final Retries retries;
    private final String arn;
    private final Usage usage;

    Detector(Settings settings, String arn, Usage usage) {
        this.settings = settings;
        this.arn = arn;
        this.usage = usage;
        retries = new Retries(settings);
    }

    /**
     * Shows a picture to the model.
     *
     * @param beforeAttempt whether it may be asked still; throws if not
     */
    PictureDetections detect(Picture picture, DetectionOptions how, Runnable beforeAttempt) throws IOException {
        if (picture instanceof Picture.File file) {
            return detect(file.name(), read(file.file()), how, beforeAttempt);
        }
        if (picture instanceof Picture.Bytes bytes) {
            requireSize(bytes.name(), bytes.bytes().length);
            return detect(bytes.name(), bytes.bytes(), how, beforeAttempt);
        }
        S3Location place = ((Picture.InS3) picture).location();
        Image image = Image.builder()
                .s3Object(object -> object.bucket(place.bucket()).name(place.key()))
                .build();
        return new PictureDetections(picture.name(), Optional.empty(), request(image, how, beforeAttempt));
    }

    /** Reads no more than can be sent: the file may be anything. */
    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Picture.MAX_BYTES + 1);
            requireSize(file.toString(), bytes.length > Picture.MAX_BYTES ? Files.size(file) : bytes.length);
            return bytes;
        }
    }

    private static void requireSize(String source, long bytes) {
        if (bytes > Picture.MAX_BYTES) {
            throw new DatasetException(
                    Location.of(source),
                    String.format(
                            "expected a picture of at most %,d bytes but found %,d; the service reads one of up to %,d"
                                    + " bytes from S3",
                            Picture.MAX_BYTES, bytes, Picture.MAX_S3_BYTES));
        }
    }

    private PictureDetections detect(String name, byte[] bytes, DetectionOptions how, Runnable beforeAttempt)
            throws IOException {
        PictureFacts facts = ImageHeader.facts(new ByteArrayInputStream(bytes), name, bytes.length);
        if (facts.format() == PictureFacts.Format.OTHER) {
            throw new DatasetException(
                    Location.of(name),
                    facts.problem().orElse("expected a JPEG or PNG picture but found something else"));
        }
        Optional<ImageSize> size = facts.size();
        Image image = Image.builder().bytes(SdkBytes.fromByteArrayUnsafe(bytes)).build();
        return new PictureDetections(name, size, request(image, how, beforeAttempt));
    }

    private List<Detection> request(Image image, DetectionOptions how, Runnable beforeAttempt) {
        DetectCustomLabelsRequest.Builder request =
                DetectCustomLabelsRequest.builder().projectVersionArn(arn).image(image);
        how.minConfidence().ifPresent(percent -> request.minConfidence(percent.floatValue()));
        how.maxResults().ifPresent(request::maxResults);
        DetectCustomLabelsRequest built = request.build();
        return retries
                .call(() -> {
                    beforeAttempt.run();
                    return attempt(built);
                })
                .customLabels()
                .stream()
                .map(Detector::detection)
                .toList();
    }

    private DetectCustomLabelsResponse attempt(DetectCustomLabelsRequest request) {
        try {
            DetectCustomLabelsResponse answer = settings.client().detectCustomLabels(request);
            usage.answered();
            return answer;
        } catch (SdkException e) {
            if (ServiceErrors.isPassing(e) || ServiceErrors.isHopeless(e)) {
                usage.unanswered();
            } else {
                usage.answered();
            }
            throw e;
        }
    }

    private static Detection detection(CustomLabel label) {
        Float percent = label.confidence();
        return new Detection(
                Objects.requireNonNullElse(label.name(), ""),
                Decimal.of(Descriptions.shortest(percent == null ? 0 : percent)),
                Optional.ofNullable(label.geometry()).map(Geometry::boundingBox).flatMap(Detector::box));
    }

    private static Optional<RatioBox> box(BoundingBox box) {
        if (box.left() == null || box.top() == null || box.width() == null || box.height() == null) {
            return Optional.empty();
        }
        return Optional.of(new RatioBox(
                Descriptions.shortest(box.left()),
                Descriptions.shortest(box.top()),
                Descriptions.shortest(box.width()),
                Descriptions.shortest(box.height())));
    }
}
