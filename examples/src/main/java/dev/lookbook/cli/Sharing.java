package dev.lookbook.cli;

import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.model.AnnotatedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** Copies a dataset's records as they are, each to one of several files or to none, by the image that it is seen as. */
record Sharing<R>(Input<R> input, Converter<R, AnnotatedImage> toImage) {
    /** Left out. */
    static final int NOWHERE = -1;

    static <R> Sharing<R> of(Input<R> input) throws IOException {
        return new Sharing<>(input, Lenient.of(input));
    }

    /** Shows every image; a first look, after which the input has been read. */
    void look(Consumer<AnnotatedImage> look) {
        for (R record : input.records()) {
            look.accept(toImage.convert(record, issue -> {}));
        }
    }

    /** Writes every record to the file of the number that is said, or to none. */
    void write(
            ToIntFunction<AnnotatedImage> partOf,
            Destinations<R> destinations,
            ErrorPolicy onError,
            ConversionReport report)
            throws IOException {
        List<Issue> issues = new ArrayList<>();
        for (R record : input.records()) {
            issues.clear();
            AnnotatedImage image = toImage.convert(record, issues::add);
            int part = partOf.applyAsInt(image);
            if (part == NOWHERE) {
                continue;
            }
            try {
                destinations.write(part, record);
                report.count(image);
                issues.forEach(report);
            } catch (DatasetException e) {
                onError.onError(e);
            }
        }
    }
}
