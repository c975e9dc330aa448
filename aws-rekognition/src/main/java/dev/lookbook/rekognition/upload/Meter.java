package dev.lookbook.rekognition.upload;

import dev.lookbook.rekognition.upload.Sender.Outcome;
import java.time.Duration;
import java.util.function.Consumer;

/** Counts what is done, and tells the caller's listener on the caller's thread. Counting is thread-safe. */
final class Meter {
    private final long totalItems;
    private final long totalBytes;
    private final Consumer<? super UploadProgress> listener;
    private final long start = System.nanoTime();
    private long items;
    private long sent;
    private long unchanged;
    private long bytes;
    private long sentBytes;

    Meter(long totalItems, long totalBytes, Consumer<? super UploadProgress> listener) {
        this.totalItems = totalItems;
        this.totalBytes = totalBytes;
        this.listener = listener;
    }

    synchronized void done(UploadTask task, Outcome outcome) {
        items++;
        bytes += task.size();
        if (outcome == Outcome.SENT) {
            sent++;
            sentBytes += task.size();
        } else {
            unchanged++;
        }
    }

    synchronized void failed(UploadTask task) {
        items++;
        bytes += task.size();
    }

    synchronized long sent() {
        return sent;
    }

    synchronized long unchanged() {
        return unchanged;
    }

    synchronized long sentBytes() {
        return sentBytes;
    }

    private synchronized UploadProgress progress() {
        return new UploadProgress(
                items, totalItems, bytes, totalBytes, sentBytes, Duration.ofNanos(System.nanoTime() - start));
    }

    void tell() {
        listener.accept(progress());
    }
}
