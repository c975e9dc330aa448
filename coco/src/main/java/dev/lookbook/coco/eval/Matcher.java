package dev.lookbook.coco.eval;

import dev.lookbook.coco.CocoImage;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds out which detections of an image and a category are right: greedily, the most confident first, each takes the object
 * that it overlaps most, the later one of two alike; objects that do not count only if no other is left.
 *
 * @param axes what is evaluated
 * @param similarity how alike a detection and an object are
 * @param annotationZeroQuirk whether a detection that takes annotation 0 is wrong
 */
record Matcher(Axes axes, Similarity similarity, boolean annotationZeroQuirk) {
    /** As in pycocotools, so that a threshold of 1 can be reached. */
    private static final double ALMOST_ONE = 1 - 1e-10;

    /** Matches what is in an image, and adds it to what is known of its category. */
    void match(List<Detection> all, List<Truth> truths, CocoImage image, int number, CategoryMatches matches) {
        List<Detection> detections = all.stream()
                .sorted(Comparator.comparingDouble(detection -> -detection.score()))
                .limit(axes.mostDetections())
                .toList();
        double[][] similarities = detections.isEmpty() || truths.isEmpty()
                ? new double[detections.size()][truths.size()]
                : similarity.between(detections, truths, image);
        double[] areas = detections.stream()
                .mapToDouble(detection -> detection.area(image))
                .toArray();
        int thresholds = axes.iouThresholds().size();
        byte[][] outcomes = new byte[detections.size()][axes.areas().size() * thresholds];
        for (int a = 0; a < axes.areas().size(); a++) {
            AreaRange range = axes.areas().get(a);
            Targets targets = Targets.of(truths, range);
            matches.addPositives(a, targets.counting());
            for (int t = 0; t < thresholds; t++) {
                double threshold = Math.min(axes.iouThresholds().get(t), ALMOST_ONE);
                boolean[] taken = new boolean[truths.size()];
                for (int d = 0; d < outcomes.length; d++) {
                    int match = targets.best(similarities[d], threshold, taken);
                    outcomes[d][a * thresholds + t] = outcome(match, targets, !range.contains(areas[d]));
                }
            }
        }
        for (int d = 0; d < outcomes.length; d++) {
            matches.add(detections.get(d).score(), number, d, outcomes[d]);
        }
    }

    private byte outcome(int match, Targets targets, boolean outside) {
        boolean none =
                match < 0 || (annotationZeroQuirk && targets.truths.get(match).isZero());
        if ((match >= 0 && targets.ignored[match]) || (none && outside)) {
            return CategoryMatches.IGNORED;
        }
        return none ? CategoryMatches.FALSE_POSITIVE : CategoryMatches.TRUE_POSITIVE;
    }

    /** The objects of an image and a category, seen for a range of sizes: those of other sizes do not count. */
    private static final class Targets {
        private final List<Truth> truths;
        private final boolean[] ignored;
        private final int[] order;

        private Targets(List<Truth> truths, boolean[] ignored, int[] order) {
            this.truths = truths;
            this.ignored = ignored;
            this.order = order;
        }

        static Targets of(List<Truth> truths, AreaRange range) {
            boolean[] ignored = new boolean[truths.size()];
            for (int g = 0; g < ignored.length; g++) {
                ignored[g] =
                        truths.get(g).ignored() || !range.contains(truths.get(g).area());
            }
            int[] order = IntStream.concat(
                            IntStream.range(0, ignored.length).filter(g -> !ignored[g]),
                            IntStream.range(0, ignored.length).filter(g -> ignored[g]))
                    .toArray();
            return new Targets(truths, ignored, order);
        }

        long counting() {
            return IntStream.range(0, ignored.length).filter(g -> !ignored[g]).count();
        }

        /** The object that a detection takes, and which is taken then; -1 when there is none. */
        int best(double[] similarities, double threshold, boolean[] taken) {
            double best = threshold;
            int match = -1;
            for (int g : order) {
                if (taken[g] && !truths.get(g).crowd()) {
                    continue;
                }
                if (match >= 0 && !ignored[match] && ignored[g]) {
                    break;
                }
                if (similarities[g] >= best) {
                    best = similarities[g];
                    match = g;
                }
            }
            if (match >= 0) {
                taken[match] = true;
            }
            return match;
        }
    }
}
