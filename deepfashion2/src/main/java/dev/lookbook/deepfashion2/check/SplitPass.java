package dev.lookbook.deepfashion2.check;

import dev.lookbook.deepfashion2.internal.SplitFiles;
import dev.lookbook.internal.InOrder;
import dev.lookbook.internal.ProgressMeter;
import dev.lookbook.io.ProgressListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.stream.IntStream;

/** Does the same to each file of a split, on as many threads as asked, and hands the results over in the files' order. */
final class SplitPass {
    private final int files;
    private final ProgressMeter progress;

    private SplitPass(int files, ProgressMeter progress) {
        this.files = files;
        this.progress = progress;
    }

    /** A pass over the files of a split, which tells somebody how far it is. */
    static SplitPass of(SplitFiles files, ProgressListener listener) {
        int count = files.names().size();
        return new SplitPass(count, ProgressMeter.ofRecords(listener, files.source(), count));
    }

    <T> void run(int threads, Step<T> step, Taker<T> taker) throws IOException {
        Taker<T> counting = (index, result) -> {
            taker.take(index, result);
            progress.record();
        };
        take(threads, step, counting);
        progress.done();
    }

    private <T> void take(int threads, Step<T> step, Taker<T> taker) throws IOException {
        if (threads == 1) {
            for (int i = 0; i < files; i++) {
                taker.take(i, step.of(i));
            }
            return;
        }
        Iterator<Integer> indexes = IntStream.range(0, files).iterator();
        try (InOrder<Integer, T> results = new InOrder<>(indexes, index -> unchecked(step, index), threads)) {
            for (int i = 0; results.hasNext(); i++) {
                taker.take(i, results.next());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    private static <T> T unchecked(Step<T> step, int index) {
        try {
            return step.of(index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is done to a file. */
    @FunctionalInterface
    interface Step<T> {
        T of(int index) throws IOException;
    }

    /** Who takes a result. */
    @FunctionalInterface
    interface Taker<T> {
        void take(int index, T result) throws IOException;
    }
}
