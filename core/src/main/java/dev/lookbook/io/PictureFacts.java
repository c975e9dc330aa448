package dev.lookbook.io;

import dev.lookbook.internal.ImageHeader;
import dev.lookbook.model.ImageSize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a file that should be a picture is, as far as its first bytes and its length tell. Either the size is known, or
 * there is a problem that says why not.
 *
 * @param format what the file begins as, whether or not its size is known
 * @param size the size of the stored pixels; an orientation in EXIF data is ignored
 * @param bytes the file's length; of an archive's file the length that it has unpacked, as the archive states it
 * @param problem why there is no size, in words for people: the file is neither JPEG nor PNG, it is damaged, it ends early
 */
public record PictureFacts(Format format, Optional<ImageSize> size, long bytes, Optional<String> problem) {
    /**
     * @throws IllegalArgumentException when there is neither a size nor a problem, or both, or another format has a size
     */
    public PictureFacts {
        if (size.isPresent() == problem.isPresent() || (size.isPresent() && format == Format.OTHER)) {
            throw new IllegalArgumentException("expected the size of a JPEG or PNG picture, or else a problem");
        }
    }

    /**
     * What is known of a file; that it is no picture, or a damaged one, is one of the facts.
     *
     * @throws IOException when it cannot be read
     */
    public static PictureFacts of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ImageHeader.facts(in, file.toString(), Files.size(file));
        }
    }

    /** What is known of a file that is in memory. */
    public static PictureFacts of(byte[] file) {
        try {
            return ImageHeader.facts(new ByteArrayInputStream(file), "", file.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Nothing is read from anywhere.
        }
    }

    /** What a file begins as; its name does not matter. */
    public enum Format {
        /** A JPEG's start-of-image marker. */
        JPEG,
        /** A PNG's signature. */
        PNG,
        /** Anything else, and nothing. */
        OTHER;
    }
}
