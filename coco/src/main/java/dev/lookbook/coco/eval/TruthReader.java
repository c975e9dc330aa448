package dev.lookbook.coco.eval;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoRule;
import dev.lookbook.io.DatasetException;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Segmentation;
import dev.lookbook.model.Value;
import java.util.Optional;

/**
 * Sees annotations as they are evaluated. What is missing is worked out as {@link dev.lookbook.coco.CocoMode#REPAIR} does it,
 * and told of; pycocotools stops there.
 *
 * @param type what is compared
 * @param notes who is told
 */
record TruthReader(EvaluationType type, Notes notes) {

    Truth read(CocoAnnotation annotation) {
        boolean crowd = isCrowd(annotation);
        boolean unlabelled = type == EvaluationType.KEYPOINTS && labelled(annotation) == 0;
        // A member "ignore" does not count: pycocotools overwrites it.
        return new Truth(annotation, crowd, crowd || unlabelled, area(annotation));
    }

    private boolean isCrowd(CocoAnnotation annotation) {
        if (annotation.iscrowd().isPresent()) {
            return annotation.iscrowd().get() != 0;
        }
        Optional<Value.Flag> flag = annotation.extras().get("iscrowd", Value.Flag.class);
        if (flag.isPresent()) {
            return flag.get().value();
        }
        Shapes.requireRegular(annotation, annotation.iscrowd(), "iscrowd", "0 or 1");
        tellWorkedOut(CocoRule.MISSING_ISCROWD, annotation, "iscrowd", "0");
        return false;
    }

    private long labelled(CocoAnnotation annotation) {
        if (annotation.numKeypoints().isPresent()) {
            return annotation.numKeypoints().get();
        }
        Shapes.requireRegular(annotation, annotation.numKeypoints(), "num_keypoints", "an integer");
        long labelled = Shapes.keypoints(annotation).map(Landmarks::labelled).orElse(0);
        tellWorkedOut(CocoRule.MISSING_NUM_KEYPOINTS, annotation, "num_keypoints", String.valueOf(labelled));
        return labelled;
    }

    private double area(CocoAnnotation annotation) {
        if (annotation.area().isPresent()) {
            return annotation.area().get().doubleValue();
        }
        Shapes.requireRegular(annotation, annotation.area(), "area", "a number");
        double area = Shapes.at(
                        annotation.location(),
                        () -> Shapes.segmentation(annotation)
                                .map(Segmentation::area)
                                .or(() -> Truth.boxOf(annotation)
                                        .map(BoundingBox::area)
                                        .map(Decimal::doubleValue)))
                .orElseThrow(() -> new DatasetException(
                        annotation.location(),
                        "expected an annotation with an \"area\", or something to work it out from, but found none"));
        tellWorkedOut(CocoRule.MISSING_AREA, annotation, "area", String.valueOf(area));
        return area;
    }

    private void tellWorkedOut(CocoRule rule, CocoAnnotation annotation, String member, String value) {
        notes.tell(
                rule,
                annotation.location(),
                "expected a member \"" + member + "\" but found none; it is taken to be " + value);
    }
}
