package dev.lookbook.rekognition.upload;

import java.time.Duration;
import java.util.Optional;

/**
 * How far an upload is.
 *
 * @param items pictures that are done: sent, found unchanged, or failed for good
 * @param totalItems all pictures
 * @param bytes bytes of those that are done
 * @param totalBytes bytes of all pictures
 * @param sentBytes bytes that were sent so far
 * @param elapsed time since the first picture was begun
 */
public record UploadProgress(
        long items, long totalItems, long bytes, long totalBytes, long sentBytes, Duration elapsed) {
    private static final double NANOS = 1e9;

    /** Bytes that were sent a second so far; 0 before the first. */
    public double bytesPerSecond() {
        return elapsed.isZero() ? 0 : sentBytes * NANOS / elapsed.toNanos();
    }

    /** How long it takes at that rate if all the rest has to be sent; empty before anything was sent. */
    public Optional<Duration> timeLeft() {
        return sentBytes == 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos((long) ((totalBytes - bytes) / bytesPerSecond() * NANOS)));
    }
}
