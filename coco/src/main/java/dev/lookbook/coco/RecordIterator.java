package dev.lookbook.coco;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Hands over the records of a section one by one, but for those that were left out. */
final class RecordIterator<T> implements Iterator<T> {
    private final int count;
    private final IntFunction<Optional<T>> reader;
    private final Runnable onEnd;
    private int at;
    private Optional<T> next = Optional.empty();

    /**
     * @param onEnd what happens when there is no more record; perhaps more than once
     */
    RecordIterator(int count, IntFunction<Optional<T>> reader, Runnable onEnd) {
        this.count = count;
        this.reader = reader;
        this.onEnd = onEnd;
    }

    static <T> Stream<T> stream(Iterator<T> iterator) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        iterator, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
                false);
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && at < count) {
            next = reader.apply(at++);
        }
        if (next.isEmpty()) {
            onEnd.run();
        }
        return next.isPresent();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T record = next.orElseThrow();
        next = Optional.empty();
        return record;
    }
}
