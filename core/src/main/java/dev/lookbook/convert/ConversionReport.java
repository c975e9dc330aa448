package dev.lookbook.convert;

import dev.lookbook.internal.Brief;
import dev.lookbook.io.DatasetException;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Category;
import java.util.Collection;
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
    private final Map<Category, Counter> categories =
            new TreeMap<>(Comparator.comparingLong(Category::id).thenComparing(Category::name));

    private final Map<String, Example> issues = new LinkedHashMap<>();
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
        categories.computeIfAbsent(category, first -> new Counter()).count++;
    }

    /** Counts an issue. */
    @Override
    public void accept(Issue issue) {
        issues.computeIfAbsent(issue.code(), code -> new Example(issue)).counter.count++;
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
        return categories.entrySet().stream()
                .map(entry -> new CategoryCount(entry.getKey(), entry.getValue().count))
                .toList();
    }

    /** How often each issue arose, in the order of first appearance. */
    public Collection<IssueCount> issues() {
        return issues.values().stream()
                .map(example -> new IssueCount(example.issue, example.counter.count))
                .toList();
    }

    /** In a line: {@code ConversionReport[60 images, 78 items, 2 issues: drop-landmarks x 78, merge-category x 4]}. */
    @Override
    public String toString() {
        return Brief.of("ConversionReport")
                .count(images, "image")
                .count(items, "item")
                .when(skipped > 0, skipped + " skipped")
                .list(issues.values(), "issue", example -> example.issue.code() + " x " + example.counter.count)
                .toString();
    }

    /** How many items a category has. */
    public record CategoryCount(Category category, long items) {
        /** In a line: {@code CategoryCount[vest (5), 12 items]}. */
        @Override
        public String toString() {
            return Brief.of("CategoryCount")
                    .add(category.name() + " (" + category.id() + ')')
                    .count(items, "item")
                    .toString();
        }
    }

    /** How often an issue arose; the example is the first. */
    public record IssueCount(Issue example, long count) {
        /** In a line: {@code IssueCount[drop-landmarks x 78]}. */
        @Override
        public String toString() {
            return Brief.of("IssueCount").add(example.code() + " x " + count).toString();
        }
    }

    private static final class Counter {
        private long count;
    }

    private record Example(Issue issue, Counter counter) {
        Example(Issue issue) {
            this(issue, new Counter());
        }
    }
}
