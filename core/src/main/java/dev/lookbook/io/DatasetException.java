package dev.lookbook.io;

import dev.lookbook.internal.Printable;
import java.util.Optional;
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
    private final String code;

    /** Says what is wrong and where. */
    public DatasetException(Location location, String problem) {
        this(location, problem, null);
    }

    /** Says what is wrong and where, and what found it. */
    public DatasetException(Location location, String problem, @Nullable Throwable cause) {
        this(location, Printable.of(problem), "", cause);
    }

    private DatasetException(Location location, String problem, String code, @Nullable Throwable cause) {
        super(location + ": " + problem + (code.isEmpty() ? "" : " [" + code + ']'), cause);
        this.location = location;
        this.problem = problem;
        this.code = code;
    }

    /** Says what is wrong and where, and the code of the rule that is broken. */
    public static DatasetException ofRule(String code, Location location, String problem) {
        return new DatasetException(location, Printable.of(problem), code, null);
    }

    /** Where. */
    public Location location() {
        return location == null ? Location.UNKNOWN : location;
    }

    /** The rule that is broken, in words that stay the same: {@code missing-area}; empty where no rule has a name. */
    public Optional<String> code() {
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }

    /** What, without the place. */
    public String problem() {
        return problem;
    }
}
