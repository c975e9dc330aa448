package dev.lookbook.coco.eval;

import java.util.ArrayList;
import java.util.List;

/** The thresholds that pycocotools makes with numpy's linspace, to the last digit: {@code 0.8999999999999999} is one. */
final class Thresholds {
    /** Overlaps that a detection has to reach: 0.5 to 0.95 by 0.05. */
    static final List<Double> IOU = linspace(0.5, 0.95, 10);
    /** Recalls at which precision is looked up: 0 to 1 by 0.01. */
    static final List<Double> RECALL = linspace(0, 1, 101);

    private Thresholds() {}

    /** Not {@code i / 100.0}, which differs in the last digit for ten of them and moves the average precision visibly. */
    private static List<Double> linspace(double start, double stop, int count) {
        double step = (stop - start) / (count - 1);
        List<Double> values = new ArrayList<>(count);
        for (int i = 0; i < count - 1; i++) {
            values.add(i * step + start);
        }
        values.add(stop);
        return List.copyOf(values);
    }
}
