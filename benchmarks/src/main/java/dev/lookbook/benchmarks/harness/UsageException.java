package dev.lookbook.benchmarks.harness;

/** What was asked for cannot be done; the message says why, and how to go on. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
