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
 * An annotated object as it is evaluated.
 *
 * @param annotation what the file says of it
 * @param crowd whether it is a group of objects: any number of detections may match it, and none counts
 * @param ignored whether detections that match it do not count
 * @param area its area, in square pixels
 */
record Truth(CocoAnnotation annotation, boolean crowd, boolean ignored, double area) {

    /** Whether pycocotools takes a detection that matches this for one that matches nothing. */
    boolean isZero() {
        return annotation.id().filter(id -> id == 0).isPresent();
    }

    Location place() {
        return annotation.location();
    }

    /** The box that it states, else that around its mask or its labelled keypoints. */
    BoundingBox box() {
        return boxOf(annotation).orElseThrow(() -> {
            String expected =
                    "expected an annotation with a \"bbox\", or something to work it out from, but found none";
            return new DatasetException(place(), expected);
        });
    }

    static Optional<? extends BoundingBox> boxOf(CocoAnnotation annotation) {
        Optional<BoundingBox.Xywh> stated = Shapes.box(annotation);
        if (stated.isPresent()) {
            return stated;
        }
        return Shapes.at(
                annotation.location(),
                () -> Shapes.segmentation(annotation)
                        .map(Segmentation::bounds)
                        .or(() -> Shapes.keypoints(annotation)
                                .flatMap(points -> Shapes.extent(points, points::isLabelled))));
    }

    Rle mask(CocoImage image) {
        Segmentation segmentation = Shapes.segmentation(annotation)
                .orElseThrow(() ->
                        new DatasetException(place(), "expected an annotation with a \"segmentation\" but found none"));
        return Shapes.pixels(segmentation, image, place());
    }

    /** The keypoints; none when it does not say. */
    Optional<Landmarks> keypoints() {
        return Shapes.keypoints(annotation);
    }
}
