package dev.lookbook.deepfashion2.retrieval;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * How good retrieval was, by queries. All queries of a style above 0 count, also those that were not detected and those that
 * nobody could answer. Immutable and safe to share between threads.
 */
public final class RetrievalScores {
    /** The numbers of retrieved items that the authors measure with. */
    public static final List<Integer> USUAL = List.of(1, 5, 10, 15, 20);

    private final List<RetrievalOutcome> outcomes;
    private final long strayResults;

    RetrievalScores(List<RetrievalOutcome> outcomes, long strayResults) {
        this.outcomes = List.copyOf(outcomes);
        this.strayResults = strayResults;
    }

    /** Each query's, in the order of the ground truth. */
    public List<RetrievalOutcome> outcomes() {
        return outcomes;
    }

    /** How many queries there are. */
    public long queries() {
        return outcomes.size();
    }

    /** How many queries no result stands for. */
    public long missed() {
        return outcomes.stream().filter(outcome -> !outcome.isDetected()).count();
    }

    /** How many queries have nothing in the gallery that would be right. */
    public long unanswerable() {
        return outcomes.stream().filter(outcome -> outcome.answers() == 0).count();
    }

    /** How many results are about images without a query; they do not count. */
    public long strayResults() {
        return strayResults;
    }

    /** For how many queries one of the first k retrieved items is right. */
    public long hits(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("expected a number of items of at least 1 but found " + k);
        }
        return outcomes.stream().filter(outcome -> outcome.isHit(k)).count();
    }

    /** The top-k accuracy: hits by queries, from 0 to 1; -1 when there are no queries. */
    public double top(int k) {
        long hits = hits(k);
        return outcomes.isEmpty() ? -1 : (double) hits / outcomes.size();
    }

    /** The scores of some of the queries, such as those of one category. */
    public RetrievalScores where(Predicate<? super RetrievalOutcome> some) {
        return new RetrievalScores(outcomes.stream().filter(some).toList(), strayResults);
    }

    /** Top-1, 5, 10, 15 and 20, a line each. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        USUAL.forEach(k -> out.append(String.format(Locale.ROOT, "top-%-2d = %.4f%n", k, top(k))));
        return out.toString();
    }
}
