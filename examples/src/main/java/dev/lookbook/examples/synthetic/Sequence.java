package dev.lookbook.examples.synthetic;

import dev.lookbook.model.ImageSource;

/**
 * Which image is whose. As in the validation split the users' images come first and the shops' after them, both in the
 * order of pairs, so that a pair's images lie in two places. A pair has some 14 images, with some spread.
 */
final class Sequence {
    /** How far the border between two pairs may move, in shares of a pair's images; below a half keeps the order. */
    private static final double SPREAD = 0.42;

    private final long seed;
    private final long users;
    private final long shops;
    private final long pairs;

    Sequence(int images, long seed) {
        this.seed = seed;
        users = Math.round(images * (PublishedCounts.USER_IMAGES / PublishedCounts.IMAGES));
        shops = images - users;
        pairs = Math.max(1, Math.round(images * (PublishedCounts.PAIRS / PublishedCounts.IMAGES)));
    }

    ImageSource source(int number) {
        return number <= users ? ImageSource.USER : ImageSource.SHOP;
    }

    /** The pair of an image, from 1. */
    long pairId(int number) {
        boolean user = number <= users;
        long count = user ? users : shops;
        long index = user ? number - 1 : number - 1 - users;
        long pair = index * pairs / count;
        while (pair > 0 && index < start(pair, count)) {
            pair--;
        }
        while (pair + 1 < pairs && index >= start(pair + 1, count)) {
            pair++;
        }
        return pair + 1;
    }

    /** The same relative border among users and shops gives large and small pairs. */
    private double start(long pair, long count) {
        double shift = Rng.of(seed, pair).between(-SPREAD, SPREAD);
        return (pair + shift) * count / pairs;
    }
}
