package dev.lookbook.manifest;

import java.util.List;

/** The names of members, and the usual order of each object's: that of the AWS script which turns COCO into a manifest. */
final class MemberNames {
    static final String SOURCE_REF = "source-ref";
    static final String METADATA = "-metadata";

    static final String ANNOTATIONS = "annotations";
    static final String IMAGE_SIZE = "image_size";
    static final List<String> LABEL_MEMBERS = List.of(ANNOTATIONS, IMAGE_SIZE);

    static final String LEFT = "left";
    static final String TOP = "top";
    static final String WIDTH = "width";
    static final String HEIGHT = "height";
    static final String CLASS_ID = "class_id";
    static final List<String> BOX_MEMBERS = List.of(LEFT, TOP, WIDTH, HEIGHT, CLASS_ID);

    static final String DEPTH = "depth";
    static final List<String> SIZE_MEMBERS = List.of(WIDTH, DEPTH, HEIGHT);

    static final String JOB_NAME = "job-name";
    static final String CLASS_MAP = "class-map";
    static final String HUMAN_ANNOTATED = "human-annotated";
    static final String OBJECTS = "objects";
    static final String CREATION_DATE = "creation-date";
    static final String TYPE = "type";
    static final List<String> METADATA_MEMBERS =
            List.of(JOB_NAME, CLASS_MAP, HUMAN_ANNOTATED, OBJECTS, CREATION_DATE, TYPE);

    static final String CONFIDENCE = "confidence";
    static final List<String> OBJECT_MEMBERS = List.of(CONFIDENCE);

    private MemberNames() {}

    /** Where the metadata of a label attribute stands. */
    static String metadataOf(String attribute) {
        return attribute + METADATA;
    }
}
