package dev.lookbook.manifest;

import dev.lookbook.convert.Issue;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Item;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Items become image-level labels, one for each category; those that were labels and have not changed stay as they are. */
final class ItemToLabel {
    private static final Decimal SURE = Decimal.of(1);

    private final ManifestOptions options;
    private final LineClasses classIds;
    private final String job;
    private final String date;
    private final Consumer<? super Issue> issues;
    private final List<ImageClassification> labels = new ArrayList<>();
    /** Which of them are as they were. */
    private final BitSet unchanged = new BitSet();

    private final Set<String> names = new HashSet<>();

    /**
     * @param job who has made labels that do not say so themselves
     * @param date when they were made
     */
    ItemToLabel(
            ManifestOptions options, LineClasses classIds, String job, String date, Consumer<? super Issue> issues) {
        this.options = options;
        this.job = job;
        this.classIds = classIds;
        this.date = date;
        this.issues = issues;
    }

    /** Whether the item was an image-level label of a manifest, and is to be one again. */
    static boolean wasLabel(Item item) {
        return item.boundingBox().isEmpty()
                && Leftovers.of(item.extras()).text(Leftovers.ATTRIBUTE).isPresent();
    }

    void add(Item item) {
        if (item.boundingBox().isPresent()) {
            issues.accept(Issue.info(
                    "drop-box", item.location(), "an image-level label has no place for a bounding box; left out"));
        }
        ImageToEntry.DROPS.item(item, issues);
        ImageToEntry.DROPS.attributes(item.extras().without(Leftovers.NAMESPACE), item.location(), issues);
        boolean same = isUnchanged(item);
        ImageClassification label = wasLabel(item) ? again(item) : first(item);
        OptionalInt before = IntStream.range(0, labels.size())
                .filter(i -> !(same && unchanged.get(i)))
                .filter(i -> labels.get(i).className().isPresent()
                        && labels.get(i).className().equals(label.className()))
                .findFirst();
        if (before.isEmpty()) {
            labels.add(named(label));
            unchanged.set(labels.size() - 1, same);
            return;
        }
        ImageClassification one = labels.get(before.getAsInt());
        labels.set(before.getAsInt(), sure(label) > sure(one) ? named(label) : one);
        if (wasLabel(item)) {
            issues.accept(Issue.info(
                    "duplicate-label",
                    item.location(),
                    "another label of the image has the class, too; the surer one is written"));
        }
    }

    /** The labels, in the order of their categories' first items. */
    List<ImageClassification> labels() {
        return labels;
    }

    /** Whether the item was a label of the class that it has now. */
    private static boolean isUnchanged(Item item) {
        return wasLabel(item)
                && Leftovers.of(item.extras())
                        .attributes(Leftovers.METADATA)
                        .text(MemberNames.CLASS_NAME)
                        .equals(Optional.of(item.category().name()));
    }

    /** The label under a name that no label has yet. */
    private ImageClassification named(ImageClassification label) {
        String name = label.attribute();
        while (!names.add(name)) {
            name += "_";
        }
        return new ImageClassification(name, label.value(), label.metadata());
    }

    /** The label that the item was, but for what has changed since. */
    private ImageClassification again(Item item) {
        Attributes kept = Leftovers.of(item.extras());
        Attributes metadata = kept.attributes(Leftovers.METADATA);
        Value value = kept.get(Leftovers.VALUE).orElse(Value.NULL);
        Category category = item.category();
        if (category.isDefined() && !metadata.text(MemberNames.CLASS_NAME).equals(Optional.of(category.name()))) {
            value = Value.of(classIds.of(item));
            metadata = metadata.with(MemberNames.CLASS_NAME, Value.of(category.name()));
        }
        if (item.confidence().isPresent()) {
            metadata = metadata.with(MemberNames.CONFIDENCE, item.confidence().get());
        }
        if (options.jobName().isPresent()) {
            metadata = metadata.with(
                    MemberNames.JOB_NAME, Value.of(options.jobName().get()));
        }
        if (options.creationDate().isPresent()) {
            metadata = metadata.with(MemberNames.CREATION_DATE, Value.of(date));
        }
        return new ImageClassification(
                kept.text(Leftovers.ATTRIBUTE).orElseThrow(),
                value,
                metadata.with(MemberNames.TYPE, Value.of(ImageClassification.TYPE)));
    }

    private ImageClassification first(Item item) {
        long classId = classIds.of(item);
        Attributes.Builder metadata = Attributes.builder();
        if (item.category().isDefined()) {
            metadata.put(MemberNames.CLASS_NAME, Value.of(item.category().name()));
        }
        return new ImageClassification(
                options.labelAttribute() + classId,
                Value.of(classId),
                metadata.put(MemberNames.CONFIDENCE, item.confidence().orElse(SURE))
                        .put(MemberNames.TYPE, Value.of(ImageClassification.TYPE))
                        .put(MemberNames.JOB_NAME, Value.of(job))
                        .put(MemberNames.HUMAN_ANNOTATED, Value.of("yes"))
                        .put(MemberNames.CREATION_DATE, Value.of(date))
                        .build());
    }

    private static double sure(ImageClassification label) {
        return label.confidence().map(Decimal::doubleValue).orElse(0.0);
    }
}
