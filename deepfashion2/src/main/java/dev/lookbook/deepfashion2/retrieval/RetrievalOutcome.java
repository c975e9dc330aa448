package dev.lookbook.deepfashion2.retrieval;

import dev.lookbook.internal.Brief;
import java.util.OptionalInt;

/**
 * What became of a query.
 *
 * @param query the query
 * @param answers how many items of the gallery would be right; where there are none, the query cannot be answered
 * @param isDetected whether a result stands for the query: one that is closest to it and of its category
 * @param rank the place, from 1, of the first right item among what that result retrieved; empty when none was right
 */
public record RetrievalOutcome(RetrievalQuery query, int answers, boolean isDetected, OptionalInt rank) {

    /** Whether one of the first k was right. */
    public boolean isHit(int k) {
        return rank.isPresent() && rank.getAsInt() <= k;
    }

    /** In a line: {@code RetrievalOutcome[image 1, 3 answers, rank 2]}. */
    @Override
    public String toString() {
        return Brief.of("RetrievalOutcome")
                .add("image", query.queryImageId())
                .count(answers, "answer")
                .when(!isDetected, "not detected")
                .when(rank.isPresent(), "rank " + rank.orElse(0))
                .toString();
    }
}
