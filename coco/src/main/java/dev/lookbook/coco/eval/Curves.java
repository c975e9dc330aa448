package dev.lookbook.coco.eval;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * Precision and recall of everything that is evaluated, in the order of pycocotools' arrays: by overlap, recall (precision
 * only), category, area and number of detections. -1 where there is no ground truth.
 */
final class Curves {
    private final Axes axes;
    private final double[] precision;
    private final double[] recall;

    Curves(Axes axes) {
        this.axes = axes;
        int cells = Math.multiplyExact(
                Math.multiplyExact(
                        axes.iouThresholds().size(), axes.categories().size()),
                axes.areas().size() * axes.maxDetections().size());
        recall = new double[cells];
        precision = new double[Math.multiplyExact(cells, Thresholds.RECALL.size())];
        Arrays.fill(recall, -1);
        Arrays.fill(precision, -1);
    }

    /** Where a category's objects of a size are looked at, with a number of detections. */
    record Cell(int category, int area, int maxDetections) {}

    void set(int iou, Cell cell, double[] precisions, double greatestRecall) {
        for (int i = 0; i < precisions.length; i++) {
            precision[index(iou * Thresholds.RECALL.size() + i, cell)] = precisions[i];
        }
        recall[index(iou, cell)] = greatestRecall;
    }

    double precision(int iou, int recallIndex, Cell cell) {
        Objects.checkIndex(iou, axes.iouThresholds().size());
        Objects.checkIndex(recallIndex, Thresholds.RECALL.size());
        return precision[index(iou * Thresholds.RECALL.size() + recallIndex, cell)];
    }

    double recall(int iou, Cell cell) {
        Objects.checkIndex(iou, axes.iouThresholds().size());
        return recall[index(iou, cell)];
    }

    /** The mean of all precisions of some overlaps that are known; -1 when none is. */
    double meanPrecision(IntPredicate ious, int area, int maxDetections) {
        return mean(
                precision,
                Thresholds.RECALL.size(),
                ious,
                new Range(0, axes.categories().size()),
                area,
                maxDetections);
    }

    /** The mean of all precisions of a category that are known; -1 when none is. */
    double meanPrecisionOf(int category, int area, int maxDetections) {
        return mean(
                precision,
                Thresholds.RECALL.size(),
                iou -> true,
                new Range(category, category + 1),
                area,
                maxDetections);
    }

    /** The mean of all recalls of some overlaps that are known; -1 when none is. */
    double meanRecall(IntPredicate ious, int area, int maxDetections) {
        return mean(recall, 1, ious, new Range(0, axes.categories().size()), area, maxDetections);
    }

    private record Range(int from, int to) {}

    /** Adds in the order of the arrays, on which the last digits of a sum depend. */
    private double mean(
            double[] values, int recalls, IntPredicate ious, Range categories, int area, int maxDetections) {
        int rows = axes.iouThresholds().size() * recalls;
        double[] chosen = new double[rows * (categories.to - categories.from)];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            for (int category = categories.from; category < categories.to && ious.test(row / recalls); category++) {
                chosen[count++] = values[index(row, new Cell(category, area, maxDetections))];
            }
        }
        return NumpySum.meanOfKnown(chosen, count);
    }

    private int index(int row, Cell cell) {
        int category = Objects.checkIndex(cell.category, axes.categories().size());
        int area = Objects.checkIndex(cell.area, axes.areas().size());
        int max = Objects.checkIndex(cell.maxDetections, axes.maxDetections().size());
        return ((row * axes.categories().size() + category) * axes.areas().size() + area)
                        * axes.maxDetections().size()
                + max;
    }
}
