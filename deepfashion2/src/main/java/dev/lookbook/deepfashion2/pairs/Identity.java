package dev.lookbook.deepfashion2.pairs;

import dev.lookbook.deepfashion2.DeepFashion2Category;
import dev.lookbook.internal.Brief;
import dev.lookbook.model.ImageSource;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One garment: all items of one pair id and one style above 0.
 *
 * @param consumer its items in pictures of consumers ({@code user}), in the order of images and within them of the file
 * @param shop its items in pictures of shops, likewise
 */
public record Identity(long pairId, long style, List<PairItem> consumer, List<PairItem> shop) {
    static final Comparator<Identity> ORDER =
            Comparator.comparingLong(Identity::pairId).thenComparingLong(Identity::style);

    /** Keeps copies of the lists. */
    public Identity {
        consumer = List.copyOf(consumer);
        shop = List.copyOf(shop);
    }

    /** Whether both have it, consumers and shops. */
    public boolean isPaired() {
        return !consumer.isEmpty() && !shop.isEmpty();
    }

    /** What it is called; annotators did not always agree, so there may be several, in the order of their ids. */
    public Set<DeepFashion2Category> categories() {
        Set<DeepFashion2Category> categories = EnumSet.noneOf(DeepFashion2Category.class);
        Stream.concat(consumer.stream(), shop.stream()).forEach(item -> categories.add(item.category()));
        return categories;
    }

    /** How many pairs of an item of a consumer and an item of a shop there are. */
    long pairs() {
        return (long) consumer.size() * shop.size();
    }

    /** The items on the other side than one of a source. */
    List<PairItem> across(Optional<ImageSource> source) {
        if (source.isEmpty()) {
            return List.of();
        }
        return source.get() == ImageSource.USER ? shop : consumer;
    }

    /** In a line: {@code Identity[pair 1, style 2, 3 of consumers, 1 of shops]}. */
    @Override
    public String toString() {
        return Brief.of("Identity")
                .add("pair", pairId)
                .add("style", style)
                .add(consumer.size() + " of consumers")
                .add(shop.size() + " of shops")
                .toString();
    }
}
