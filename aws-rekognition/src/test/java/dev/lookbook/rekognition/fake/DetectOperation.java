package dev.lookbook.rekognition.fake;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import dev.lookbook.rekognition.fake.Detector.Box;
import dev.lookbook.rekognition.fake.Detector.Detected;
import dev.lookbook.rekognition.fake.Inputs.S3Name;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks at pictures, without the account's lock: many at once. */
final class DetectOperation implements Operation {
    private static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final int MAX_OBJECT_BYTES = 15 * 1024 * 1024;

    /** What the made-up thresholds of the labels are, which count when a request has no threshold of its own. */
    private static final double ASSUMED_THRESHOLD = 50;

    private final Account account;

    DetectOperation(Account account) {
        this.account = account;
    }

    @Override
    public Attributes run(Attributes input) {
        String arn = Inputs.text(input, "ProjectVersionArn");
        requireRunning(arn);
        byte[] picture = picture(input.attributes("Image"));
        if (!isPicture(picture)) {
            throw Refusal.of("InvalidImageFormatException", "Request has invalid image format");
        }
        pause();
        double minimum = input.get("MinConfidence", Decimal.class)
                .map(Decimal::doubleValue)
                .orElse(ASSUMED_THRESHOLD);
        List<Attributes> labels = account.options.detector.detect(arn, picture).stream()
                .filter(detected -> detected.confidence() >= minimum)
                .sorted(Comparator.comparingDouble(Detected::confidence).reversed())
                .limit(input.integer("MaxResults").orElse(Long.MAX_VALUE))
                .map(DetectOperation::label)
                .toList();
        return Attributes.of("CustomLabels", Value.of(labels));
    }

    private void requireRunning(String arn) {
        account.lock.lock();
        try {
            Version version = account.version(arn);
            if (!version.status.equals("RUNNING")) {
                throw Refusal.notReady("The model is not ready: " + arn + " is " + version.status);
            }
        } finally {
            account.lock.unlock();
        }
    }

    private void pause() {
        try {
            Thread.sleep(account.options.detectTakes.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] picture(Attributes image) {
        Optional<String> bytes = image.text("Bytes");
        Optional<S3Name> object = Inputs.s3Object(image);
        if (bytes.isPresent() == object.isPresent()) {
            throw Refusal.parameter("A picture is given as bytes or as an object, and as one of them.");
        }
        byte[] picture = bytes.map(Base64.getDecoder()::decode)
                .orElseGet(() -> object.flatMap(name -> account.options.s3.get(name.bucket(), name.key()))
                        .orElseThrow(() -> Refusal.s3Object(
                                object.get().bucket(), object.get().key())));
        if (picture.length > (bytes.isPresent() ? MAX_BYTES : MAX_OBJECT_BYTES)) {
            throw Refusal.of("ImageTooLargeException", "The picture has " + picture.length + " bytes.");
        }
        return picture;
    }

    private static boolean isPicture(byte[] bytes) {
        boolean jpeg = bytes.length > 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xd8;
        boolean png = bytes.length > 3 && bytes[0] == (byte) 0x89 && bytes[1] == 'P' && bytes[2] == 'N';
        return jpeg || png;
    }

    private static Attributes label(Detected detected) {
        Attributes.Builder label = Attributes.builder()
                .put("Name", Value.of(detected.name()))
                .put("Confidence", Decimal.of(detected.confidence()));
        detected.box().ifPresent(box -> label.put("Geometry", Attributes.of("BoundingBox", box(box))));
        return label.build();
    }

    private static Attributes box(Box box) {
        return Attributes.builder()
                .put("Width", Decimal.of(box.width()))
                .put("Height", Decimal.of(box.height()))
                .put("Left", Decimal.of(box.left()))
                .put("Top", Decimal.of(box.top()))
                .build();
    }
}
