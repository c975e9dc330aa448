package dev.lookbook.dataset;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Compares categories by name, whatever their order. */
record CategoriesDiff(DiffRules rules, Changes changes, Consumer<? super Issue> issues) {

    void compare(Categories first, Categories second) {
        if (!rules.fields().contains(DiffField.CATEGORY)) {
            return;
        }
        Map<Object, Deque<Category>> others = new LinkedHashMap<>();
        for (Category category : second) {
            others.computeIfAbsent(key(category), any -> new ArrayDeque<>()).add(category);
        }
        for (Category category : first) {
            Category other =
                    others.getOrDefault(key(category), new ArrayDeque<>()).poll();
            if (other == null) {
                issues.accept(Issue.warning(
                        DatasetDiff.CATEGORY_ONLY_IN_FIRST,
                        Location.UNKNOWN,
                        words(category) + " is only in the first"));
            } else {
                compare(category, other);
            }
        }
        others.values()
                .forEach(left -> left.forEach(category -> issues.accept(Issue.warning(
                        DatasetDiff.CATEGORY_ONLY_IN_SECOND,
                        Location.UNKNOWN,
                        words(category) + " is only in the second"))));
    }

    private void compare(Category first, Category second) {
        List<String> found = new ArrayList<>();
        changes.add("id", Optional.of(first.id()), Optional.of(second.id()), found);
        changes.add("supercategory", first.supercategory(), second.supercategory(), found);
        if (rules.fields().contains(DiffField.LANDMARKS)) {
            list("landmark names", first.landmarkNames(), second.landmarkNames(), found);
            list("skeleton", first.skeleton(), second.skeleton(), found);
        }
        if (rules.fields().contains(DiffField.EXTRAS)) {
            changes.add(DiffField.EXTRAS.word(), rules.extras(first.extras()), rules.extras(second.extras()), found);
        }
        if (!found.isEmpty()) {
            issues.accept(Issue.warning(
                    DatasetDiff.CATEGORY_DIFFERS, Location.UNKNOWN, words(first) + ": " + String.join("; ", found)));
        }
    }

    /** Says how many elements differ, and what the first of them is, for nobody reads two long lists. */
    private static void list(String field, List<?> first, List<?> second, List<String> found) {
        if (first.size() != second.size()) {
            found.add(field + ": " + first.size() + " -> " + second.size());
            return;
        }
        int differing = 0;
        String example = "";
        for (int i = 0; i < first.size(); i++) {
            if (!first.get(i).equals(second.get(i))) {
                example = differing == 0 ? text(first.get(i)) + " -> " + text(second.get(i)) : example;
                differing++;
            }
        }
        if (differing > 0) {
            found.add(field + ": " + differing + " of " + first.size() + " differ, such as " + example);
        }
    }

    private static String text(Object element) {
        return element instanceof Category.Edge edge
                ? edge.from() + "-" + edge.to()
                : Changes.shortened(element.toString());
    }

    private static Object key(Category category) {
        return category.isDefined() ? category.name() : category.id();
    }

    private static String words(Category category) {
        return "category \"" + Changes.shortened(category.name()) + "\" (" + category.id() + ')';
    }
}
