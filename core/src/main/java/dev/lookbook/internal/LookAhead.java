package dev.lookbook.internal;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Hands over records one by one, looking one ahead, because only then is known whether there is another that is good. */
public abstract class LookAhead<T> implements Iterator<T> {
    private Optional<T> next = Optional.empty();

    /** Before the first record. */
    protected LookAhead() {}

    /** Moves on to the next record; empty at the end, however often it is asked. */
    protected abstract Optional<T> advance();

    @Override
    public final boolean hasNext() {
        if (next.isEmpty()) {
            next = advance();
        }
        return next.isPresent();
    }

    @Override
    public final T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there are no more records");
        }
        T record = next.orElseThrow();
        next = Optional.empty();
        return record;
    }

    /** The records as a stream, in order. */
    public final Stream<T> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }
}
