package dev.lookbook.deepfashion2.pairs;

import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.io.DatasetException;
import dev.lookbook.model.ImageSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which items of a split show the same garment. Items are an identity when their images have one pair id and they have one
 * style above 0; an item of a consumer's picture and one of a shop's, of one identity, are a pair. That is how the authors
 * of DeepFashion2 define pairs (issues 10, 12 and 30 of their repository).
 *
 * <p>Made in one pass over a split, which it does not need afterwards. Everything is in the order of the images' numbers,
 * and within an image in that of its file, however the images came. Some 280 bytes an item stay in memory, 85 MB for the
 * training set. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * try (DeepFashion2Reader split = DeepFashion2Reader.open(Path.of("train"))) {
 *     PairIndex pairs = PairIndex.of(split);
 *     for (PairItem query : pairs.queries()) {
 *         System.out.println(query.image().fileName() + " " + pairs.positives(query));
 *     }
 * }
 * }</pre>
 */
public final class PairIndex {
    private final List<PairItem> items;
    private final List<PairItem> queries;
    private final List<PairItem> gallery;
    private final List<Identity> identities;
    private final TreeMap<Identity, Identity> byKey = new TreeMap<>(Identity.ORDER);
    private final ByCategory consumers;
    private final ByCategory shops;
    private final PairCounts counts;

    private PairIndex(List<PairImage> images, List<PairItem> items) {
        this.items = List.copyOf(items);
        queries = items.stream()
                .filter(item -> item.image().isFrom(ImageSource.USER) && item.hasIdentity())
                .toList();
        gallery = items.stream()
                .filter(item -> item.image().isFrom(ImageSource.SHOP))
                .toList();
        identities = Identities.of(this.items);
        identities.forEach(identity -> byKey.put(identity, identity));
        consumers = new ByCategory(this.items, ImageSource.USER);
        shops = new ByCategory(this.items, ImageSource.SHOP);
        counts = new PairCounter(this, images).count();
    }

    /**
     * Indexes the images of one split.
     *
     * @throws DatasetException when two images have one name, as those of two splits have
     */
    public static PairIndex of(Iterable<DeepFashion2Image> images) {
        Builder builder = builder();
        images.forEach(builder::add);
        return builder.build();
    }

    /** Starts an index. */
    public static Builder builder() {
        return new Builder();
    }

    /** All items. */
    public List<PairItem> items() {
        return items;
    }

    /** The consumers' items of a style above 0, which retrieval is asked for. Some have {@link #positives no answer}. */
    public List<PairItem> queries() {
        return queries;
    }

    /** The shops' items of any style, among which retrieval looks. */
    public List<PairItem> gallery() {
        return gallery;
    }

    /** The garments that consumers or shops have, by pair id and style. */
    public List<Identity> identities() {
        return identities;
    }

    /** The garment of a pair id and a style above 0. */
    public Optional<Identity> identity(long pairId, long style) {
        return Optional.ofNullable(byKey.get(Identities.key(pairId, style)));
    }

    /**
     * The items on the other side that show the same garment: of shops for a consumer's item, of consumers for a shop's.
     * Empty for an orphan, and for what is in no pair.
     */
    public List<PairItem> positives(PairItem item) {
        return identity(item.image().pairId(), item.style())
                .map(identity -> identity.across(item.image().source()))
                .orElse(List.of());
    }

    /**
     * The items on the other side that have the same pair id and another style above 0, by style: other garments that are
     * sold, photographed and worn together with this one, or its other colours. Items of style 0 are not among them,
     * because nobody has said what garment they are.
     */
    public List<PairItem> hardNegatives(PairItem item) {
        long pairId = item.image().pairId();
        return byKey
                .subMap(Identities.key(pairId, Long.MIN_VALUE), true, Identities.key(pairId, Long.MAX_VALUE), true)
                .values()
                .stream()
                .filter(identity -> identity.style() != item.style())
                .flatMap(identity -> identity.across(item.image().source()).stream())
                .toList();
    }

    /**
     * The items on the other side that are of the same category and another pair id, by pair id. A view: asking for its
     * size or for any element costs next to nothing, so negatives can be drawn at random.
     */
    public List<PairItem> negatives(PairItem item) {
        if (item.image().source().isEmpty()) {
            return List.of();
        }
        ByCategory others = item.image().isFrom(ImageSource.USER) ? shops : consumers;
        return others.without(item.category(), item.image().pairId());
    }

    /** The items of a style above 0 that have nobody on the other side. */
    public Stream<PairItem> orphans() {
        return items.stream()
                .filter(item -> item.hasIdentity() && positives(item).isEmpty());
    }

    /** All pairs of items, the instance pairs: by pair id and style, then the consumer's item, then the shop's. */
    public Stream<ItemPair> pairs() {
        return identities.stream()
                .flatMap(identity -> identity.consumer().stream()
                        .flatMap(consumer -> identity.shop().stream().map(shop -> new ItemPair(consumer, shop))));
    }

    /** All pairs of images that have at least one identity in common, each once: by the consumer's image, then the shop's. */
    public Stream<ImagePair> imagePairs() {
        return ImagePairs.stream(this);
    }

    /** How much there is of everything. */
    public PairCounts counts() {
        return counts;
    }

    /** How much there is of what it is for. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "PairIndex[%d images, %d items, %d identities, %d image pairs, %d instance pairs]",
                counts.images(),
                counts.items(),
                counts.identities(),
                counts.imagePairs(),
                counts.instancePairs());
    }

    /** Collects the images of one split. Not thread-safe. */
    public static final class Builder {
        private final List<PairImage> images = new ArrayList<>();
        private final List<PairItem> items = new ArrayList<>();
        private final Map<String, String> keys = new TreeMap<>();

        private Builder() {}

        /** Adds an image, of which only what pairs need is kept. */
        public Builder add(DeepFashion2Image image) {
            PairImage kept = PairImage.of(image);
            images.add(kept);
            image.items()
                    .forEach(item -> items.add(PairItem.of(kept, keys.computeIfAbsent(item.key(), key -> key), item)));
            return this;
        }

        /**
         * The index of what was added so far.
         *
         * @throws DatasetException when two images have one name, as those of two splits have
         */
        public PairIndex build() {
            return new PairIndex(SortedImages.of(images), SortedImages.items(items));
        }
    }
}
