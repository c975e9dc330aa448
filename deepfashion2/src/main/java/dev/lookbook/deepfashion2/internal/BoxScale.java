package dev.lookbook.deepfashion2.internal;

import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.Scale;

/** The scale as DeepFashion2's authors define it: by the box's share of the image. */
public final class BoxScale {
    private BoxScale() {}

    /** How much of the image a box takes, from 0. */
    public static double share(BoundingBox box, ImageSize size) {
        return box.width() * box.height() / ((double) size.width() * size.height());
    }

    /** The scale of a box. */
    public static Scale of(BoundingBox box, ImageSize size) {
        double share = share(box, size);
        return share < 0.10 ? Scale.SMALL : share <= 0.40 ? Scale.MODEST : Scale.LARGE;
    }
}
