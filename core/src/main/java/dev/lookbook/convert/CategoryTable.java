package dev.lookbook.convert;

import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.ImmutableCategory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The categories while a mapper's steps change them, and which of the source's each has taken in. */
final class CategoryTable {
    private final Categories source;
    private final List<Row> rows = new ArrayList<>();

    CategoryTable(Categories source) {
        this.source = source;
        source.forEach(category -> rows.add(new Row(category)));
    }

    void merge(String from, String into) {
        List<Row> merged = new ArrayList<>(find(into));
        boolean rename = merged.isEmpty();
        merged.addAll(require(from));
        Row target = merged.get(0);
        if (rename) {
            target.rename(into);
        }
        for (Row row : merged) {
            if (row != target && rows.remove(row)) {
                target.sources.addAll(row.sources);
            }
        }
    }

    void rename(String from, String to) {
        List<Row> found = require(from);
        if (found.size() > 1) {
            throw new IllegalArgumentException(
                    "expected one category called \"" + from + "\" but found " + found.size() + "; merge them instead");
        }
        Row row = found.get(0);
        for (Row other : rows) {
            if (other != row && other.category.isCalled(to)) {
                throw new IllegalArgumentException("expected a new name for \"" + from + "\" but \"" + to
                        + "\" is what another category is called; merge them instead");
            }
        }
        row.rename(to);
    }

    void drop(List<String> names) {
        rows.removeAll(requireAll(names));
    }

    void keep(List<String> names) {
        Set<Row> kept = requireAll(names);
        rows.removeIf(row -> row.category.isDefined() && !kept.contains(row));
    }

    void renumber(long first) {
        long id = first;
        for (Row row : rows) {
            if (row.category.isDefined()) {
                row.category = ImmutableCategory.copyOf(row.category).withId(id);
                id = Math.addExact(id, 1);
            }
        }
    }

    void alignTo(Categories other) {
        List<Row> before = List.copyOf(rows);
        rows.clear();
        other.forEach(category -> rows.add(new Row(category, List.of())));
        Set<Long> ids = new HashSet<>();
        other.forEach(category -> ids.add(category.id()));
        long highest = Stream.concat(rows.stream(), before.stream())
                .mapToLong(row -> row.category.id())
                .max()
                .orElse(0);
        for (Row row : before) {
            Optional<Row> same = sameAs(row.category, before);
            if (same.isPresent()) {
                same.get().sources.addAll(row.sources);
                continue;
            }
            if (row.category.isDefined() && !ids.add(row.category.id())) {
                highest = Math.addExact(highest, 1);
                row.category = ImmutableCategory.copyOf(row.category).withId(highest);
            }
            rows.add(row);
        }
    }

    /**
     * The category of the same name, preferably by the same id, for one name may have two; or else one that is called so and
     * has nobody of its very name.
     */
    private Optional<Row> sameAs(Category category, List<Row> before) {
        if (!category.isDefined()) {
            return Optional.empty();
        }
        List<Row> found = where(one -> one.name().equals(category.name()));
        if (found.isEmpty()) {
            found = where(one -> one.isCalled(category.name())
                    && before.stream().noneMatch(row -> row.category.name().equals(one.name())));
        }
        return found.stream()
                .filter(row -> row.category.id() == category.id())
                .findFirst()
                .or(found.stream()::findFirst);
    }

    CategoryMapping toMapping() {
        Map<CategoryMapping.Key, CategoryMapping.Fate> fates = new LinkedHashMap<>();
        for (Row row : rows) {
            boolean merged = false;
            for (Category category : row.sources) {
                fates.putIfAbsent(
                        CategoryMapping.Key.of(category), new CategoryMapping.Fate(Optional.of(row.category), merged));
                // All but the first source, which survives, are merged into it.
                merged = true;
            }
        }
        for (Category category : source) {
            fates.putIfAbsent(CategoryMapping.Key.of(category), new CategoryMapping.Fate(Optional.empty(), false));
        }
        return new CategoryMapping(
                Categories.copyOf(rows.stream().map(row -> row.category).toList()), source, fates);
    }

    private Set<Row> requireAll(List<String> names) {
        Set<Row> found = new HashSet<>();
        names.forEach(name -> found.addAll(require(name)));
        return found;
    }

    private List<Row> require(String name) {
        List<Row> found = find(name);
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected one of the categories " + names(rows) + " but found \"" + name + '"');
        }
        return found;
    }

    /** The category of a name; several only where they share it. */
    private List<Row> find(String name) {
        List<Row> found = where(category -> category.name().equals(name));
        if (found.isEmpty()) {
            found = where(category -> category.isCalled(name));
        }
        String first = found.isEmpty() ? "" : found.get(0).category.name();
        if (!found.stream().allMatch(row -> row.category.name().equals(first))) {
            throw new IllegalArgumentException(
                    "expected the name of one category but found \"" + name + "\", which means " + names(found));
        }
        return found;
    }

    private List<Row> where(Predicate<Category> condition) {
        return rows.stream().filter(row -> condition.test(row.category)).toList();
    }

    private static String names(List<Row> rows) {
        return rows.stream().map(row -> '"' + row.category.name() + '"').collect(Collectors.joining(", "));
    }

    /** A category to be; the first of its sources, if any, is the one it was. */
    private static final class Row {
        private Category category;
        private final List<Category> sources;

        Row(Category category) {
            this(category, List.of(category));
        }

        Row(Category category, List<Category> sources) {
            this.category = category;
            this.sources = new ArrayList<>(sources);
        }

        void rename(String name) {
            category = ImmutableCategory.copyOf(category).withName(name).withAliases(List.of());
        }
    }
}
