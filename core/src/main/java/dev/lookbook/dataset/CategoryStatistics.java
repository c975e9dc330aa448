package dev.lookbook.dataset;

import dev.lookbook.internal.Brief;
import dev.lookbook.model.Category;
import dev.lookbook.model.Item;

/** The items of one category. Not thread-safe. */
public final class CategoryStatistics {
    private final Category category;
    private final LandmarkStatistics landmarks = new LandmarkStatistics();
    private long items;
    private long images;
    private long lastImage = -1;

    CategoryStatistics(Category category) {
        this.category = category;
    }

    /**
     * Takes an item.
     *
     * @param image a number that no other image has
     */
    void add(Item item, long image) {
        items++;
        if (image != lastImage) {
            images++;
            lastImage = image;
        }
        item.landmarks().ifPresent(landmarks::add);
    }

    /** Which category. */
    public Category category() {
        return category;
    }

    /** How many items are of it. */
    public long items() {
        return items;
    }

    /** How many images have such an item. */
    public long images() {
        return images;
    }

    /** How well its items' landmarks can be seen. */
    public LandmarkStatistics landmarks() {
        return landmarks;
    }

    /** In a line: {@code CategoryStatistics[vest (5), 12 items, 11 images]}. */
    @Override
    public String toString() {
        return Brief.of("CategoryStatistics")
                .add(category.name() + " (" + category.id() + ')')
                .count(items, "item")
                .count(images, "image")
                .toString();
    }
}
