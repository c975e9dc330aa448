package dev.lookbook.cli;

import dev.lookbook.convert.Converter;
import dev.lookbook.model.AnnotatedImage;
import java.io.Closeable;
import java.io.IOException;

/**
 * How images become records of a format, and where these go.
 *
 * @param encode makes a record of an image
 * @param opener opens a file for records
 */
record Output<W>(Converter<AnnotatedImage, W> encode, Opener<W> opener) {

    /** Opens a file by its name; {@code -} is standard output where the format is a stream. */
    @FunctionalInterface
    interface Opener<W> {
        Target<W> open(String name) throws IOException;
    }

    /** Takes records into a file that appears when it is finished. */
    interface Target<W> extends Closeable {
        void write(W written) throws IOException;

        void finish() throws IOException;
    }

    /** An output whose records are made elsewhere. */
    static <R> Output<R> ofRecords(Opener<R> opener) {
        return new Output<>(
                (image, issues) -> {
                    throw new IllegalStateException("copies are not made of images");
                },
                opener);
    }
}
