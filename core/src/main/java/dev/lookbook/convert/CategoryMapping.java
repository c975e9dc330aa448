package dev.lookbook.convert;

import dev.lookbook.io.DatasetException;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.ImmutableAnnotatedImage;
import dev.lookbook.model.ImmutableItem;
import dev.lookbook.model.Item;
import dev.lookbook.model.Landmarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A {@link CategoryMapper} that was done on a dataset's categories: gives each item its new category and leaves out those
 * whose category was dropped.
 *
 * <p>Reports, for each item it concerns, {@link #MERGED}, {@link #DROPPED} and {@link #DROPPED_LANDMARKS}. Landmarks of a
 * merged category go to the landmarks of the same name in the other, however many merges lie between; landmarks of the
 * other that get nothing are 0, 0, 0. Items of a category that their dataset does not define stay as they are; {@link
 * #ID_CLASH} warns where a renumbered category now has their id.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class CategoryMapping implements Converter<AnnotatedImage, AnnotatedImage> {
    /** The code of items that went to another category. */
    public static final String MERGED = "merge-category";
    /** The code of items left out because their category was. */
    public static final String DROPPED = "drop-category";
    /** The code of labelled landmarks that a merged category has no landmark for. */
    public static final String DROPPED_LANDMARKS = "drop-landmarks";
    /** The code of items without a defined category whose id a category has now. */
    public static final String ID_CLASH = "clash-category";

    private final Categories categories;
    private final Categories source;
    private final Map<Key, Fate> fates;

    CategoryMapping(Categories categories, Categories source, Map<Key, Fate> fates) {
        this.categories = categories;
        this.source = source;
        this.fates = fates;
    }

    /** The categories that are left, in order. */
    public Categories categories() {
        return categories;
    }

    /**
     * Gives an image's items their new categories.
     *
     * @throws DatasetException when an item is of a category that was not among those the mapper was done on
     */
    @Override
    @SuppressWarnings("ReferenceEquality") // Asks whether another item was made.
    public AnnotatedImage convert(AnnotatedImage image, Consumer<? super Issue> issues) {
        List<Item> items = new ArrayList<>(image.items().size());
        boolean isSame = true;
        for (Item item : image.items()) {
            Optional<Item> mapped = convert(item, issues);
            mapped.ifPresent(items::add);
            isSame &= mapped.isPresent() && mapped.get() == item;
        }
        return isSame ? image : ImmutableAnnotatedImage.copyOf(image).withItems(items);
    }

    private Optional<Item> convert(Item item, Consumer<? super Issue> issues) {
        Category from = item.category();
        if (!from.isDefined()) {
            warnOfClash(item, issues);
            return Optional.of(item);
        }
        Fate fate = fates.get(Key.of(from));
        if (fate == null) {
            throw new DatasetException(
                    item.location(),
                    "expected one of the categories " + source.names() + " but found \"" + from.name() + "\" (id "
                            + from.id() + ')');
        }
        if (fate.category().isEmpty()) {
            issues.accept(Issue.info(
                    DROPPED, item.location(), "left out, because its category \"" + from.name() + "\" was dropped"));
            return Optional.empty();
        }
        Category to = fate.category().get();
        if (fate.merged()) {
            issues.accept(Issue.info(
                    MERGED, item.location(), "\"" + from.name() + "\" was merged into \"" + to.name() + '"'));
            return Optional.of(merge(item, to, issues));
        }
        boolean isSame = from.id() == to.id() && from.name().equals(to.name());
        return Optional.of(isSame ? item : ImmutableItem.copyOf(item).withCategory(to));
    }

    private static Item merge(Item item, Category to, Consumer<? super Issue> issues) {
        ImmutableItem merged = ImmutableItem.copyOf(item).withCategory(to);
        if (item.landmarks().isEmpty()) {
            return merged;
        }
        List<String> lost = new ArrayList<>();
        Optional<Landmarks> landmarks = LandmarkNames.carry(item.landmarks().get(), item.category(), to, lost::add);
        if (!lost.isEmpty()) {
            issues.accept(Issue.info(
                    DROPPED_LANDMARKS,
                    item.location().child("landmarks"),
                    "left out " + lost.size() + " labelled landmarks of \""
                            + item.category().name() + "\", which \"" + to.name() + "\" has no place for: "
                            + String.join(", ", lost)));
        }
        return merged.withLandmarks(landmarks);
    }

    private void warnOfClash(Item item, Consumer<? super Issue> issues) {
        long id = item.category().id();
        categories
                .byId(id)
                .filter(Category::isDefined)
                .ifPresent(category -> issues.accept(Issue.warning(
                        ID_CLASH,
                        item.location(),
                        "category " + id + " is not defined, and is now the id of \"" + category.name() + '"')));
    }

    /** What tells a source's categories apart: damaged files use an id twice. */
    record Key(long id, String name) {
        static Key of(Category category) {
            return new Key(category.id(), category.name());
        }
    }

    /** What becomes of a category: another or the same, or nothing when it was dropped. */
    record Fate(Optional<Category> category, boolean merged) {}
}
