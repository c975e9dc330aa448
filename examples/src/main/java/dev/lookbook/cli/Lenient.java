package dev.lookbook.cli;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.model.AnnotatedImage;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Sees records that are copied as images for the report's counts. What is no image to other formats is one without items, and
 * {@code uncounted-items} says so.
 */
record Lenient<R>(Converter<R, AnnotatedImage> converter) implements Converter<R, AnnotatedImage> {

    /** Sees an input's records; where nobody could say what its items are, as images without any. */
    static <R> Lenient<R> of(Input<R> input) throws IOException {
        try {
            return new Lenient<>(input.toCounted());
        } catch (DatasetException e) {
            return new Lenient<>((read, issues) -> {
                throw e;
            });
        }
    }

    @Override
    public AnnotatedImage convert(R input, Consumer<? super Issue> issues) {
        try {
            // A copy loses nothing, so there is nothing to report.
            return converter.convert(input, issue -> {});
        } catch (DatasetException e) {
            issues.accept(Issue.info(
                    "uncounted-items", e.location(), "copied as it is, but its items are not counted: " + e.problem()));
            return AnnotatedImage.builder()
                    .fileName(nameOf(input))
                    .location(e.location())
                    .build();
        }
    }

    /** Lines of a manifest have names whatever their labels are, so that they can be told apart. */
    private static String nameOf(Object record) {
        return record instanceof ManifestEntry entry ? entry.sourceRef().orElse("") : "";
    }
}
