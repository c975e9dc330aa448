package dev.lookbook.convert;

import dev.lookbook.io.Location;

/**
 * Something that a conversion could not carry over, or that somebody should know of.
 *
 * @param code what it is, in words that stay the same: {@code drop-segmentation}
 * @param severity how bad it is
 * @param location where it was found
 * @param message what happened here, for people
 */
public record Issue(String code, Severity severity, Location location, String message) {

    /** Something was left out or changed as asked. */
    public static Issue info(String code, Location location, String message) {
        return new Issue(code, Severity.INFO, location, message);
    }

    /** Something is odd, and was kept or guessed. */
    public static Issue warning(String code, Location location, String message) {
        return new Issue(code, Severity.WARNING, location, message);
    }

    /** Something is wrong. */
    public static Issue error(String code, Location location, String message) {
        return new Issue(code, Severity.ERROR, location, message);
    }

    /** How bad an issue is. */
    public enum Severity {
        /** As asked. */
        INFO,
        /** Odd. */
        WARNING,
        /** Wrong. */
        ERROR;
    }
}
