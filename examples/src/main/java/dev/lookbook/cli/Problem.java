package dev.lookbook.cli;

import dev.lookbook.io.DatasetException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in words what stopped a command: where, what, and how to go on. */
final class Problem {
    private Problem() {}

    /** The words for an error. */
    static String of(Throwable error) {
        if (error instanceof OutOfMemoryError || error instanceof StackOverflowError) {
            return "expected input that fits into " + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MB of memory but it does not; give Java more, such as with java -Xmx2g -jar lookbook.jar";
        }
        if (error instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return ofDisk(unchecked.getCause(), unchecked.getMessage());
        }
        if (error instanceof IOException disk) {
            return ofDisk(disk, disk.getMessage());
        }
        if (error instanceof InvalidPathException path) {
            return "expected a path but found \"" + path.getInput() + "\" (" + path.getReason() + ")";
        }
        if (error instanceof DatasetException
                || error instanceof IllegalArgumentException
                || error instanceof AwsRefusal) {
            return String.valueOf(error.getMessage());
        }
        return "this should not have happened (" + error.getMessage()
                + "); please run it again with --stacktrace and report what it says";
    }

    /**
     * @param message of whoever passed the error on, who may know more
     */
    private static String ofDisk(IOException error, @Nullable String message) {
        if (error instanceof NoSuchFileException missing) {
            return missing.getFile() + ": expected a file or folder but there is none";
        }
        if (error instanceof AccessDeniedException denied) {
            return denied.getFile() + ": expected a file that can be used but access is denied";
        }
        if (error instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + ": expected a folder's name but it is a file";
        }
        if (message != null && !message.equals(error.toString())) {
            return message;
        }
        return Objects.requireNonNullElse(error.getMessage(), "the disk failed without saying why");
    }
}
