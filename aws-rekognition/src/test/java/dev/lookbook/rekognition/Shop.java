package dev.lookbook.rekognition;

import dev.lookbook.rekognition.fake.FakeRekognition;
import dev.lookbook.rekognition.fake.S3Files;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.rekognition.RekognitionClient;

/** What most tests begin with: a bucket in memory, manifests, and a service that is asked every millisecond. */
final class Shop {
    static final String BUCKET = "lookbook-tests";
    static final S3Location OUTPUT = new S3Location(BUCKET, "results/");

    /** The least that looks like a JPEG file: its size is not known. */
    static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9};

    private static final long PNG_SIGNATURE = 0x89504e470d0a1a0aL;
    private static final int IHDR = 0x49484452;

    private Shop() {}

    /** What a PNG file of a size begins with, which is all that is read of it. */
    static byte[] png(int width, int height) {
        return ByteBuffer.allocate(33)
                .putLong(PNG_SIGNATURE)
                .putInt(13)
                .putInt(IHDR)
                .putInt(width)
                .putInt(height)
                .array();
    }

    /** Objects in a map. */
    static final class Bucket implements S3Files, S3Objects {
        private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

        @Override
        public Optional<byte[]> get(String bucket, String key) {
            return Optional.ofNullable(objects.get(bucket + '/' + key));
        }

        @Override
        public void put(String bucket, String key, byte[] bytes) {
            objects.put(bucket + '/' + key, bytes);
        }

        S3Location put(String key, String text) {
            put(BUCKET, key, text.getBytes(StandardCharsets.UTF_8));
            return new S3Location(BUCKET, key);
        }

        @Override
        public ByteArrayInputStream open(S3Location location) throws FileNotFoundException {
            return new ByteArrayInputStream(get(location.bucket(), location.key())
                    .orElseThrow(() -> new FileNotFoundException(location.toString())));
        }
    }

    static CustomLabels customLabels(FakeRekognition service) {
        return customLabels(service.client());
    }

    /** Whoever waits for this service ends what it is at, so that it takes no time. */
    static CustomLabels settling(FakeRekognition service, RekognitionClient client) {
        return builder(client).listener(progress -> service.settle()).build();
    }

    static CustomLabels customLabels(RekognitionClient client) {
        return builder(client).build();
    }

    static CustomLabels.Builder builder(RekognitionClient client) {
        return CustomLabels.builder(client)
                .polling(Duration.ofMillis(1), Duration.ofMillis(5))
                .attempts(4);
    }

    /**
     * For requests side by side before a server where every fifth fails: chance lets one of them be the fifth four times in a
     * row, but hardly twenty times.
     */
    static CustomLabels.Builder persistent(RekognitionClient client) {
        return builder(client).attempts(20);
    }

    /** Lines with a box each, of two labels in turn. */
    static String manifest(String folder, int lines) {
        StringBuilder manifest = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            manifest.append(line("s3://" + BUCKET + '/' + folder + i + ".jpg", i % 2 == 0 ? "shirt" : "trousers", 10))
                    .append('\n');
        }
        return manifest.toString();
    }

    /** A line with a box 100 wide in a picture 640 wide. */
    static String line(String sourceRef, String label, int left) {
        return "{\"source-ref\": \"" + sourceRef
                + "\", \"bounding-box\": {\"image_size\": [{\"width\": 640, \"height\": 480,"
                + " \"depth\": 3}], \"annotations\": [{\"class_id\": 0, \"left\": " + left
                + ", \"top\": 20, \"width\": 100, \"height\": 200}]}, \"bounding-box-metadata\": {\"objects\":"
                + " [{\"confidence\": 1}], \"class-map\": {\"0\": \"" + label
                + "\"}, \"type\": \"groundtruth/object-detection\", \"human-annotated\": \"yes\", \"creation-date\":"
                + " \"2026-01-31T10:20:30.123456\", \"job-name\": \"labeling-job/lookbook\"}}";
    }

    /** A project with datasets of 20 and 5 pictures. */
    static Project project(CustomLabels customLabels, Bucket bucket, String name) throws InterruptedException {
        Project project = customLabels.createProject(name);
        customLabels.createDataset(
                project.arn(), DatasetType.TRAIN, bucket.put("train.manifest", manifest("train/", 20)));
        customLabels.createDataset(project.arn(), DatasetType.TEST, bucket.put("test.manifest", manifest("test/", 5)));
        return project;
    }

    /** A model that was trained, of a project of its own. */
    static String model(CustomLabels customLabels, Bucket bucket, String name) throws InterruptedException {
        Project project = project(customLabels, bucket, name);
        return customLabels
                .train(TrainingRequest.of(project.arn(), "1", OUTPUT))
                .await()
                .arn();
    }
}
