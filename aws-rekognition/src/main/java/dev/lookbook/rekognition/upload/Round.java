package dev.lookbook.rekognition.upload;

import dev.lookbook.rekognition.upload.Patience.Advice;
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
    private final Waitlist waiting;
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
    private final Patience patience;
    private final int threads;
    private volatile Optional<Exception> stop = Optional.empty();

    /** A file that has not arrived. */
    record Failure(UploadTask task, Exception cause) {}

    /**
     * @param again whether the files have failed before
     * @param parallelism how many are sent at once
     */
    Round(Sender sender, Collection<UploadTask> tasks, boolean again, Meter meter, int parallelism) {
        this.sender = sender;
        this.again = again;
        this.meter = meter;
        waiting = new Waitlist(tasks);
        threads = Math.min(parallelism, Math.max(1, tasks.size()));
        patience = new Patience(threads);
    }

    /**
     * Sends all files, unless it is better to stop.
     *
     * @param every how often to tell how far they are
     */
    void run(Duration every) throws InterruptedException {
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
                waiting.close();
                pool.shutdownNow();
                // The journal is closed after this, and what is still under way may have something to note.
                boolean ended = pool.awaitTermination(LAST_PATIENCE.toSeconds(), TimeUnit.SECONDS);
                assert ended : "transfers do not end";
            }
        }
    }

    private void work() {
        for (Optional<UploadTask> next = waiting.next(); next.isPresent(); next = waiting.next()) {
            UploadTask task = next.get();
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
                react(e);
            }
        }
    }

    private void react(Exception failure) {
        switch (failure instanceof JournalFailure ? Advice.STOP : patience.failed(failure)) {
            case STOP -> {
                stop = Optional.of(failure);
                waiting.close();
            }
            case TRY_ELSEWHERE -> waiting.spread(Patience.ELSEWHERE);
            case GO_ON -> {}
        }
    }

    /** What did not arrive. */
    List<Failure> failures() {
        return List.copyOf(failures);
    }

    /** What was not tried. */
    List<UploadTask> left() {
        return waiting.left();
    }

    /** Why not everything was tried. */
    Optional<Exception> stop() {
        return stop;
    }
}
