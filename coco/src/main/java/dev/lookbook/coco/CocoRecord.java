package dev.lookbook.coco;

import java.util.List;

/**
 * An image and its annotations.
 *
 * @param image the image
 * @param annotations what is in it, in the order of the file; they belong to this image whatever their own image id
 */
public record CocoRecord(CocoImage image, List<CocoAnnotation> annotations) {
    public CocoRecord {
        annotations = List.copyOf(annotations);
    }
}
