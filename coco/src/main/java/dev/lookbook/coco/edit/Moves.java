package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoImage;
import dev.lookbook.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an input of a merge refers to.
 *
 * @param images the numbers of new ids of its images
 * @param orphans those of images that only its annotations know
 * @param joined the numbers of the images that its images go into
 * @param repeated ids that several of its images have, 1 once the first of them has come: it has the annotations
 * @param categories the ids of categories that its records name, by {@link Ids#key}
 * @param licenses the ids of licenses that its images name, likewise
 */
record Moves(
        IdTable images,
        IdTable orphans,
        IdTable joined,
        IdTable repeated,
        Map<String, Value> categories,
        Map<String, Value> licenses) {
    Moves() {
        this(new IdTable(), new IdTable(), new IdTable(), new IdTable(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    void use(CocoImage image) {
        References.licenseOf(image).ifPresent(id -> licenses.putIfAbsent(Ids.key(id), id));
        References.categoriesOf(image).forEach(id -> categories.putIfAbsent(Ids.key(id), id));
    }

    void use(CocoAnnotation annotation) {
        UsedCategories.of(annotation).forEach(id -> categories.putIfAbsent(Ids.key(id), id));
    }

    /** Whether an image, which now comes, is the first of its id. */
    boolean isFirst(Value id) {
        int before = repeated.get(id);
        if (before == 0) {
            repeated.put(id, 1);
        }
        return before != 1;
    }
}
