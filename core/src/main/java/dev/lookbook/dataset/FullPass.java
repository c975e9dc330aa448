package dev.lookbook.dataset;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A pass over both datasets, side by side, which compares images that differ and tells of those that have no partner. */
final class FullPass {
    private final ImageTable table;
    private final ImagesDiff images;
    private final Consumer<? super Issue> alone;
    private final Waiting waiting;
    private long compared;
    private long different;

    /**
     * @param alone told of images that only one side has
     */
    FullPass(ImageTable table, ImagesDiff images, Consumer<? super Issue> alone, long budget) {
        this.table = table;
        this.images = images;
        this.alone = alone;
        waiting = new Waiting(budget);
    }

    /** How many images that both have were compared in this pass. */
    long compared() {
        return compared;
    }

    /** How many of those do differ. */
    long different() {
        return different;
    }

    void read(DatasetSource first, ImageKeys firstKeys, DatasetSource second, ImageKeys secondKeys) throws IOException {
        ImageKeys.Pass ofFirst = firstKeys.pass();
        ImageKeys.Pass ofSecond = secondKeys.pass();
        try (Stream<AnnotatedImage> a = first.images();
                Stream<AnnotatedImage> b = second.images()) {
            Iterator<AnnotatedImage> one = a.iterator();
            Iterator<AnnotatedImage> other = b.iterator();
            while (one.hasNext() || other.hasNext()) {
                if (one.hasNext()) {
                    AnnotatedImage image = one.next();
                    take(image, ofFirst.keyOf(image), Side.FIRST);
                }
                if (other.hasNext()) {
                    AnnotatedImage image = other.next();
                    take(image, ofSecond.keyOf(image), Side.SECOND);
                }
            }
        }
    }

    private void take(AnnotatedImage image, long key, Side side) {
        if (!table.has(key, side.mark())) {
            throw changed();
        }
        if (!table.has(key, side.other().mark())) {
            tellAlone(image, side);
        } else if (table.has(key, ImageTable.DIFFERENT) && !table.has(key, ImageTable.COMPARED)) {
            Optional<AnnotatedImage> partner = waiting.partnerOf(image, key, side);
            if (partner.isPresent()) {
                table.setCompared(key);
                compared++;
                boolean differ =
                        side == Side.FIRST ? images.differ(image, partner.get()) : images.differ(partner.get(), image);
                different += differ ? 1 : 0;
            }
        }
    }

    private void tellAlone(AnnotatedImage image, Side side) {
        Location place = ImagesDiff.place(image);
        String message = ImagesDiff.name(image) + " is only in the " + side;
        alone.accept(
                side == Side.FIRST
                        ? Issue.warning(DatasetDiff.ONLY_IN_FIRST, place, message)
                        : Issue.warning(DatasetDiff.ONLY_IN_SECOND, place, message));
    }

    /** A dataset that says another thing each time can't be compared. */
    static DatasetException changed() {
        return new DatasetException(
                Location.UNKNOWN, "expected the same images each time the datasets are read but found others");
    }
}
