package dev.lookbook.internal;

import java.util.Arrays;

/** A copy of somebody's password, which is wiped when it is closed and is in no message. */
public final class Password implements AutoCloseable {
    private final char[] value;

    private Password(char[] value) {
        this.value = value;
    }

    /** Nobody gave one. */
    public static Password none() {
        return new Password(new char[0]);
    }

    /**
     * Copies a password.
     *
     * @throws IllegalArgumentException when it is empty
     */
    public static Password of(char[] value) {
        if (value.length == 0) {
            throw new IllegalArgumentException("expected a password but it is empty");
        }
        return new Password(value.clone());
    }

    /** Whether there is one. */
    public boolean isPresent() {
        return value.length > 0;
    }

    /** The characters themselves, not a copy that nobody would wipe. */
    public char[] value() {
        return value;
    }

    @Override
    public void close() {
        Arrays.fill(value, '\0');
    }

    @Override
    public String toString() {
        return isPresent() ? "a password" : "no password";
    }
}
