package dev.lookbook.coco.eval;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoImage;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Rle;
import dev.lookbook.model.Segmentation;
import java.util.Optional;

/**
 * A result, without what its evaluation does not need. What it does not state follows from what it does, element by element,
 * in the way that pycocotools' loadRes has for a file by its first element: from the box, else from the mask, else from all
 * keypoints, labelled or not.
 *
 * @param place where it was read
 * @param category the position of its category
 * @param score how sure it is
 */
record Detection(
        Location place,
        int category,
        double score,
        Optional<BoundingBox.Xywh> statedBox,
        Optional<Segmentation> segmentation,
        Optional<Landmarks> keypoints) {

    /** The result that an element of a result file is. */
    static Detection of(CocoAnnotation result, int category, EvaluationType type) {
        Optional<BoundingBox.Xywh> box = Shapes.box(result);
        Optional<Segmentation> segmentation = type == EvaluationType.SEGM || box.isEmpty()
                ? Shapes.segmentation(result).map(Detection::withoutText)
                : Optional.empty();
        Optional<Landmarks> keypoints = type == EvaluationType.KEYPOINTS || (box.isEmpty() && segmentation.isEmpty())
                ? Shapes.keypoints(result)
                : Optional.empty();
        boolean enough = switch (type) {
            case BBOX -> box.isPresent() || segmentation.isPresent() || keypoints.isPresent();
            case SEGM -> box.isPresent() || segmentation.isPresent();
            case KEYPOINTS -> keypoints.isPresent();
        };
        if (!enough) {
            String needed = switch (type) {
                case BBOX -> "\"bbox\", \"segmentation\" or \"keypoints\"";
                case SEGM -> "\"segmentation\" or \"bbox\"";
                case KEYPOINTS -> "\"keypoints\"";
            };
            throw new DatasetException(result.location(), "expected a result with " + needed + " but found none");
        }
        double score = result.score()
                .orElseThrow(() -> new DatasetException(
                        result.location(), "expected a result with a number as \"score\" but found none"))
                .doubleValue();
        // Adding 0 makes 0 of -0, which sorts elsewhere in Java.
        return new Detection(result.location(), category, score + 0.0, box, segmentation, keypoints);
    }

    private static Segmentation withoutText(Segmentation segmentation) {
        return segmentation instanceof Rle mask ? mask.toUncompressed() : segmentation;
    }

    BoundingBox box(CocoImage image) {
        if (statedBox.isPresent()) {
            return statedBox.get();
        }
        return segmentation
                .<BoundingBox>map(mask -> Shapes.pixels(mask, image, place).bounds())
                .orElseGet(this::extent);
    }

    Rle mask(CocoImage image) {
        return segmentation
                .map(mask -> Shapes.pixels(mask, image, place))
                .orElseGet(() -> Shapes.pixels(box(image), image, place));
    }

    /** The area by which it belongs to a range of sizes if it matches nothing. */
    double area(CocoImage image) {
        if (statedBox.isEmpty() && segmentation.isPresent()) {
            return Shapes.pixels(segmentation.get(), image, place).area();
        }
        BoundingBox box = box(image);
        return box.width() * box.height();
    }

    private BoundingBox extent() {
        return Shapes.at(
                place,
                () -> keypoints
                        .flatMap(points -> Shapes.extent(points, point -> true))
                        .orElseThrow());
    }
}
