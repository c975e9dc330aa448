package dev.lookbook.convert;

import dev.lookbook.model.AnnotatedImage;

/** Which images a {@link Split} keeps together. */
public enum Grouping {
    /**
     * Those of one pair id, which show the same garments; an image without one stands alone. Pair ids begin anew in each
     * split of a dataset, so group one split at a time.
     */
    PAIR_ID {
        @Override
        public String keyOf(AnnotatedImage image) {
            return image.pairId().map(String::valueOf).orElseGet(image::fileName);
        }
    },
    /** None: each image stands alone. */
    IMAGE {
        @Override
        public String keyOf(AnnotatedImage image) {
            return image.fileName();
        }
    };

    /** The key of the group that an image belongs to. */
    public abstract String keyOf(AnnotatedImage image);
}
