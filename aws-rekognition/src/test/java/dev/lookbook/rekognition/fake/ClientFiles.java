package dev.lookbook.rekognition.fake;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The objects of an S3 server, as a client sees them. The client stays its owner's. Thread-safe. */
final class ClientFiles implements S3Files {
    private static final int NOT_FOUND = 404;

    private final S3Client client;

    ClientFiles(S3Client client) {
        this.client = client;
    }

    @Override
    public Optional<byte[]> get(String bucket, String key) {
        try {
            return Optional.of(
                    client.getObjectAsBytes(object -> object.bucket(bucket).key(key))
                            .asByteArray());
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void put(String bucket, String key, byte[] bytes) {
        client.putObject(object -> object.bucket(bucket).key(key), RequestBody.fromBytes(bytes));
    }

    void createBucket(String bucket) {
        client.createBucket(request -> request.bucket(bucket));
    }

    /** The keys of a bucket, in their order. */
    List<String> keys(String bucket) {
        return client.listObjectsV2Paginator(request -> request.bucket(bucket)).contents().stream()
                .map(S3Object::key)
                .toList();
    }
}
