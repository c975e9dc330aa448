package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoImage;
import dev.lookbook.coco.CocoSegment;
import dev.lookbook.coco.ImmutableCocoAnnotation;
import dev.lookbook.coco.ImmutableCocoImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What records refer to in the header: categories, and licenses.
 *
 * @param categories the ids that categories' become, by {@link Ids#key}; others stay
 * @param licenses the ids that licenses' become, likewise
 */
record References(Map<String, Value> categories, Map<String, Value> licenses) {
    /** LVIS: categories that an image surely lacks, and those of which not all are marked. */
    private static final List<String> LISTS = List.of("neg_category_ids", "not_exhaustive_category_ids");

    private static final String LICENSE = "license";

    static Optional<Value> licenseOf(CocoImage image) {
        return image.extras().get(LICENSE).filter(Ids::isOne);
    }

    /** The categories that an image names in its lists. */
    static Stream<Value> categoriesOf(CocoImage image) {
        return LISTS.stream()
                .flatMap(name -> image.extras().get(name, Value.Sequence.class).stream())
                .flatMap(list -> list.values().stream())
                .filter(Ids::isOne);
    }

    CocoImage of(CocoImage image) {
        Attributes extras = image.extras();
        Optional<Value> license = licenseOf(image);
        if (license.isPresent()) {
            extras = extras.with(LICENSE, now(licenses, license.get()));
        }
        for (String name : LISTS) {
            Optional<Value.Sequence> list = extras.get(name, Value.Sequence.class);
            if (list.isPresent()) {
                extras = extras.with(
                        name,
                        Value.of(list.get().values().stream()
                                .map(id -> now(categories, id))
                                .toList()));
            }
        }
        return ImmutableCocoImage.copyOf(image).withExtras(extras);
    }

    CocoAnnotation of(CocoAnnotation annotation) {
        Optional<Value> id = Ids.categoryOf(annotation);
        CocoAnnotation changed = id.isPresent() && !id.get().equals(now(categories, id.get()))
                ? Ids.withCategory(annotation, now(categories, id.get()))
                : annotation;
        return changed.segments().isEmpty()
                ? changed
                : ImmutableCocoAnnotation.copyOf(changed)
                        .withSegments(
                                changed.segments().get().stream().map(this::of).toList());
    }

    private CocoSegment of(CocoSegment segment) {
        return Ids.categoryOf(segment)
                .filter(id -> !id.equals(now(categories, id)))
                .map(id -> Ids.withCategory(segment, now(categories, id)))
                .orElse(segment);
    }

    /** The id that an id became; its own spelling where it is the same. */
    private static Value now(Map<String, Value> moved, Value id) {
        if (!Ids.isOne(id)) {
            return id;
        }
        String key = Ids.key(id);
        Value now = moved.getOrDefault(key, id);
        return Ids.key(now).equals(key) ? id : now;
    }
}
