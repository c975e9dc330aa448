package dev.lookbook.rekognition.detection;

import dev.lookbook.model.Decimal;
import java.util.Optional;

/**
 * Something that a model sees in a picture.
 *
 * @param label the name of the label, as it was in the training data
 * @param percent how sure the model is, from 0 to 100, as the service tells it
 * @param box where; empty for a label of the picture as a whole
 */
public record Detection(String label, Decimal percent, Optional<RatioBox> box) {
    private static final int PERCENT = 100;

    /** How sure the model is, from 0 to 1, as core has it. */
    public Decimal confidence() {
        return Decimal.of(percent.doubleValue() / PERCENT);
    }
}
