package dev.lookbook.rekognition.fake;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Objects in a map, for tests that are about something other than S3. */
final class MemoryFiles implements S3Files {
    private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();

    @Override
    public Optional<byte[]> get(String bucket, String key) {
        return Optional.ofNullable(objects.get(bucket + "/" + key));
    }

    @Override
    public void put(String bucket, String key, byte[] bytes) {
        objects.put(bucket + "/" + key, bytes);
    }

    String text(String bucket, String key) {
        return new String(get(bucket, key).orElseThrow(), StandardCharsets.UTF_8);
    }
}
