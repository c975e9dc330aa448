package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoHeader;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which categories something is of: a pass over the annotations, and over the images before where those count. */
final class UsedCategories {
    private UsedCategories() {}

    /** A dataset's header without the categories that nothing is of that a filter wants. */
    static CocoHeader header(CocoReader reader, CocoFilter filter) {
        Optional<Value.Sequence> categories = Sections.list(reader.header(), Sections.CATEGORIES);
        if (categories.isEmpty()) {
            return reader.header();
        }
        IdTable unwanted = new IdTable();
        reader.images()
                .filter(image -> !filter.takes(image))
                .flatMap(image -> Ids.of(image).stream())
                .forEach(id -> unwanted.put(id, 0));
        IdTable used = new IdTable();
        reader.annotations()
                .filter(annotation ->
                        Ids.imageOf(annotation).filter(unwanted::contains).isEmpty())
                .flatMap(annotation -> filter.apply(annotation).stream())
                .flatMap(UsedCategories::of)
                .forEach(id -> used.put(id, 0));
        List<Value> left = categories.get().values().stream()
                .filter(category -> isUsed(category, used))
                .toList();
        return reader.header().with(Sections.CATEGORIES, Value.of(left));
    }

    /** The categories of an annotation and of its segments. */
    static Stream<Value> of(CocoAnnotation annotation) {
        return Stream.concat(
                Ids.categoryOf(annotation).stream(),
                annotation.segments().orElse(List.of()).stream().flatMap(segment -> Ids.categoryOf(segment).stream()));
    }

    private static boolean isUsed(Value category, IdTable used) {
        return category instanceof Attributes object
                && object.get(Ids.ID).filter(Ids::isOne).filter(used::contains).isPresent();
    }
}
