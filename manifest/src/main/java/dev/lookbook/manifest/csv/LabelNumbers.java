package dev.lookbook.manifest.csv;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.model.Category;
import java.util.HashMap;
import java.util.Map;

/** Numbers labels from 0, in the order in which they come first. */
final class LabelNumbers {
    /** What all labels together may have, short ones counting as {@link #LEAST}: so much memory, and no more. */
    static final int MOST = 1 << 23;

    static final int LEAST = 64;

    private final Map<String, Category> labels = new HashMap<>();
    private long characters;

    /**
     * The label as a category with its number.
     *
     * @throws DatasetException when there are more labels than can be kept: the column is none of labels
     */
    Category of(String label, Location place) {
        Category known = labels.get(label);
        if (known != null) {
            return known;
        }
        int more = Math.max(LEAST, label.length());
        if (characters + more > MOST) {
            throw new DatasetException(
                    place,
                    "expected labels that come again but found " + labels.size()
                            + " different ones before this; columns of other things, such as links or texts, can't be"
                            + " labels");
        }
        characters += more;
        Category category = Category.of(labels.size(), label);
        labels.put(label, category);
        return category;
    }
}
