package dev.lookbook.manifest.result;

import java.util.OptionalDouble;

/**
 * How many predictions of an evaluation were right and how many wrong, at the thresholds that the service has chosen.
 *
 * @param truePositives found, and there
 * @param falsePositives found, but not there
 * @param falseNegatives there, but predicted with too little confidence to count as found
 * @param trueNegatives not there, and predicted with too little confidence to count as found
 */
public record EvaluationCounts(long truePositives, long falsePositives, long falseNegatives, long trueNegatives) {
    /** Nothing was predicted. */
    public static final EvaluationCounts NONE = new EvaluationCounts(0, 0, 0, 0);

    /** Refuses negative counts. */
    public EvaluationCounts {
        if (Math.min(Math.min(truePositives, falsePositives), Math.min(falseNegatives, trueNegatives)) < 0) {
            throw new IllegalArgumentException("counts must not be negative, but were " + truePositives + ", "
                    + falsePositives + ", " + falseNegatives + " and " + trueNegatives);
        }
    }

    /** These and others. */
    public EvaluationCounts plus(EvaluationCounts more) {
        return new EvaluationCounts(
                Math.addExact(truePositives, more.truePositives),
                Math.addExact(falsePositives, more.falsePositives),
                Math.addExact(falseNegatives, more.falseNegatives),
                Math.addExact(trueNegatives, more.trueNegatives));
    }

    /** The share of what was found that is there, from 0 to 1; empty when nothing was found. */
    public OptionalDouble precision() {
        return share((double) truePositives, (double) falsePositives);
    }

    /** The share of what is there that was found, from 0 to 1; empty when nothing is there. */
    public OptionalDouble recall() {
        return share((double) truePositives, (double) falseNegatives);
    }

    /** The harmonic mean of precision and recall; empty when nothing was found and nothing is there. */
    public OptionalDouble f1Score() {
        return share(2.0 * truePositives, (double) falsePositives + (double) falseNegatives);
    }

    private static OptionalDouble share(double part, double rest) {
        return part + rest == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / (part + rest));
    }
}
