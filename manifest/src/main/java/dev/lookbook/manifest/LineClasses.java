package dev.lookbook.manifest;

import dev.lookbook.io.DatasetException;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.Item;
import dev.lookbook.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Numbers the classes of one line and collects its class-map. */
final class LineClasses {
    private final ManifestOptions.ClassIds scheme;
    private final Categories categories;
    private final Map<String, String> classMap = new LinkedHashMap<>();

    /**
     * @param brought the class-map that the image brings from a manifest; it stays when it still holds, and otherwise, as
     *     after a category mapping, the line gets a new one
     */
    LineClasses(ManifestOptions.ClassIds scheme, Categories categories, Attributes brought) {
        this.scheme = scheme;
        this.categories = categories;
        Map<String, String> names = new LinkedHashMap<>();
        brought.forEach((key, name) -> names.put(key, name instanceof Value.Text text ? text.text() : ""));
        if (names.entrySet().stream().allMatch(entry -> holds(entry.getKey(), entry.getValue()))) {
            classMap.putAll(names);
        }
    }

    /** The class id of an item, whose category enters the class-map when it has a name. */
    long of(Item item) {
        Category category = item.category();
        if (scheme == ManifestOptions.ClassIds.CATEGORY) {
            if (!isUnmapped(item)) {
                enter(category.id(), category);
            }
            return category.id();
        }
        int index = categories.indexOf(category);
        if (index < 0 || !category.isDefined()) {
            throw new DatasetException(
                    item.location(),
                    "expected one of the " + categories.asList().size() + " categories but found id " + category.id()
                            + (category.isDefined() ? ", \"" + category.name() + "\"," : "")
                            + " which is none of them; define the category, or write the categories' own ids as class ids");
        }
        enter(index, category);
        return index;
    }

    /** Names by class id: those that the image brings, and what the items use in the order of first use. */
    Map<String, String> classMap() {
        return classMap;
    }

    private void enter(long id, Category category) {
        if (category.isDefined()) {
            classMap.putIfAbsent(Long.toString(id), category.name());
        }
    }

    /** Whether the item's line has this class, but not in its class-map. */
    private static boolean isUnmapped(Item item) {
        return Leftovers.of(item.extras())
                .get(Leftovers.UNMAPPED)
                .filter(Value.of(item.category().id())::equals)
                .isPresent();
    }

    private boolean holds(String key, String name) {
        OptionalLong id = ClassNames.idOf(key);
        // What no box can use does no harm.
        return id.isEmpty() || name.isEmpty() || nameOf(id.getAsLong()).equals(Optional.of(name));
    }

    private Optional<String> nameOf(long id) {
        if (scheme == ManifestOptions.ClassIds.CATEGORY) {
            return categories.byId(id).map(Category::name);
        }
        List<Category> list = categories.asList();
        return id >= 0 && id < list.size() ? Optional.of(list.get((int) id).name()) : Optional.empty();
    }
}
