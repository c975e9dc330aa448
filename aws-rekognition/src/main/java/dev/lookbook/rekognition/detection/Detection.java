package dev.lookbook.rekognition.detection;

import dev.lookbook.internal.Brief;
import dev.lookbook.internal.BriefText;
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

    /** In a line: {@code Detection[vest, 93.2 %, 0.1,0.2 0.3x0.4]}, the box in ratios. */
    @Override
    public String toString() {
        return Brief.of("Detection")
                .add(label)
                .add(BriefText.number(percent) + " %")
                .when(box.isPresent(), box.map(RatioBox::text).orElse(""))
                .toString();
    }
}
