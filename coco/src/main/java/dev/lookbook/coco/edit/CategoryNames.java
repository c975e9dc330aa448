package dev.lookbook.coco.edit;

import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds categories that users name. */
final class CategoryNames {
    private CategoryNames() {}

    /** The ids of all categories that are called so: a name may be there more than once. */
    static Set<Long> ids(Categories known, List<String> names) {
        Set<Long> ids = new HashSet<>();
        for (String name : names) {
            List<Long> called = known.asList().stream()
                    .filter(category -> category.isCalled(name))
                    .map(Category::id)
                    .toList();
            if (called.isEmpty()) {
                throw new IllegalArgumentException(
                        "expected a category's name, one of " + known.names() + ", but found \"" + name + '"');
            }
            ids.addAll(called);
        }
        return ids;
    }
}
