package dev.lookbook.convert;

import dev.lookbook.internal.InBatches;
import java.util.Iterator;
import java.util.function.Function;

/**
 * Does the same to many records on several threads, and hands the results over in the records' order: the same for any
 * number of threads. Records are taken on the thread that iterates, some dozens a thread ahead, so that memory does not grow
 * with their number. What a step throws is thrown in its result's place, and the results after it can still be had.
 *
 * <p>Close it when done, which ends the threads. Not thread-safe itself.
 *
 * <pre>{@code
 * try (Parallel<CocoText> texts = Parallel.map(split.iterator(), this::convert, 4)) {
 *     texts.forEachRemaining(writer::write);
 * }
 * }</pre>
 */
public final class Parallel<B> implements Iterator<B>, AutoCloseable {
    private final Iterator<B> results;
    private final Runnable end;

    private Parallel(Iterator<B> results, Runnable end) {
        this.results = results;
        this.end = end;
    }

    /**
     * Prepares the work.
     *
     * @param step what is done to each record; called by several threads at a time
     * @param threads how many, of which the thread that iterates is one
     * @throws IllegalArgumentException when there is not at least 1 thread
     */
    public static <A, B> Parallel<B> map(Iterator<A> records, Function<? super A, ? extends B> step, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, but was " + threads);
        }
        if (threads == 1) {
            return new Parallel<>(new OneByOne<>(records, step), () -> {});
        }
        InBatches<A, B> batches = new InBatches<>(records, step, threads);
        return new Parallel<>(batches, batches::close);
    }

    @Override
    public boolean hasNext() {
        return results.hasNext();
    }

    @Override
    public B next() {
        return results.next();
    }

    @Override
    public void close() {
        end.run();
    }

    private record OneByOne<A, B>(Iterator<A> records, Function<? super A, ? extends B> step) implements Iterator<B> {
        @Override
        public boolean hasNext() {
            return records.hasNext();
        }

        @Override
        public B next() {
            return step.apply(records.next());
        }
    }
}
