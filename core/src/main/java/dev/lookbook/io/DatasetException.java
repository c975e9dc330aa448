package dev.lookbook.io;

import dev.lookbook.internal.Printable;
import org.jspecify.annotations.Nullable;

/**
 * The data is wrong; the message says where, what was expected and what was found. The disk's errors are IOExceptions.
 *
 * <p>What was found may be hostile, so control characters in it are made visible: an error stays one line, and cannot send
 * anything to a terminal.
 */
public class DatasetException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Location location;
    private final String problem;

    /** Says what is wrong and where. */
    public DatasetException(Location location, String problem) {
        this(location, problem, null);
    }

    /** Says what is wrong and where, and what found it. */
    public DatasetException(Location location, String problem, @Nullable Throwable cause) {
        super(location + ": " + Printable.of(problem), cause);
        this.location = location;
        this.problem = Printable.of(problem);
    }

    /** Where. */
    public Location location() {
        return location == null ? Location.UNKNOWN : location;
    }

    /** What, without the place. */
    public String problem() {
        return problem;
    }
}
