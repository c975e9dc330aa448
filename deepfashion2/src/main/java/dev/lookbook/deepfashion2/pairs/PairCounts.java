package dev.lookbook.deepfashion2.pairs;

import dev.lookbook.internal.Brief;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much there is in a split to be paired. An identity is a pair id and a style above 0.
 *
 * @param consumer pictures with the source {@code user}
 * @param shop pictures with the source {@code shop}
 * @param unknown pictures with another source, which are in no pair
 * @param pairIds pair ids of any image
 * @param identities identities that a consumer or a shop has
 * @param pairedIdentities identities that both have
 * @param severalCategories identities whose items are not all of one category
 * @param repeatedStyles how often an image has several items of one identity
 * @param imagePairs pairs of a consumer's and a shop's image with at least one identity in common; each pair counts once
 * @param instancePairs pairs of a consumer's and a shop's item of one identity
 * @param stylesPerPair how many pair ids (the value) have so many identities (the key, from 0)
 */
public record PairCounts(
        OfSource consumer,
        OfSource shop,
        OfSource unknown,
        long pairIds,
        long identities,
        long pairedIdentities,
        long severalCategories,
        long repeatedStyles,
        long imagePairs,
        long instancePairs,
        SortedMap<Integer, Long> stylesPerPair) {

    /** Keeps a copy of the map. */
    public PairCounts {
        stylesPerPair = Collections.unmodifiableSortedMap(new TreeMap<>(stylesPerPair));
    }

    /** All images. */
    public long images() {
        return consumer.images + shop.images + unknown.images;
    }

    /** All items. */
    public long items() {
        return consumer.items + shop.items + unknown.items;
    }

    /** In a line: {@code PairCounts[11 images, 14 items, 5 identities, 5 image pairs, 8 instance pairs]}. */
    @Override
    public String toString() {
        return Brief.of("PairCounts")
                .count(images(), "image")
                .count(items(), "item")
                .count(identities, "identity")
                .count(imagePairs, "image pair")
                .count(instancePairs, "instance pair")
                .toString();
    }

    /**
     * The images of one source. Each item is paired, an orphan or unrelated.
     *
     * @param images pictures, also those without items
     * @param items items in them
     * @param paired items of a style above 0 that the other side has too
     * @param orphans items of a style above 0 that the other side does not have
     * @param unrelated items of style 0, which are in no pair
     */
    public record OfSource(long images, long items, long paired, long orphans, long unrelated) {}
}
