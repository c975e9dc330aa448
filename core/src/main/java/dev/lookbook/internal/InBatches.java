package dev.lookbook.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@link InOrder} for steps that take microseconds: a thread gets several elements at a time, and is not woken for each. Memory is that of some batches a thread. Close it when done; not thread-safe itself.
 */
public final class InBatches<A, B> implements Iterator<B>, AutoCloseable {
    private static final int SIZE = 16;
    private static final int BATCHES_PER_THREAD = 4;

    private final InOrder<List<A>, List<Outcome<B>>> batches;
    private Iterator<Outcome<B>> batch = List.<Outcome<B>>of().iterator();

    /** Prepares the work; threads start with the first call. */
    public InBatches(Iterator<A> input, Function<? super A, ? extends B> step, int threads) {
        batches =
                new InOrder<>(new Batched<>(input), elements -> all(elements, step), threads, BATCHES_PER_THREAD, true);
    }

    private static <A, B> List<Outcome<B>> all(List<A> elements, Function<? super A, ? extends B> step) {
        List<Outcome<B>> outcomes = new ArrayList<>(elements.size());
        for (A element : elements) {
            outcomes.add(Outcome.of(element, step));
        }
        return outcomes;
    }

    @Override
    public boolean hasNext() {
        return batch.hasNext() || batches.hasNext();
    }

    @Override
    public B next() {
        if (!batch.hasNext()) {
            batch = batches.next().iterator();
        }
        return batch.next().get();
    }

    @Override
    public void close() {
        batches.close();
        batch = List.<Outcome<B>>of().iterator();
    }

    /** What became of an element: a result, or what the step threw, which does not keep the others from being done. */
    private record Outcome<B>(@Nullable B result, @Nullable RuntimeException failure) {
        static <A, B> Outcome<B> of(A element, Function<? super A, ? extends B> step) {
            try {
                return new Outcome<>(step.apply(element), null);
            } catch (RuntimeException e) {
                return new Outcome<>(null, e);
            }
        }

        B get() {
            if (result == null) {
                throw failure == null ? new NoSuchElementException() : failure;
            }
            return result;
        }
    }

    /** Elements by batches; what the input throws comes after what it had before. */
    private static final class Batched<A> implements Iterator<List<A>> {
        private final Iterator<A> input;
        private @Nullable RuntimeException failure;

        Batched(Iterator<A> input) {
            this.input = input;
        }

        @Override
        public boolean hasNext() {
            return failure != null || input.hasNext();
        }

        @Override
        public List<A> next() {
            List<A> elements = new ArrayList<>(SIZE);
            try {
                while (failure == null && elements.size() < SIZE && input.hasNext()) {
                    elements.add(input.next());
                }
            } catch (RuntimeException e) {
                failure = e;
            }
            if (elements.isEmpty()) {
                RuntimeException problem = failure == null ? new NoSuchElementException() : failure;
                failure = null;
                throw problem;
            }
            return elements;
        }
    }
}
