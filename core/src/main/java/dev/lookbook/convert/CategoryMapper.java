package dev.lookbook.convert;

import dev.lookbook.model.Categories;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Says what becomes of a dataset's categories, in steps that are done in the order given.
 *
 * <pre>{@code
 * CategoryMapping tops = CategoryMapper.identity()
 *         .merge("sling", "vest")
 *         .drop(List.of("shorts", "skirt"))
 *         .renumber(1)
 *         .on(categories);
 * }</pre>
 *
 * <p>Categories that no step mentions stay as they are; only {@link #keep} drops them. Each step sees what the steps before
 * it have left, so after that merge there is no "sling" to be renamed. A step finds a category by its very name, or else
 * by {@linkplain dev.lookbook.model.Category#isCalled what it is called} otherwise. Categories that their dataset does not
 * define have no name, so they are out of every step's reach.
 *
 * <p>Immutable and safe to share between threads: each step gives a new mapper.
 */
public final class CategoryMapper {
    private static final CategoryMapper IDENTITY = new CategoryMapper(List.of());

    private final List<Consumer<CategoryTable>> steps;

    private CategoryMapper(List<Consumer<CategoryTable>> steps) {
        this.steps = steps;
    }

    /** Leaves all categories as they are. */
    public static CategoryMapper identity() {
        return IDENTITY;
    }

    /**
     * Makes two categories one, with the id, name, landmarks and everything else of {@code into}. Without a category of that
     * name, {@code from} gets it and keeps its id. Categories that share one of the names, as a careless renaming leaves
     * them, all become that one: so {@code merge("vest", "vest")} mends them.
     *
     * @throws IllegalArgumentException when a name is blank
     */
    public CategoryMapper merge(String from, String into) {
        requireName(from);
        requireName(into);
        return then(table -> table.merge(from, into));
    }

    /**
     * Gives a category another name; it is no longer called otherwise. {@link #on} refuses a name that another category
     * has: that is a {@link #merge}.
     *
     * @throws IllegalArgumentException when a name is blank
     */
    public CategoryMapper rename(String from, String to) {
        requireName(from);
        requireName(to);
        return then(table -> table.rename(from, to));
    }

    /**
     * Leaves categories and their items out.
     *
     * @throws IllegalArgumentException when a name is blank
     */
    public CategoryMapper drop(Collection<String> names) {
        List<String> copy = List.copyOf(names);
        copy.forEach(CategoryMapper::requireName);
        return copy.isEmpty() ? this : then(table -> table.drop(copy));
    }

    /**
     * Leaves all categories out but these, and their items.
     *
     * @throws IllegalArgumentException when there is no name, or a blank one
     */
    public CategoryMapper keep(Collection<String> names) {
        List<String> copy = List.copyOf(names);
        copy.forEach(CategoryMapper::requireName);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("expected the names of categories to keep but found none");
        }
        return then(table -> table.keep(copy));
    }

    /** Numbers the categories from {@code first} in their order. */
    public CategoryMapper renumber(long first) {
        return then(table -> table.renumber(first));
    }

    /**
     * Makes the categories those of another dataset, so that ids mean the same in both: results and their ground truth, for
     * instance. A category that the other has by the same name becomes that one, with its id and whatever else it says. All
     * of the other's categories are there afterwards, in its order; those that only this dataset has follow, each with its own
     * id, or with the next free one above all others where the other dataset has given it to something else.
     */
    public CategoryMapper alignTo(Categories other) {
        return then(table -> table.alignTo(other));
    }

    /** Whether there is no step. */
    public boolean isIdentity() {
        return steps.isEmpty();
    }

    /**
     * Does the steps on a dataset's categories.
     *
     * @throws IllegalArgumentException when a step names a category that is not there at that point, gives a name that
     *     another category has, or means more than one category
     */
    public CategoryMapping on(Categories source) {
        CategoryTable table = new CategoryTable(source);
        steps.forEach(step -> step.accept(table));
        return table.toMapping();
    }

    private CategoryMapper then(Consumer<CategoryTable> step) {
        List<Consumer<CategoryTable>> more = new ArrayList<>(steps);
        more.add(step);
        return new CategoryMapper(List.copyOf(more));
    }

    private static void requireName(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("expected a category's name but found a blank one");
        }
    }
}
