package dev.lookbook.coco.eval;

import dev.lookbook.coco.CocoImage;
import dev.lookbook.coco.CocoRule;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Rle;
import java.util.List;

/**
 * Intersection over union of masks; over the detection's mask alone when the object is a crowd. Masks of other sizes never
 * match, as in pycocotools, but somebody is told.
 *
 * @param notes who is told
 */
record MaskOverlap(Notes notes) implements Similarity {
    /** What pycocotools has for masks that cannot be compared; less than any threshold. */
    private static final double INCOMPARABLE = -1;

    @Override
    public double[][] between(List<Detection> detections, List<Truth> truths, CocoImage image) {
        List<Framed> masks =
                truths.stream().map(truth -> Framed.of(truth.mask(image))).toList();
        double[][] overlaps = new double[detections.size()][truths.size()];
        for (int d = 0; d < detections.size(); d++) {
            Framed mask = Framed.of(detections.get(d).mask(image));
            for (int g = 0; g < truths.size(); g++) {
                Framed truth = masks.get(g);
                if (mask.isOfSameSize(truth)) {
                    overlaps[d][g] = mask.iou(truth, truths.get(g).crowd());
                } else {
                    overlaps[d][g] = INCOMPARABLE;
                    tell(detections.get(d), mask.mask, truth.mask);
                }
            }
        }
        return overlaps;
    }

    private void tell(Detection detection, Rle mask, Rle truth) {
        notes.tell(
                CocoRule.MASK_SIZE,
                detection.place(),
                "expected a mask of " + truth.width() + " x " + truth.height()
                        + " pixels, as the ground truth's, but found one of " + mask.width() + " x " + mask.height()
                        + ", which matches nothing");
    }

    /** A mask and the box around it, which tells most masks apart. */
    private record Framed(Rle mask, BoundingBox box) {
        static Framed of(Rle mask) {
            return new Framed(mask, mask.bounds());
        }

        boolean isOfSameSize(Framed other) {
            return mask.width() == other.mask.width() && mask.height() == other.mask.height();
        }

        double iou(Framed truth, boolean crowd) {
            return box.iou(truth.box, crowd) > 0 ? mask.iou(truth.mask, crowd) : 0;
        }
    }
}
