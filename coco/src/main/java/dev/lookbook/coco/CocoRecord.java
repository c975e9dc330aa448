package dev.lookbook.coco;

import dev.lookbook.internal.Brief;
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

    /** In a line: {@code CocoRecord[000001.jpg, id 1, 2 annotations]}. */
    @Override
    public String toString() {
        return Brief.of("CocoRecord")
                .file(image.fileName())
                .add("id", image.id())
                .count(annotations.size(), "annotation")
                .toString();
    }
}
