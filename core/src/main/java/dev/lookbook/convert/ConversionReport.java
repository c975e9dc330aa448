package dev.lookbook.convert;

import dev.lookbook.io.DatasetException;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Category;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Counts what a conversion did: images, items by category, issues by code with the first example of each, and records left
 * out. Memory grows with the codes and categories, not with the data. Not thread-safe.
 */
public final class ConversionReport implements Consumer<Issue> {
    /** The code of records that were left out as unusable. */
    public static final String SKIPPED = "skip-record";

    /** Manifests name an id by the line, so that one id may be two categories. */
    private final Map<Category, CategoryCount> categories =
            new TreeMap<>(Comparator.comparingLong(Category::id).thenComparing(Category::name));

    private final Map<String, IssueCount> issues = new LinkedHashMap<>();
    private long images;
    private long items;
    private long skipped;

    /** An empty report. */
    public ConversionReport() {}

    /** Counts an image that was converted, and its items. */
    public void count(AnnotatedImage image) {
        countImage();
        image.items().forEach(item -> countItem(item.category()));
    }

    /** Counts an image that was converted; its items come one by one. */
    public void countImage() {
        images++;
    }

    /** Counts an item that was converted. */
    public void countItem(Category category) {
        items++;
        categories.merge(category, new CategoryCount(category, 1), (old, one) -> old.plusOne());
    }

    /** Counts an issue. */
    @Override
    public void accept(Issue issue) {
        issues.merge(issue.code(), new IssueCount(issue, 1), (old, one) -> old.plusOne());
    }

    /** Counts a record that was left out. */
    public void skip(DatasetException error) {
        skipped++;
        accept(Issue.error(SKIPPED, error.location(), error.problem()));
    }

    /** How many images were converted. */
    public long images() {
        return images;
    }

    /** How many items were converted. */
    public long items() {
        return items;
    }

    /** How many records were left out. */
    public long skipped() {
        return skipped;
    }

    /** How many items each category has, by id and then name. */
    public Collection<CategoryCount> categories() {
        return Collections.unmodifiableCollection(categories.values());
    }

    /** How often each issue arose, in the order of first appearance. */
    public Collection<IssueCount> issues() {
        return Collections.unmodifiableCollection(issues.values());
    }

    /** How many items a category has. */
    public record CategoryCount(Category category, long items) {
        CategoryCount plusOne() {
            return new CategoryCount(category, items + 1);
        }
    }

    /** How often an issue arose; the example is the first. */
    public record IssueCount(Issue example, long count) {
        IssueCount plusOne() {
            return new IssueCount(example, count + 1);
        }
    }
}
