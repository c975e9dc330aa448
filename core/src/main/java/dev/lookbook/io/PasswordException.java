package dev.lookbook.io;

/** An archive and the password that it was opened with, or without, do not fit; the password itself is nowhere in here. */
public final class PasswordException extends DatasetException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Says what does not fit. */
    public PasswordException(Location location, Reason reason, String problem) {
        super(location, problem);
        this.reason = reason;
    }

    /** What does not fit: a program that can ask somebody goes by it. */
    public Reason reason() {
        return reason;
    }

    /** What does not fit. */
    public enum Reason {
        /** The archive is encrypted, and no password was given. */
        MISSING,
        /** The archive is encrypted, and the password that was given does not open it. */
        WRONG,
        /** A password was given, and nothing is encrypted. */
        UNEXPECTED;
    }
}
