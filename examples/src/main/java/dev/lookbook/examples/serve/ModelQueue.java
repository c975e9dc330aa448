package dev.lookbook.examples.serve;

import dev.lookbook.examples.serve.ApiProblem.Code;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Works on so many pictures at a time; so many more wait, and the others are sent away. Thread-safe. */
final class ModelQueue implements AutoCloseable {
    private static final long IDLE_SECONDS = 30;

    private final ThreadPoolExecutor threads;
    private final Duration timeout;

    ModelQueue(Limits limits) {
        timeout = limits.timeout();
        threads = new ThreadPoolExecutor(
                limits.maxConcurrent(),
                limits.maxConcurrent(),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(limits.maxWaiting()),
                work -> new Thread(work, "lookbook-serve-model"));
        threads.allowCoreThreadTimeOut(true);
    }

    /** How many are worked on just now. */
    int running() {
        return threads.getActiveCount();
    }

    /** How many wait. */
    int waiting() {
        return threads.getQueue().size();
    }

    /**
     * Does some work when it is its turn, and waits for it.
     *
     * @throws ApiProblem when too many wait, it takes too long, or the work says so
     */
    <T> T call(Callable<T> work) {
        AtomicBoolean begun = new AtomicBoolean();
        FutureTask<T> task = new FutureTask<>(() -> {
            begun.set(true);
            return work.call();
        });
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            throw threads.isShutdown()
                    ? ended(e)
                    : new ApiProblem(Code.BUSY, "too many pictures wait already; send it again later", e);
        }
        try {
            return task.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw begun.get()
                    ? new ApiProblem(
                            Code.MODEL_TOO_SLOW, "expected an answer within " + seconds() + " but found none", e)
                    : new ApiProblem(
                            Code.BUSY,
                            "it was not this picture's turn within " + seconds() + "; send it again later",
                            e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ended(e);
        } catch (CancellationException e) {
            throw ended(e);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            // Nothing happens to work that is done; nobody waits for the other any more.
            task.cancel(true);
            threads.remove(task);
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof OutOfMemoryError) {
            return new ApiProblem(
                    Code.BUSY, "there is not enough memory for this picture just now; send it again later", cause);
        }
        if (cause instanceof InterruptedException) {
            return ended(e);
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    private static ApiProblem ended(Exception cause) {
        return new ApiProblem(Code.SHUTTING_DOWN, "the server is about to end", cause);
    }

    private String seconds() {
        return timeout.toMillis() / 1e3 + " seconds";
    }

    /** Ends what is under way and what waits: whoever waits for an answer is told so. */
    @Override
    public void close() {
        for (Runnable waiting : threads.shutdownNow()) {
            if (waiting instanceof FutureTask<?> task) {
                task.cancel(false);
            }
        }
    }
}
