package dev.lookbook.deepfashion2.pairs;

import dev.lookbook.internal.Brief;

/** A picture of a consumer and a picture of a shop that show at least one garment both. */
public record ImagePair(PairImage consumer, PairImage shop) {
    /** In a line: {@code ImagePair[000001.jpg, 000007.jpg]}. */
    @Override
    public String toString() {
        return Brief.of("ImagePair")
                .file(consumer.fileName())
                .file(shop.fileName())
                .toString();
    }
}
