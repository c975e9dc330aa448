package dev.lookbook.cli;

import dev.lookbook.coco.eval.EvaluationType;
import java.util.Optional;

/** What {@code evaluate} measures: COCO's kinds of results, and DeepFashion2's retrieval. */
enum EvaluationKind {
    BBOX(Optional.of(EvaluationType.BBOX)),
    SEGM(Optional.of(EvaluationType.SEGM)),
    KEYPOINTS(Optional.of(EvaluationType.KEYPOINTS)),
    RETRIEVAL(Optional.empty());

    private final Optional<EvaluationType> coco;

    EvaluationKind(Optional<EvaluationType> coco) {
        this.coco = coco;
    }

    /** COCO's word for it, where it has one. */
    Optional<EvaluationType> coco() {
        return coco;
    }
}
