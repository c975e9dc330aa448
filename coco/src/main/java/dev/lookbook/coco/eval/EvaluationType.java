package dev.lookbook.coco.eval;

import java.util.List;
import java.util.Locale;

/** What detections and annotated objects are compared by. */
public enum EvaluationType {
    /** Boxes, by intersection over union. */
    BBOX,
    /** Masks, by intersection over union of their pixels. */
    SEGM,
    /** Keypoints, by object keypoint similarity. */
    KEYPOINTS;

    /** The sizes of objects that are looked at by themselves; the first is all. Keypoints of small ones are not. */
    public List<AreaRange> areas() {
        return this == KEYPOINTS
                ? List.of(AreaRange.ALL, AreaRange.MEDIUM, AreaRange.LARGE)
                : List.of(AreaRange.values());
    }

    /** How many detections of an image and a category count unless told otherwise, ascending. */
    public List<Integer> maxDetections() {
        return this == KEYPOINTS ? List.of(20) : List.of(1, 10, 100);
    }

    /** What pycocotools calls it: {@code bbox}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
