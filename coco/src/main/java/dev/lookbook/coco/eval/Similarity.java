package dev.lookbook.coco.eval;

import dev.lookbook.coco.CocoImage;
import java.util.List;

/** How alike the detections and the annotated objects of an image and a category are. */
@FunctionalInterface
interface Similarity {
    /** A row for each detection and in it a number for each object, 1 for the best. Both lists have elements. */
    double[][] between(List<Detection> detections, List<Truth> truths, CocoImage image);
}
