package dev.lookbook.deepfashion2.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The pairs of images: which images of shops have an identity in common with an image of a consumer. */
final class ImagePairs {
    private ImagePairs() {}

    /** The pairs by the consumer's image, then the shop's. */
    static Stream<ImagePair> stream(PairIndex index) {
        List<List<PairItem>> images = new ArrayList<>();
        eachImage(index.queries(), images::add);
        return images.stream()
                .flatMap(items -> shops(index, items).stream()
                        .map(shop -> new ImagePair(items.get(0).image(), shop)));
    }

    /** How many pairs there are, without making them. */
    static long count(PairIndex index) {
        long[] count = new long[1];
        eachImage(index.queries(), items -> count[0] += shops(index, items).size());
        return count[0];
    }

    private static Set<PairImage> shops(PairIndex index, List<PairItem> items) {
        Set<PairImage> shops = new TreeSet<>(PairImage.ORDER);
        for (PairItem item : items) {
            for (PairItem positive : index.positives(item)) {
                shops.add(positive.image());
            }
        }
        return shops;
    }

    /** Hands over the items of one image after another; they follow each other. */
    private static void eachImage(List<PairItem> items, Consumer<List<PairItem>> consumer) {
        int from = 0;
        for (int to = 1; to <= items.size(); to++) {
            if (to == items.size()
                    || !items.get(to).image().equals(items.get(from).image())) {
                consumer.accept(items.subList(from, to));
                from = to;
            }
        }
    }
}
