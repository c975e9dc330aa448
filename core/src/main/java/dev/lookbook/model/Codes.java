package dev.lookbook.model;

import java.util.Optional;
import java.util.function.ToIntFunction;

/** Finds what a number stands for. */
final class Codes {
    private Codes() {}

    static <E> Optional<E> find(E[] values, ToIntFunction<E> code, long sought) {
        for (E value : values) {
            if (code.applyAsInt(value) == sought) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
