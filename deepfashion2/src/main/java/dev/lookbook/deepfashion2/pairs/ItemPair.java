package dev.lookbook.deepfashion2.pairs;

/** An item of a consumer and an item of a shop that show the same garment. */
public record ItemPair(PairItem consumer, PairItem shop) {}
