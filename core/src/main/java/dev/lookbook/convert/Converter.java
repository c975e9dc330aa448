package dev.lookbook.convert;

import java.util.function.Consumer;

/**
 * Turns one thing into another and reports what it cannot carry over. Stateless, so safe to use from several threads when
 * whoever is told of issues is.
 */
@FunctionalInterface
public interface Converter<A, B> {

    /**
     * Converts one thing.
     *
     * @throws dev.lookbook.io.DatasetException when the thing as a whole cannot be converted
     */
    B convert(A input, Consumer<? super Issue> issues);

    /** This step, and then another. */
    default <C> Converter<A, C> andThen(Converter<? super B, ? extends C> next) {
        return (input, issues) -> next.convert(convert(input, issues), issues);
    }
}
