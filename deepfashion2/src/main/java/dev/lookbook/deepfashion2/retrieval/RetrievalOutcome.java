package dev.lookbook.deepfashion2.retrieval;

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
}
