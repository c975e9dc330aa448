package dev.lookbook.coco.eval;

import dev.lookbook.model.Category;
import java.util.List;

/**
 * What is evaluated: the dimensions of the curves.
 *
 * @param type what is compared
 * @param iouThresholds the overlaps to reach, ascending
 * @param categories in the order of their ids, each once
 * @param maxDetections how many detections of an image and a category count, ascending
 */
record Axes(EvaluationType type, List<Double> iouThresholds, List<Category> categories, List<Integer> maxDetections) {
    Axes {
        iouThresholds = List.copyOf(iouThresholds);
        categories = List.copyOf(categories);
        maxDetections = List.copyOf(maxDetections);
    }

    List<AreaRange> areas() {
        return type.areas();
    }

    /** More detections than these of an image and a category never count. */
    int mostDetections() {
        return maxDetections.get(maxDetections.size() - 1);
    }
}
