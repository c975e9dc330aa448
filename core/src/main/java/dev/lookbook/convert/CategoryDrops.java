package dev.lookbook.convert;

import dev.lookbook.io.Location;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reports what categories say beyond id, name and supercategory, for formats that have no place for it. */
public final class CategoryDrops {
    private CategoryDrops() {}

    /**
     * Reports {@code drop-category-members} (info) for each category with landmark names, a skeleton or extras.
     *
     * @param location the dataset whose categories they are
     */
    public static void report(Categories categories, Location location, Consumer<? super Issue> issues) {
        for (Category category : categories) {
            List<String> dropped = new ArrayList<>();
            if (!category.landmarkNames().isEmpty()) {
                dropped.add("landmark names");
            }
            if (!category.skeleton().isEmpty()) {
                dropped.add("skeleton");
            }
            dropped.addAll(category.extras().asMap().keySet());
            if (!dropped.isEmpty()) {
                String message = "left out of the category \"" + category.name() + "\": " + String.join(", ", dropped);
                issues.accept(Issue.info("drop-category-members", location, message));
            }
        }
    }
}
