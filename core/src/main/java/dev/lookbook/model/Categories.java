package dev.lookbook.model;

import dev.lookbook.internal.Brief;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The categories of a dataset, in its order.
 *
 * <p>Immutable and safe to share between threads. Where two have the same id or name, the first is found.
 */
public final class Categories implements Iterable<Category> {
    private final List<Category> list;
    private final Map<Long, Category> byId = new HashMap<>();

    private Categories(List<Category> list) {
        this.list = list;
        list.forEach(category -> byId.putIfAbsent(category.id(), category));
    }

    /** Categories in the given order. */
    public static Categories of(Category... categories) {
        return new Categories(List.of(categories));
    }

    /** Categories in the given order. */
    public static Categories copyOf(List<Category> categories) {
        return new Categories(List.copyOf(categories));
    }

    /** The category of an id. */
    public Optional<Category> byId(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The category of this very name, or else one that is known by it; case, spaces, hyphens and underscores are alike then.
     */
    public Optional<Category> byName(String name) {
        return list.stream()
                .filter(category -> category.isDefined() && category.name().equals(name))
                .findFirst()
                .or(() -> list.stream()
                        .filter(category -> category.isCalled(name))
                        .findFirst());
    }

    /** The position of a category, from 0; -1 when it is not one of these. */
    public int indexOf(Category category) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).id() == category.id()) {
                return i;
            }
        }
        return -1;
    }

    /** All of them, in order. */
    public List<Category> asList() {
        return list;
    }

    /** The names in order, as people read them: {@code "vest", "skirt"}. */
    public String names() {
        return list.stream().map(category -> '"' + category.name() + '"').collect(Collectors.joining(", "));
    }

    @Override
    public Iterator<Category> iterator() {
        return list.iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Categories that && list.equals(that.list);
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    /** In a line: {@code Categories[2 categories: vest (5), skirt (9)]}. */
    @Override
    public String toString() {
        return Brief.of("Categories")
                .list(list, "category", category -> category.label() + " (" + category.id() + ')')
                .toString();
    }
}
