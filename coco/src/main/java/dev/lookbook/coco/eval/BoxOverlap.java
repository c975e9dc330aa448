package dev.lookbook.coco.eval;

import dev.lookbook.coco.CocoImage;
import dev.lookbook.model.BoundingBox;
import java.util.List;

/** Intersection over union of boxes; over the detection's box alone when the object is a crowd. */
final class BoxOverlap implements Similarity {

    @Override
    public double[][] between(List<Detection> detections, List<Truth> truths, CocoImage image) {
        List<BoundingBox> boxes = truths.stream().map(Truth::box).toList();
        double[][] overlaps = new double[detections.size()][truths.size()];
        for (int d = 0; d < detections.size(); d++) {
            BoundingBox box = detections.get(d).box(image);
            for (int g = 0; g < truths.size(); g++) {
                overlaps[d][g] = box.iou(boxes.get(g), truths.get(g).crowd());
            }
        }
        return overlaps;
    }
}
