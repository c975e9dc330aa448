package dev.lookbook.io;

import java.util.function.Consumer;

/** What a reader does with a record that it cannot use. Never silently. */
@FunctionalInterface
public interface ErrorPolicy {

    /** Handles the error of one record: throws it to stop, or returns to go on with the next record. */
    void onError(DatasetException error);

    /** Stops at the first bad record. The default everywhere. */
    static ErrorPolicy stop() {
        return error -> {
            throw error;
        };
    }

    /** Leaves bad records out, tells somebody of each, and goes on. */
    static ErrorPolicy skip(Consumer<? super DatasetException> told) {
        return told::accept;
    }
}
