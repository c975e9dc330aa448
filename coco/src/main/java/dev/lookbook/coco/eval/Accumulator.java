package dev.lookbook.coco.eval;

import dev.lookbook.coco.eval.Curves.Cell;
import java.util.List;

/** Draws the curves of precision over recall from what became of the detections. */
final class Accumulator {
    private final Axes axes;
    private final int[] ranks;
    private final Curves curves;

    /**
     * @param axes what is evaluated
     * @param ranks each image's place in the order of the images' ids
     */
    Accumulator(Axes axes, int[] ranks) {
        this.axes = axes;
        this.ranks = ranks;
        curves = new Curves(axes);
    }

    Curves curves(List<CategoryMatches> categories) {
        for (int k = 0; k < categories.size(); k++) {
            CategoryMatches matches = categories.get(k);
            int[] order = matches.order(ranks);
            for (int a = 0; a < axes.areas().size(); a++) {
                for (int m = 0; m < axes.maxDetections().size() && matches.positives(a) > 0; m++) {
                    draw(matches, order, new Cell(k, a, m));
                }
            }
        }
        return curves;
    }

    private void draw(CategoryMatches matches, int[] order, Cell cell) {
        int max = axes.maxDetections().get(cell.maxDetections());
        int thresholds = axes.iouThresholds().size();
        double[] recall = new double[order.length];
        double[] precision = new double[order.length];
        for (int t = 0; t < thresholds; t++) {
            int count = 0;
            double right = 0;
            double wrong = 0;
            for (int detection : order) {
                if (matches.number(detection) < max) {
                    byte outcome = matches.outcome(detection, cell.area() * thresholds + t);
                    right += outcome == CategoryMatches.TRUE_POSITIVE ? 1 : 0;
                    wrong += outcome == CategoryMatches.FALSE_POSITIVE ? 1 : 0;
                    recall[count] = right / matches.positives(cell.area());
                    precision[count++] = right / (wrong + right + Math.ulp(1.0));
                }
            }
            curves.set(t, cell, atRecalls(recall, precision, count), count == 0 ? 0 : recall[count - 1]);
        }
    }

    /** The greatest precision with at least each of the recalls. */
    private static double[] atRecalls(double[] recall, double[] precision, int count) {
        for (int i = count - 1; i > 0; i--) {
            precision[i - 1] = Math.max(precision[i - 1], precision[i]);
        }
        double[] found = new double[Thresholds.RECALL.size()];
        int at = 0;
        for (int r = 0; r < found.length; r++) {
            while (at < count && recall[at] < Thresholds.RECALL.get(r)) {
                at++;
            }
            found[r] = at < count ? precision[at] : 0;
        }
        return found;
    }
}
