package dev.lookbook.examples;

import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.deepfashion2.pairs.PairCounts;
import dev.lookbook.deepfashion2.pairs.PairIndex;
import dev.lookbook.deepfashion2.pairs.PairItem;
import java.io.IOException;
import java.nio.file.Path;

/** Says of each garment that a consumer wears in which shop's pictures it is, and what it might be mistaken for. */
public final class ConsumerToShopPairs {
    private ConsumerToShopPairs() {}

    /** Takes the split's path. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, ConsumerToShopPairs.class, "SPLIT");
        // region pairs
        try (DeepFashion2Reader split = DeepFashion2Reader.open(Path.of(args[0]))) {
            PairIndex pairs = PairIndex.of(split);
            PairCounts counts = pairs.counts();
            System.out.printf(
                    "%d identities, %d instance pairs, %d image pairs%n",
                    counts.identities(), counts.instancePairs(), counts.imagePairs());
            for (PairItem query : pairs.queries()) {
                System.out.printf(
                        "%s %s: %d in shops, %d hard negatives, %d negatives%n",
                        query.image().fileName(),
                        query.key(),
                        pairs.positives(query).size(),
                        pairs.hardNegatives(query).size(),
                        pairs.negatives(query).size());
            }
        }
        // endregion
    }
}
