package dev.lookbook.model;

import dev.lookbook.internal.Brief;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/** What an item can be: an id and a name, and what its landmarks are called. */
@Value.Immutable
@Values
public abstract class Category {
    Category() {}

    /** The number that stands for the category in a dataset; not always dense, not always from 1. */
    public abstract long id();

    /** The name; empty when annotations use an id that their dataset does not define. */
    public abstract String name();

    /** The group that the category belongs to. */
    public abstract Optional<String> supercategory();

    /** What the points of {@link Item#landmarks()} are called, in order; empty when they have no names. */
    public abstract List<String> landmarkNames();

    /** Which landmarks a skeleton connects. */
    public abstract List<Edge> skeleton();

    /** Other names that people know the category by; found by {@link #isCalled}, never written. */
    @Value.Auxiliary
    public abstract List<String> aliases();

    /** What the format carries beyond this. */
    @Value.Default
    public Attributes extras() {
        return Attributes.of();
    }

    /** A category with an id and a name. */
    public static Category of(long id, String name) {
        return builder().id(id).name(name).build();
    }

    /** An id that annotations use and their dataset does not define. */
    public static Category undefined(long id) {
        return of(id, "");
    }

    /** Starts a category. */
    public static ImmutableCategory.Builder builder() {
        return ImmutableCategory.builder();
    }

    /** Whether the dataset defines this category. */
    public boolean isDefined() {
        return !name().isEmpty();
    }

    /** The name, or what stands for one where there is none: {@code category 5}. */
    String label() {
        return isDefined() ? name() : "category " + id();
    }

    /** Whether this is the category's name, or another one it is known by; case, spaces, hyphens and underscores are alike. */
    public boolean isCalled(String name) {
        String sought = plain(name);
        return !sought.isEmpty()
                && (plain(name()).equals(sought)
                        || aliases().stream().anyMatch(alias -> plain(alias).equals(sought)));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    /** In a line: {@code Category[vest (5), supercategory clothes, 15 landmarks]}. */
    @Override
    public String toString() {
        return Brief.of("Category")
                .add(isDefined() ? name() + " (" + id() + ')' : label())
                .add("supercategory", supercategory())
                .some(landmarkNames().size(), "landmark")
                .some(skeleton().size(), "edge")
                .extras(extras())
                .toString();
    }

    /** A line between two landmarks, both counted from 1 as in COCO's files. */
    public record Edge(int from, int to) {}
}
