package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoImage;
import dev.lookbook.coco.CocoReader;
import java.util.Optional;
import java.util.function.Function;

/** Which pair id an image has: its own or, as in the files of DeepFashion2's authors, that of its annotations. */
final class PairIds implements Function<CocoImage, Optional<Long>> {
    private final FirstSaid<Long> annotated;

    /** A pass over the annotations. */
    PairIds(CocoReader reader) {
        annotated = new FirstSaid<>(reader, CocoAnnotation::pairId);
    }

    @Override
    public Optional<Long> apply(CocoImage image) {
        return image.extras().integer("pair_id").or(() -> annotated.of(image));
    }
}
