package dev.lookbook.deepfashion2;

import dev.lookbook.internal.InBatches;
import dev.lookbook.internal.LookAhead;
import dev.lookbook.internal.ProgressMeter;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;

/** One pass over a split. Bad files travel as outcomes, so that their errors are told in order on the iterating thread. */
final class Pass extends LookAhead<DeepFashion2Image> {
    private final Iterator<Outcome> outcomes;
    private final ErrorPolicy errors;
    private final ProgressMeter progress;
    private final Runnable stop;

    Pass(Iterator<String> names, FileReader reader, int threads, ErrorPolicy errors, ProgressMeter progress) {
        this.errors = errors;
        this.progress = progress;
        if (threads == 1) {
            outcomes = new OneByOne(names, reader);
            stop = () -> {};
        } else {
            InBatches<String, Outcome> parallel = new InBatches<>(names, name -> Outcome.of(name, reader), threads);
            outcomes = parallel;
            stop = parallel::close;
        }
    }

    @Override
    protected Optional<DeepFashion2Image> advance() {
        while (outcomes.hasNext()) {
            Optional<DeepFashion2Image> image = outcomes.next().image(errors);
            progress.record();
            if (image.isPresent()) {
                return image;
            }
        }
        close();
        progress.done();
        return Optional.empty();
    }

    /** Ends the threads. */
    void close() {
        stop.run();
    }

    /** Reads the file of a name. */
    @FunctionalInterface
    interface FileReader {
        DeepFashion2Image read(String name) throws IOException;
    }

    private record OneByOne(Iterator<String> names, FileReader reader) implements Iterator<Outcome> {
        @Override
        public boolean hasNext() {
            return names.hasNext();
        }

        @Override
        public Outcome next() {
            return Outcome.of(names.next(), reader);
        }
    }

    /** An image, or what was wrong with its file. */
    private record Outcome(Optional<DeepFashion2Image> image, Optional<DatasetException> error) {
        static Outcome of(String name, FileReader reader) {
            try {
                return new Outcome(Optional.of(reader.read(name)), Optional.empty());
            } catch (DatasetException e) {
                return new Outcome(Optional.empty(), Optional.of(e));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Optional<DeepFashion2Image> image(ErrorPolicy errors) {
            error.ifPresent(errors::onError);
            return image;
        }
    }
}
