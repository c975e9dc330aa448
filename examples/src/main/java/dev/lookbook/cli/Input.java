package dev.lookbook.cli;

import dev.lookbook.convert.Converter;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import java.io.Closeable;
import java.io.IOException;

/** A dataset of one format, opened for reading: its records, and how each of them is seen as an image. */
interface Input<R> extends Closeable {

    /** What its items can be. */
    Categories categories() throws IOException;

    /** Its records in order; can be read once. */
    Iterable<R> records();

    /** What happens to a record on the way to a copy: nothing, unless options ask for it. */
    default Converter<R, R> toCopy() throws IOException {
        return (record, issues) -> record;
    }

    /** How a record is seen as an image. */
    Converter<R, AnnotatedImage> toAnnotatedImage() throws IOException;

    /** How a record that is copied is seen as an image, to count its items and to know it by its name. */
    default Converter<R, AnnotatedImage> toCounted() throws IOException {
        return toAnnotatedImage();
    }

    /** Writes records of this format as they are. */
    Output<R> copies();
}
