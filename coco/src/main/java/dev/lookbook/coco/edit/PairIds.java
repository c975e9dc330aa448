package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoImage;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which pair id an image has: its own or, as in the files of DeepFashion2's authors, that of the first of its annotations that
 * has one. Keeps 18 to 36 bytes an image and some 100 bytes a pair.
 */
final class PairIds implements Function<CocoImage, Optional<Long>> {
    private final IdTable pairOf = new IdTable();
    private final List<Long> pairs = new ArrayList<>();

    /** A pass over the annotations. */
    PairIds(CocoReader reader) {
        Map<Long, Integer> numbers = new HashMap<>();
        reader.annotations()
                .forEach(annotation -> annotation.pairId().ifPresent(pair -> {
                    Optional<Value> image = Ids.imageOf(annotation);
                    if (image.isPresent() && !pairOf.contains(image.get())) {
                        pairOf.put(image.get(), numbers.computeIfAbsent(pair, one -> {
                            pairs.add(one);
                            return pairs.size() - 1;
                        }));
                    }
                }));
    }

    @Override
    public Optional<Long> apply(CocoImage image) {
        return image.extras()
                .integer("pair_id")
                .or(() -> Ids.of(image)
                        .map(pairOf::get)
                        .filter(number -> number != IdTable.ABSENT)
                        .map(pairs::get));
    }
}
