package dev.lookbook.deepfashion2.retrieval;

import dev.lookbook.internal.Brief;
import dev.lookbook.model.BoundingBox;

/**
 * An item of a shop that a model takes for the garment in question.
 *
 * @param galleryImageId the number of its image
 * @param galleryBbox where it was detected: two corners, in pixels
 */
public record RetrievedItem(long galleryImageId, BoundingBox.Xyxy galleryBbox) {
    /** In a line: {@code RetrievedItem[image 1, box 12,40 180x260]}. */
    @Override
    public String toString() {
        return Brief.of("RetrievedItem")
                .add("image", galleryImageId)
                .box(galleryBbox)
                .toString();
    }
}
