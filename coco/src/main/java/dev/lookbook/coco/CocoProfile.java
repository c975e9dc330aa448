package dev.lookbook.coco;

/** Which of COCO's dialects a conversion writes. */
public enum CocoProfile {
    /**
     * What the script of DeepFashion2's authors writes, to the byte: keypoints in slots, of which each category has its own;
     * boxes' areas; image ids from the numbers that are the file names. It has no place for source, scale, occlusion, zoom
     * and viewpoint.
     */
    UPSTREAM,
    /**
     * {@link #UPSTREAM} with the member {@code source} in each annotation, between {@code id} and {@code pair_id}: what the
     * authors' script writes with <a href="https://github.com/switchablenorms/DeepFashion2/pull/64">pull request 64</a>, which
     * is open.
     */
    UPSTREAM_WITH_SOURCE,
    /**
     * Everything the model has, so that reading it back gives the same: keypoints by category, and members of our own for
     * what COCO does not know. Other tools read it as COCO and see past those members.
     */
    RICH,
    /** Boxes and categories only. */
    DETECTION
}
