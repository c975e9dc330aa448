package dev.lookbook.dataset;

import dev.lookbook.convert.Issue;
import dev.lookbook.model.AnnotatedImage;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One comparison of images. A pass over each dataset notes a key and a fingerprint for each image. Where these tell of
 * differences, both are read again, side by side, and what differs is compared in full: in one pass when the images come in
 * nearly the same order, and else in as many as it takes for those that wait for their partner to fit into memory.
 */
final class DiffRun {
    private final Fingerprint fingerprint;
    private final ImagesDiff images;
    private final Consumer<? super Issue> issues;
    private final ImageTable table = new ImageTable();

    DiffRun(Fingerprint fingerprint, ImagesDiff images, Consumer<? super Issue> issues) {
        this.fingerprint = fingerprint;
        this.images = images;
        this.issues = issues;
    }

    /**
     * Compares.
     *
     * @param budget how many bytes of images may wait for their partners
     */
    DiffSummary run(DatasetSource first, DatasetSource second, long budget) throws IOException {
        Noted ofFirst = note(first, Side.FIRST);
        Noted ofSecond = note(second, Side.SECOND);
        long both = table.count(Side.FIRST.mark() | Side.SECOND.mark());
        long left = table.count(ImageTable.DIFFERENT);
        long onlyInFirst = ofFirst.size.images() - both;
        long onlyInSecond = ofSecond.size.images() - both;
        long different = 0;
        boolean tellAlone = onlyInFirst + onlyInSecond > 0;
        while (left > 0 || tellAlone) {
            FullPass pass = new FullPass(table, images, tellAlone ? issues : alone -> {}, budget);
            pass.read(first, ofFirst.keys, second, ofSecond.keys);
            if (pass.compared() == 0 && left > 0) {
                throw FullPass.changed();
            }
            left -= pass.compared();
            different += pass.different();
            tellAlone = false;
        }
        return new DiffSummary(ofFirst.size, ofSecond.size, both - different, different, onlyInFirst, onlyInSecond);
    }

    private Noted note(DatasetSource source, Side side) throws IOException {
        ImageKeys keys = new ImageKeys();
        long count = 0;
        long items = 0;
        try (Stream<AnnotatedImage> stream = source.images()) {
            for (AnnotatedImage image : (Iterable<AnnotatedImage>) stream::iterator) {
                long key = ImageKeys.ofName(image.fileName());
                if (table.has(key, side.mark())) {
                    key = keys.again(key);
                    issues.accept(Issue.info(
                            DatasetDiff.DUPLICATE_NAME,
                            ImagesDiff.place(image),
                            ImagesDiff.name(image) + " comes again in the " + side
                                    + "; images of one name are compared in their order"));
                }
                table.add(key, fingerprint.of(image), side);
                count++;
                items += image.items().size();
            }
        }
        return new Noted(new DiffSummary.Size(count, items), keys);
    }

    /** What the first pass over a dataset found. */
    private record Noted(DiffSummary.Size size, ImageKeys keys) {}
}
