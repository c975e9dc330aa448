package dev.lookbook.deepfashion2.pairs;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import java.util.Comparator;
import java.util.List;

/** Puts images and their items into one order, however they came. */
final class SortedImages {
    private SortedImages() {}

    /**
     * Images in order.
     *
     * @throws DatasetException when two have one name
     */
    static List<PairImage> of(List<PairImage> images) {
        List<PairImage> sorted = images.stream().sorted(PairImage.ORDER).toList();
        for (int i = 1; i < sorted.size(); i++) {
            String name = sorted.get(i).name();
            if (name.equals(sorted.get(i - 1).name())) {
                throw new DatasetException(
                        Location.of(name + ".json"),
                        "expected each image once but found \"" + name
                                + "\" twice; index each split by itself, for pair ids start anew in each");
            }
        }
        return sorted;
    }

    /** Items by image; those of one image came in the order of its file, and stay so. */
    static List<PairItem> items(List<PairItem> items) {
        return items.stream()
                .sorted(Comparator.comparing(PairItem::image, PairImage.ORDER))
                .toList();
    }
}
