package dev.lookbook.cli;

/** What detections are written as. */
enum DetectionFormat {
    /** Lines of JSON, as the service answers. */
    JSON,
    /** COCO results, or a COCO file with scores. */
    COCO,
    /** A manifest with confidences. */
    MANIFEST
}
