package dev.lookbook.rekognition;

import dev.lookbook.internal.InOrder;
import dev.lookbook.rekognition.detection.DetectionOptions;
import dev.lookbook.rekognition.detection.DetectionOutcome;
import dev.lookbook.rekognition.detection.Picture;
import java.io.IOException;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Looks at many pictures at a time. */
final class Batch {
    private final RunningModel model;
    private final DetectionOptions how;
    /** What all pictures will fail with that have not been tried yet. */
    private final AtomicReference<@Nullable Exception> hopeless = new AtomicReference<>();

    private final Patience patience = new Patience();

    Batch(RunningModel model, DetectionOptions how) {
        this.model = model;
        this.how = how;
    }

    Stream<DetectionOutcome> run(Stream<? extends Picture> pictures, int concurrency) {
        if (concurrency < 1) {
            throw new IllegalArgumentException("expected at least 1 picture at a time but found " + concurrency);
        }
        Iterator<? extends Picture> input = pictures.iterator();
        InOrder<Picture, DetectionOutcome> work = new InOrder<>(
                new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return input.hasNext();
                    }

                    @Override
                    public Picture next() {
                        return input.next();
                    }
                },
                this::detect,
                concurrency);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(
                                new ClosingIterator<>(work), Spliterator.ORDERED | Spliterator.NONNULL),
                        false)
                .onClose(work::close)
                .onClose(pictures::close);
    }

    private DetectionOutcome detect(Picture picture) {
        Exception known = hopeless.get();
        if (known != null) {
            return DetectionOutcome.failed(picture, known);
        }
        try {
            DetectionOutcome outcome = DetectionOutcome.of(picture, model.detect(picture, how));
            patience.renew();
            return outcome;
        } catch (IOException | RuntimeException e) {
            if (ServiceErrors.isHopeless(e) || patience.isLost(e)) {
                hopeless.compareAndSet(null, e);
            }
            return DetectionOutcome.failed(picture, e);
        }
    }

    /** Ends the threads when the last result is out: few people close streams. */
    private static final class ClosingIterator<A, B> implements Iterator<B> {
        private final InOrder<A, B> work;

        ClosingIterator(InOrder<A, B> work) {
            this.work = work;
        }

        @Override
        public boolean hasNext() {
            boolean more = work.hasNext();
            if (!more) {
                work.close();
            }
            return more;
        }

        @Override
        public B next() {
            return work.next();
        }
    }
}
