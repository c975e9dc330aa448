package dev.lookbook.internal;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does the same to every element on several threads, and hands the results over in order. At most a window of elements is
 * under way, so memory does not grow with the input. Close it when done; not thread-safe itself.
 */
public final class InOrder<A, B> implements Iterator<B>, AutoCloseable {
    private static final int WINDOW_PER_THREAD = 32;

    private final Iterator<A> input;
    private final Function<? super A, ? extends B> step;
    private final ExecutorService workers;
    private final int window;
    private final Queue<FutureTask<B>> underway = new ArrayDeque<>();
    /** Whether the thread that iterates is one of the threads. */
    private final boolean helps;
    /** What the input threw; told when everything before it has been handed over. */
    private @Nullable RuntimeException failure;

    private boolean closed;

    /** Prepares the work; threads start with the first call. */
    public InOrder(Iterator<A> input, Function<? super A, ? extends B> step, int threads) {
        this(input, step, threads, WINDOW_PER_THREAD, false);
    }

    /**
     * Prepares the work; threads start with the first call.
     *
     * @param windowPerThread how many elements a thread may be ahead
     * @param helps whether the thread that iterates is one of the threads, and does what nobody has begun rather than wait: for
     *     steps that keep a core busy, of which one more than there are would take time from the others
     */
    InOrder(Iterator<A> input, Function<? super A, ? extends B> step, int threads, int windowPerThread, boolean helps) {
        this.input = input;
        this.step = step;
        this.helps = helps;
        window = threads * windowPerThread;
        workers = Executors.newFixedThreadPool(helps ? Math.max(1, threads - 1) : threads, task -> {
            Thread thread = new Thread(task, "lookbook-worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public boolean hasNext() {
        return !underway.isEmpty() || failure != null || (!closed && input.hasNext());
    }

    @Override
    public B next() {
        fill();
        FutureTask<B> first = underway.poll();
        if (first == null) {
            RuntimeException problem = failure == null ? new NoSuchElementException() : failure;
            failure = null;
            throw problem;
        }
        if (helps) {
            help(first);
        }
        try {
            return first.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a worker", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void fill() {
        try {
            while (!closed && failure == null && underway.size() < window && input.hasNext()) {
                A element = input.next();
                FutureTask<B> task = new FutureTask<>(() -> step.apply(element));
                workers.execute(task);
                underway.add(task);
            }
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    /** Does what nobody has begun, in order, until a task is done. */
    private void help(FutureTask<B> first) {
        first.run();
        for (Iterator<FutureTask<B>> others = underway.iterator(); others.hasNext() && !first.isDone(); ) {
            others.next().run();
        }
    }

    @Override
    public void close() {
        closed = true;
        failure = null;
        workers.shutdownNow();
        underway.clear();
    }
}
