package dev.lookbook.model;

import java.util.Optional;

/**
 * How well a landmark can be seen. The codes are the same in <a href="https://cocodataset.org/#format-data">COCO's
 * keypoints</a> and in DeepFashion2's landmarks.
 */
public enum Visibility {
    /** Nobody said where the point is; its position means nothing. */
    NOT_LABELLED(0),
    /** The point is hidden behind something. */
    OCCLUDED(1),
    /** The point can be seen. */
    VISIBLE(2);

    private final int code;

    Visibility(int code) {
        this.code = code;
    }

    /** The number that stands for this in DeepFashion2's and COCO's files. */
    public int code() {
        return code;
    }

    /** What a number stands for; empty when nothing does. */
    public static Optional<Visibility> ofCode(double code) {
        return code == Math.rint(code) ? Codes.find(values(), Visibility::code, (long) code) : Optional.empty();
    }
}
