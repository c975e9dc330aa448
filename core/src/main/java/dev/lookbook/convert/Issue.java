package dev.lookbook.convert;

import dev.lookbook.internal.BriefText;
import dev.lookbook.io.Location;
import java.util.Locale;

/**
 * Something that a conversion could not carry over, or that somebody should know of.
 *
 * @param code what it is, in words that stay the same: {@code drop-segmentation}
 * @param severity how bad it is
 * @param location where it was found
 * @param message what happened here, for people
 */
public record Issue(String code, Severity severity, Location location, String message) {
    private static final int LONGEST_MESSAGE = 400;

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

    /** In a line: {@code info drop-landmarks, annos/000001.json at /item1 (byte 42): left out ...}. */
    @Override
    public String toString() {
        return severity.name().toLowerCase(Locale.ROOT) + ' ' + code + ", " + location + ": "
                + BriefText.word(message, LONGEST_MESSAGE);
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
