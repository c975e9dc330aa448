package dev.lookbook.coco.eval;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads a result file, and sorts it by image.
 *
 * @param type what is compared
 * @param categories those that are evaluated
 */
record ResultsReader(EvaluationType type, CategoryIndex categories) {

    /** The detections of an image in the order of the file, and where the first result of it is, of whatever category. */
    record OfImage(Location first, List<Detection> detections) {}

    Map<RecordId, OfImage> read(CocoReader results) {
        Map<RecordId, OfImage> images = new LinkedHashMap<>();
        try (Stream<CocoAnnotation> elements = results.annotations()) {
            elements.forEachOrdered(element -> {
                RecordId image = RecordId.of(element.imageId(), element.extras(), "image_id")
                        .orElseThrow(() -> new DatasetException(
                                element.location(),
                                "expected a result with the id of an image as \"image_id\" but found none"));
                OfImage found = images.computeIfAbsent(image, id -> new OfImage(element.location(), new ArrayList<>()));
                categories
                        .of(element)
                        .ifPresent(category -> found.detections.add(Detection.of(element, category, type)));
            });
        }
        return images;
    }
}
