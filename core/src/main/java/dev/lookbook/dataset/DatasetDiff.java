package dev.lookbook.dataset;

import dev.lookbook.convert.Issue;
import dev.lookbook.model.Categories;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Tells how two datasets differ, as the model sees them. The order of images, items, categories and members never counts.
 *
 * <p><b>Which is compared with which.</b> Images of one file name; where a name comes several times, the second with the
 * second. Categories of one name. Within an image, equal items; of the rest those of one category whose boxes overlap, the
 * greatest intersection over union first; then those of different categories at 0.5 or more; then those of one category of
 * which one has no box. Whatever is left is only in one of the two.
 *
 * <p><b>What is the same.</b> Numbers by what they say, exactly, so that 350 is 350.0; with {@link Builder#exact} by how they
 * are written; with {@link Builder#tolerance} coordinates that are no farther apart. Unless exact, a box from two corners is
 * the same as one from a corner and a size if working one out from the other gives the same numbers. Items' categories are
 * the same when their names are, or their ids where they have no names. Masks of one size are the same when their pixels are,
 * however their runs are written; when exact, form, runs and text must be alike. Everything else must be equal.
 *
 * <p><b>Differences</b> are warnings with the codes below, at the place in the first dataset, or in the second for what only
 * that has. {@link #DUPLICATE_NAME} is an info and no difference.
 *
 * <p><b>Memory and passes.</b> Some 23 to 46 bytes an image of either, and up to a sixteenth of the JVM's memory for images
 * that wait for their partner. Each dataset is read once, and where there are differences once more, or several times where
 * many images differ that come in another order. Images are told apart by 64-bit hashes of their names and looked at closely
 * when 64-bit fingerprints differ: the odds that a difference goes unseen are 1 in 2^64 an image, and those that any two of
 * a million names are taken for one 1 in 37 million.
 *
 * <p>Immutable and safe to share between threads.
 *
 * <pre>{@code
 * DiffSummary summary = DatasetDiff.builder().tolerance(0.01).build().compare(before, after, System.out::println);
 * }</pre>
 */
public final class DatasetDiff {
    /** The code of images that only the first dataset has. */
    public static final String ONLY_IN_FIRST = "only-in-first";
    /** The code of images that only the second dataset has. */
    public static final String ONLY_IN_SECOND = "only-in-second";
    /** The code of images in whose size, source, pair id or extras the datasets differ. */
    public static final String IMAGE_DIFFERS = "image-differs";
    /** The code of items that only the first dataset's image has. */
    public static final String ITEM_ONLY_IN_FIRST = "item-only-in-first";
    /** The code of items that only the second dataset's image has. */
    public static final String ITEM_ONLY_IN_SECOND = "item-only-in-second";
    /** The code of items that both images have and that are not the same. */
    public static final String ITEM_DIFFERS = "item-differs";
    /** The code of categories that only the first dataset has. */
    public static final String CATEGORY_ONLY_IN_FIRST = "category-only-in-first";
    /** The code of categories that only the second dataset has. */
    public static final String CATEGORY_ONLY_IN_SECOND = "category-only-in-second";
    /** The code of categories of one name that differ otherwise. */
    public static final String CATEGORY_DIFFERS = "category-differs";
    /** The code of images whose name came before in the same dataset; no difference. */
    public static final String DUPLICATE_NAME = "duplicate-name";

    private final DiffRules rules;
    private final long budget;

    private DatasetDiff(DiffRules rules, long budget) {
        this.rules = rules;
        this.budget = budget;
    }

    /** Compares everything, and numbers by what they say. */
    public static DatasetDiff standard() {
        return builder().build();
    }

    /** Starts a comparison with options. */
    public static Builder builder() {
        return new Builder();
    }

    /** Compares categories, and tells of each difference. */
    public void compare(Categories first, Categories second, Consumer<? super Issue> issues) {
        new CategoriesDiff(rules, changes(), issues).compare(first, second);
    }

    /**
     * Compares images, and tells of each difference. The same datasets give the same differences in the same order.
     *
     * @throws dev.lookbook.io.DatasetException when a dataset gives other images the next time
     * @throws IOException when a dataset cannot be read
     */
    public DiffSummary compare(DatasetSource first, DatasetSource second, Consumer<? super Issue> issues)
            throws IOException {
        Fingerprint fingerprint = new Fingerprint(rules);
        ImagesDiff images = new ImagesDiff(fingerprint, new Equality(rules), changes(), issues);
        return new DiffRun(fingerprint, images, issues).run(first, second, budget);
    }

    private Changes changes() {
        return new Changes(rules, new Equality(rules));
    }

    /** What is compared, and how. Not thread-safe. */
    public static final class Builder {
        private final Set<DiffField> fields = EnumSet.allOf(DiffField.class);
        private final Set<String> ignoredExtras = new TreeSet<>();
        private boolean exact;
        private double tolerance;
        private long budget = Runtime.getRuntime().maxMemory() / 16;

        private Builder() {}

        /** Whether numbers must be written alike, so that 350 is not 350.0; false unless set. */
        public Builder exact(boolean value) {
            exact = value;
            return this;
        }

        /**
         * How many pixels the coordinates of boxes, landmarks and polygons may be apart; 0 unless set.
         *
         * @throws IllegalArgumentException when it is negative or not finite
         */
        public Builder tolerance(double pixels) {
            if (!(pixels >= 0 && Double.isFinite(pixels))) {
                throw new IllegalArgumentException("expected a tolerance of at least 0 pixels but found " + pixels);
            }
            tolerance = pixels;
            return this;
        }

        /** Leaves fields out of the comparison. */
        public Builder ignore(Collection<DiffField> ignored) {
            fields.removeAll(Set.copyOf(ignored));
            return this;
        }

        /** Leaves extras of these names out, such as those that formats keep under their own. */
        public Builder ignoreExtras(Collection<String> names) {
            ignoredExtras.addAll(names);
            return this;
        }

        /** How many bytes of images may wait for their partner. */
        Builder budget(long bytes) {
            budget = bytes;
            return this;
        }

        /**
         * The comparison.
         *
         * @throws IllegalArgumentException when it is to be exact and to have a tolerance
         */
        public DatasetDiff build() {
            if (exact && tolerance > 0) {
                throw new IllegalArgumentException(
                        "expected either an exact comparison or a tolerance but found both, " + tolerance);
            }
            return new DatasetDiff(
                    new DiffRules(exact, tolerance, EnumSet.copyOf(fields), Set.copyOf(ignoredExtras)), budget);
        }
    }
}
