package dev.lookbook.cli;

import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Grouping;
import dev.lookbook.convert.Issue;
import dev.lookbook.convert.Parallel;
import dev.lookbook.convert.Split;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.model.AnnotatedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The loop that every conversion is: read a record, see it as an image, make a record of the other format, write it. A
 * record's issues count when it was written.
 *
 * @param toImage how a record is seen as an image
 * @param toWritten what is written for it
 * @param threads how many records are converted at a time; they are written in order for any number
 */
record Conversion<R, W>(
        Converter<R, AnnotatedImage> toImage,
        Encoder<R, W> toWritten,
        Grouping grouping,
        ErrorPolicy onError,
        ConversionReport report,
        int threads) {

    /** Makes what is written of a record and of the image it is seen as. */
    @FunctionalInterface
    interface Encoder<R, W> {
        W encode(R read, AnnotatedImage image, Consumer<? super Issue> issues);
    }

    /** A record, and what its reader has told since the one before. */
    private record Taken<R>(R read, List<Runnable> told) {}

    /** What became of a record, to be done in the records' order. */
    @FunctionalInterface
    private interface Outcome<W> {
        void take(Split split, Destinations<W> destinations) throws IOException;
    }

    /**
     * @param told what the records' reader tells
     */
    void run(Iterable<R> records, ToldAhead told, Split split, Destinations<W> destinations) throws IOException {
        Iterator<R> reads = records.iterator();
        Iterator<Taken<R>> taken = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return reads.hasNext();
            }

            @Override
            public Taken<R> next() {
                R read = reads.next();
                return new Taken<>(read, told.take());
            }
        };
        try (Parallel<Outcome<W>> outcomes = Parallel.map(taken, this::convert, threads)) {
            while (outcomes.hasNext()) {
                outcomes.next().take(split, destinations);
            }
        }
        told.take().forEach(Runnable::run);
        destinations.finish();
    }

    private Outcome<W> convert(Taken<R> taken) {
        Outcome<W> outcome = convert(taken.read());
        return (split, destinations) -> {
            taken.told().forEach(Runnable::run);
            try {
                outcome.take(split, destinations);
            } catch (DatasetException e) {
                onError.onError(e);
            }
        };
    }

    private Outcome<W> convert(R read) {
        List<Issue> issues = new ArrayList<>();
        try {
            AnnotatedImage image = toImage.convert(read, issues::add);
            W written = toWritten.encode(read, image, issues::add);
            return (split, destinations) -> {
                destinations.write(split.sideOf(grouping.keyOf(image)), written);
                report.count(image);
                issues.forEach(report);
            };
        } catch (DatasetException e) {
            return (split, destinations) -> {
                throw e;
            };
        }
    }

    /** Shows every image; a first look, in which what cannot be used is left for {@link #run} to tell of. */
    static <R> void look(Input<R> input, Consumer<AnnotatedImage> look) throws IOException {
        Converter<R, AnnotatedImage> toImage = input.toAnnotatedImage();
        for (R read : input.records()) {
            AnnotatedImage image;
            try {
                image = toImage.convert(read, issue -> {});
            } catch (DatasetException e) {
                // Told of when the record is converted.
                continue;
            }
            look.accept(image);
        }
    }
}
