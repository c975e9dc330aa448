package dev.lookbook.cli;

import java.util.Locale;

/** Numbers with what they count, as people write them. */
final class Counted {
    private Counted() {}

    /**
     * {@code 1 image}, {@code 1,234 images}, {@code 2 boxes}.
     *
     * @param thing one of them
     */
    static String of(long number, String thing) {
        return of(number, thing, thing + (thing.endsWith("x") ? "es" : "s"));
    }

    /** {@code 1 record was}, {@code 2 records were}. */
    static String of(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }
}
