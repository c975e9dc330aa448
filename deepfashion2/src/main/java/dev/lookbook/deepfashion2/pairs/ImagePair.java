package dev.lookbook.deepfashion2.pairs;

/** A picture of a consumer and a picture of a shop that show at least one garment both. */
public record ImagePair(PairImage consumer, PairImage shop) {}
