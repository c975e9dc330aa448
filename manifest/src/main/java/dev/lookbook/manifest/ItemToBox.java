package dev.lookbook.manifest;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Item;
import java.util.Optional;
import java.util.function.Consumer;

/** An item becomes a box of a line. */
final class ItemToBox {
    /** What the AWS script writes of boxes that people have drawn: an integer. */
    private static final Decimal SURE = Decimal.of(1);

    private final LineClasses classIds;
    private final Consumer<? super Issue> issues;

    ItemToBox(LineClasses classIds, Consumer<? super Issue> issues) {
        this.classIds = classIds;
        this.issues = issues;
    }

    /** The box; nothing for an item that has none. */
    Optional<ManifestBox> convert(Item item) {
        return ImageToEntry.DROPS.boxOf(item, issues).map(box -> convert(item, box));
    }

    private ManifestBox convert(Item item, BoundingBox box) {
        long classId = classIds.of(item);
        if (!item.category().isDefined()) {
            reportUnnamed(item);
        }
        ImageToEntry.DROPS.item(item, issues);
        ImageToEntry.DROPS.attributes(item.extras().without(Leftovers.NAMESPACE), item.location(), issues);
        Attributes kept = Leftovers.of(item.extras());
        boolean silent =
                item.confidence().isEmpty() && kept.get(Leftovers.OBJECT).isPresent();
        Attributes object = kept.attributes(Leftovers.OBJECT);
        return ManifestBox.builder()
                .classId(classId)
                .box(cornerAndSize(item, box))
                .confidence(
                        silent
                                ? Optional.empty()
                                : Optional.of(item.confidence().orElse(SURE)))
                .extras(withoutKnown(kept.attributes(Leftovers.ANNOTATION)))
                .objectExtras(silent ? object : object.without(MemberNames.CONFIDENCE))
                .build();
    }

    private void reportUnnamed(Item item) {
        long id = item.category().id();
        issues.accept(Issue.warning(
                "unnamed-class",
                item.location(),
                "expected a category with a name but id " + id + " has none; class_id " + id
                        + " is written without an entry in the class-map"));
    }

    private static BoundingBox.Xywh cornerAndSize(Item item, BoundingBox box) {
        try {
            return box.toXywh();
        } catch (IllegalArgumentException e) {
            throw new DatasetException(
                    item.location(), "expected a box whose size is a number but found " + box.numbers(), e);
        }
    }

    /** Extras may have been through other hands. */
    private static Attributes withoutKnown(Attributes extras) {
        Attributes others = extras;
        for (String name : MemberNames.BOX_MEMBERS) {
            others = others.without(name);
        }
        return others;
    }
}
