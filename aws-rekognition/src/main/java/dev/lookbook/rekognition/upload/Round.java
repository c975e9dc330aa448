package dev.lookbook.rekognition.upload;

import dev.lookbook.rekognition.upload.Sender.JournalFailure;
import dev.lookbook.rekognition.upload.Sender.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends files, so many at once, each by a thread that waits for it. The caller's thread waits for all of them and tells how
 * far they are; when it is interrupted, what is under way is aborted.
 */
final class Round {
    private static final AtomicInteger THREADS = new AtomicInteger();
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(30);

    private final Sender sender;
    private final boolean again;
    private final Meter meter;
    private final Queue<UploadTask> waiting;
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
    private final Patience patience = new Patience();
    private volatile Optional<Exception> stop = Optional.empty();

    /** A file that has not arrived. */
    record Failure(UploadTask task, Exception cause) {}

    /**
     * @param again whether the files have failed before
     */
    Round(Sender sender, Collection<UploadTask> tasks, boolean again, Meter meter) {
        this.sender = sender;
        this.again = again;
        this.meter = meter;
        waiting = new ConcurrentLinkedQueue<>(tasks);
    }

    /**
     * Sends all files, unless it is better to stop.
     *
     * @param every how often to tell how far they are
     */
    void run(int parallelism, Duration every) throws InterruptedException {
        int threads = Math.min(parallelism, Math.max(1, waiting.size()));
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "lookbook-upload-" + THREADS.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(pool.submit(this::work));
            }
            pool.shutdown();
            while (!pool.awaitTermination(every.toNanos(), TimeUnit.NANOSECONDS)) {
                meter.tell();
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker of an upload has died", Causes.of(e));
        } finally {
            if (!pool.isTerminated()) {
                waiting.clear();
                pool.shutdownNow();
                // The journal is closed after this, and what is still under way may have something to note.
                boolean ended = pool.awaitTermination(LAST_PATIENCE.toSeconds(), TimeUnit.SECONDS);
                assert ended : "transfers do not end";
            }
        }
    }

    private void work() {
        for (UploadTask task = waiting.poll(); task != null; task = waiting.poll()) {
            try {
                Outcome outcome = sender.send(task, again);
                if (outcome != Outcome.JOURNALED) {
                    patience.renew();
                }
                meter.done(task, outcome);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                failures.add(new Failure(task, e));
                if (e instanceof JournalFailure || patience.isLost(e)) {
                    stop = Optional.of(e);
                    waiting.clear();
                }
            }
        }
    }

    /** What did not arrive. */
    List<Failure> failures() {
        return List.copyOf(failures);
    }

    /** Why not everything was tried. */
    Optional<Exception> stop() {
        return stop;
    }
}
