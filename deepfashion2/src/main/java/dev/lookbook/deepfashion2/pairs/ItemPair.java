package dev.lookbook.deepfashion2.pairs;

import dev.lookbook.internal.Brief;

/** An item of a consumer and an item of a shop that show the same garment. */
public record ItemPair(PairItem consumer, PairItem shop) {
    /** In a line: {@code ItemPair[000001.jpg, item1, 000007.jpg, item2]}. */
    @Override
    public String toString() {
        return Brief.of("ItemPair")
                .file(consumer.image().fileName())
                .add(consumer.key())
                .file(shop.image().fileName())
                .add(shop.key())
                .toString();
    }
}
