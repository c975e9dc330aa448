package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoAnnotation;
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
 * What the first of an image's annotations says that says anything, for what belongs to images but stands at annotations in
 * files that have no place for it elsewhere. Keeps 18 to 36 bytes an image, and each thing once that is said.
 */
final class FirstSaid<T> {
    private final IdTable numberOf = new IdTable();
    private final List<T> said = new ArrayList<>();

    /**
     * A pass over the annotations.
     *
     * @param saying what an annotation says
     */
    FirstSaid(CocoReader reader, Function<CocoAnnotation, Optional<T>> saying) {
        Map<T, Integer> numbers = new HashMap<>();
        reader.annotations()
                .forEach(annotation -> saying.apply(annotation).ifPresent(value -> {
                    Optional<Value> image = Ids.imageOf(annotation);
                    if (image.isPresent() && !numberOf.contains(image.get())) {
                        numberOf.put(image.get(), numbers.computeIfAbsent(value, this::number));
                    }
                }));
    }

    private int number(T value) {
        said.add(value);
        return said.size() - 1;
    }

    Optional<T> of(CocoImage image) {
        return Ids.of(image)
                .map(numberOf::get)
                .filter(number -> number != IdTable.ABSENT)
                .map(said::get);
    }
}
