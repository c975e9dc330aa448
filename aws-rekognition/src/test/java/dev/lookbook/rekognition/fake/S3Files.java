package dev.lookbook.rekognition.fake;

import java.util.Optional;

/** The objects that the fake service reads manifests and pictures from, and writes what a training leaves to. */
public interface S3Files {
    /** The bytes of an object; none when there is no such bucket or object. */
    Optional<byte[]> get(String bucket, String key);

    /**
     * Keeps an object.
     *
     * @throws RuntimeException when it cannot be kept, as when there is no such bucket
     */
    void put(String bucket, String key, byte[] bytes);

    /** No objects, and no place for any. */
    static S3Files none() {
        return new S3Files() {
            @Override
            public Optional<byte[]> get(String bucket, String key) {
                return Optional.empty();
            }

            @Override
            public void put(String bucket, String key, byte[] bytes) {
                throw new IllegalStateException("there is no bucket " + bucket);
            }
        };
    }
}
