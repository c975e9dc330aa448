package dev.lookbook.coco;

/** The names of members that RICH adds to those that COCO knows. */
final class RichMembers {
    static final String SOURCE = "source";
    static final String PAIR_ID = "pair_id";
    static final String STYLE = "style";
    static final String SCALE = "scale";
    static final String OCCLUSION = "occlusion";
    static final String ZOOM_IN = "zoom_in";
    static final String VIEWPOINT = "viewpoint";
    static final String SCORE = "score";
    static final String BBOX_XYXY = "bbox_xyxy";

    private RichMembers() {}
}
