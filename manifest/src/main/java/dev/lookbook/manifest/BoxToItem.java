package dev.lookbook.manifest;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.Item;
import dev.lookbook.model.Value;
import java.util.Optional;
import java.util.function.Consumer;

/** A box of a line becomes an item. */
final class BoxToItem {
    private final ManifestEntry entry;
    private final ObjectDetection detection;
    private final Categories categories;
    private final Consumer<? super Issue> issues;

    BoxToItem(ManifestEntry entry, ObjectDetection detection, Categories categories, Consumer<? super Issue> issues) {
        this.entry = entry;
        this.detection = detection;
        this.categories = categories;
        this.issues = issues;
    }

    Item convert(int index) {
        ManifestBox box = detection.boxes().get(index);
        Location place = entry.location()
                .child(detection.attribute())
                .child(MemberNames.ANNOTATIONS)
                .child(index);
        String mapped = detection.classMap().get(Long.toString(box.classId()));
        Category category = category(box.classId(), Optional.ofNullable(mapped), place);
        return Item.builder()
                .category(category)
                .boundingBox(box.box())
                .confidence(box.confidence())
                .extras(extras(box, mapped == null && category.isDefined()))
                .location(place)
                .build();
    }

    private Category category(long id, Optional<String> mapped, Location place) {
        Optional<Category> known = categories.byId(id).filter(Category::isDefined);
        if (known.isPresent() && mapped.isPresent() && !mapped.get().isEmpty()) {
            requireSameName(known.get(), mapped.get());
        } else if (known.isPresent()) {
            issues.accept(Issue.warning(
                    "missing-class-map-id",
                    place,
                    "expected class " + id + " in the line's class-map but found it only among the categories, as \""
                            + known.get().name() + '"'));
        }
        Category category =
                known.or(() -> mapped.map(name -> Category.of(id, name))).orElse(Category.undefined(id));
        if (!category.isDefined()) {
            issues.accept(Issue.error(
                    "unknown-category",
                    place,
                    "expected class " + id + " in the class-map or the categories but found it in neither"));
        }
        return category;
    }

    private void requireSameName(Category known, String mapped) {
        if (!known.isCalled(mapped)) {
            throw new DatasetException(
                    ClassNames.placeOf(entry, detection.attribute(), Long.toString(known.id())),
                    "expected class " + known.id() + " to be \"" + known.name() + "\" as in the categories but found \""
                            + mapped + '"');
        }
    }

    private static Attributes extras(ManifestBox box, boolean namedElsewhere) {
        Attributes.Builder kept = Attributes.builder();
        Leftovers.put(kept, Leftovers.ANNOTATION, box.extras());
        if (box.confidence().isEmpty() || !box.objectExtras().isEmpty()) {
            kept.put(Leftovers.OBJECT, box.objectExtras());
        }
        if (namedElsewhere) {
            kept.put(Leftovers.UNMAPPED, Value.of(box.classId()));
        }
        Attributes all = kept.build();
        return all.isEmpty() ? Attributes.of() : Leftovers.wrap(all);
    }
}
