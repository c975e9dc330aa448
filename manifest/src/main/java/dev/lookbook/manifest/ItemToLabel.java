package dev.lookbook.manifest;

import dev.lookbook.convert.Issue;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Item;
import dev.lookbook.model.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Items become image-level labels, one for each category. */
final class ItemToLabel {
    private static final Decimal SURE = Decimal.of(1);

    private final ManifestOptions options;
    private final LineClasses classIds;
    private final String job;
    private final String date;
    private final Consumer<? super Issue> issues;
    private final Map<String, ImageClassification> labels = new LinkedHashMap<>();

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
        ImageClassification label = wasLabel(item) ? again(item) : first(item);
        labels.merge(label.className().orElse(label.attribute()), label, ItemToLabel::surer);
    }

    /** The labels, in the order of their categories' first items. */
    Collection<ImageClassification> labels() {
        return labels.values();
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

    private static ImageClassification surer(ImageClassification one, ImageClassification other) {
        return sure(other) > sure(one) ? other : one;
    }

    private static double sure(ImageClassification label) {
        return label.confidence().map(Decimal::doubleValue).orElse(0.0);
    }
}
