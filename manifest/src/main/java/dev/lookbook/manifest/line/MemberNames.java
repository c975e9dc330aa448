package dev.lookbook.manifest.line;

import java.util.List;
import java.util.regex.Pattern;

/** The names of members, and the usual order of each object's: that of the AWS script which turns COCO into a manifest. */
public final class MemberNames {
    public static final String SOURCE_REF = "source-ref";
    public static final String SOURCE = "source";
    public static final String METADATA = "-metadata";

    public static final String ANNOTATIONS = "annotations";
    public static final String IMAGE_SIZE = "image_size";
    public static final List<String> LABEL_MEMBERS = List.of(ANNOTATIONS, IMAGE_SIZE);

    public static final String LEFT = "left";
    public static final String TOP = "top";
    public static final String WIDTH = "width";
    public static final String HEIGHT = "height";
    public static final String CLASS_ID = "class_id";
    public static final List<String> BOX_MEMBERS = List.of(LEFT, TOP, WIDTH, HEIGHT, CLASS_ID);

    public static final String DEPTH = "depth";
    public static final List<String> SIZE_MEMBERS = List.of(WIDTH, DEPTH, HEIGHT);

    public static final String JOB_NAME = "job-name";
    public static final String CLASS_MAP = "class-map";
    public static final String HUMAN_ANNOTATED = "human-annotated";
    public static final String OBJECTS = "objects";
    public static final String CREATION_DATE = "creation-date";
    public static final String TYPE = "type";
    public static final List<String> METADATA_MEMBERS =
            List.of(JOB_NAME, CLASS_MAP, HUMAN_ANNOTATED, OBJECTS, CREATION_DATE, TYPE);

    public static final String CLASS_NAME = "class-name";
    public static final String CONFIDENCE_MAP = "confidence-map";
    public static final String COLOR_MAP = "internal-color-map";
    public static final String HEX_COLOR = "hex-color";
    public static final String WORKER_FEEDBACK = "worker-feedback";
    public static final String COMMENT = "comment";

    public static final String CONFIDENCE = "confidence";
    public static final List<String> OBJECT_MEMBERS = List.of(CONFIDENCE);

    private static final Pattern PREDICTIONS = Pattern.compile("rekognition-custom-labels-evaluation(-[0-9]+)?");

    private MemberNames() {}

    /** Whether a label attribute is what a model has found in an evaluation. */
    public static boolean isPrediction(String attribute) {
        return PREDICTIONS.matcher(attribute).matches();
    }

    /** Where the metadata of a label attribute stands. */
    public static String metadataOf(String attribute) {
        return attribute + METADATA;
    }
}
