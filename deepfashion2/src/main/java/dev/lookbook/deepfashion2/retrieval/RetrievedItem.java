package dev.lookbook.deepfashion2.retrieval;

import dev.lookbook.model.BoundingBox;

/**
 * An item of a shop that a model takes for the garment in question.
 *
 * @param galleryImageId the number of its image
 * @param galleryBbox where it was detected: two corners, in pixels
 */
public record RetrievedItem(long galleryImageId, BoundingBox.Xyxy galleryBbox) {}
