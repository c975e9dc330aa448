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

/** An image-level label becomes an item without a box. */
final class LabelToItem {
    private final ManifestEntry entry;
    private final Categories categories;
    private final Consumer<? super Issue> issues;

    LabelToItem(ManifestEntry entry, Categories categories, Consumer<? super Issue> issues) {
        this.entry = entry;
        this.categories = categories;
        this.issues = issues;
    }

    Item convert(ImageClassification label) {
        Location place = entry.location().child(label.attribute());
        Attributes kept = Attributes.builder()
                .put(Leftovers.ATTRIBUTE, Value.of(label.attribute()))
                .put(Leftovers.VALUE, label.value())
                .put(Leftovers.METADATA, label.metadata())
                .build();
        return Item.builder()
                .category(category(label, place))
                .confidence(label.confidence())
                .extras(Leftovers.wrap(kept))
                .location(place)
                .build();
    }

    private Category category(ImageClassification label, Location place) {
        Optional<String> name = label.className().filter(text -> !text.isEmpty());
        Optional<Category> known = name.flatMap(categories::byName);
        if (known.isPresent()) {
            return known.get();
        }
        long id = label.classId()
                .filter(number -> name.isEmpty() || categories.byId(number).isEmpty())
                .orElseThrow(() -> new DatasetException(
                        entry.location()
                                .child(MemberNames.metadataOf(label.attribute()))
                                .child(MemberNames.CLASS_NAME),
                        "expected the name of a class, one of " + categories.names() + ", but found "
                                + name.map(text -> '"' + text + '"').orElse("none")));
        if (name.isPresent()) {
            return Category.of(id, name.get());
        }
        Category category = categories.byId(id).orElse(Category.undefined(id));
        if (!category.isDefined()) {
            issues.accept(Issue.error(
                    "unknown-category",
                    place,
                    "expected the name of class " + id + " but neither the label nor the categories have it"));
        }
        return category;
    }
}
