package dev.lookbook.internal;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Item;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Says what of the model a format has no place for, if it is there: with the same codes and the same words for all formats.
 * A format names the fields that it carries, so that a field which is new to the model is not lost in silence.
 */
public final class Drops {
    private final String format;
    /** What is said of the fields that are dropped. */
    private final Map<Field, String> messages = new EnumMap<>(Field.class);

    /**
     * What a format drops.
     *
     * @param format who has no place for it: "a manifest"
     * @param carried what the format has a place for
     */
    public Drops(String format, Field... carried) {
        this.format = format;
        for (Field field : EnumSet.complementOf(setOf(carried))) {
            messages.put(field, "left out the " + field.words + ", which " + format + " has no place for");
        }
    }

    private static EnumSet<Field> setOf(Field... fields) {
        EnumSet<Field> set = EnumSet.noneOf(Field.class);
        set.addAll(List.of(fields));
        return set;
    }

    /** Says which fields of an image are dropped; not of its items. */
    public void image(AnnotatedImage image, Consumer<? super Issue> issues) {
        report(Field.SOURCE, image.source(), image.location(), issues);
        report(Field.PAIR_ID, image.pairId(), image.location(), issues);
    }

    /** Says which fields of an item are dropped. */
    public void item(Item item, Consumer<? super Issue> issues) {
        Location place = item.location();
        report(Field.LANDMARKS, item.landmarks(), place, issues);
        report(Field.SEGMENTATION, item.segmentation(), place, issues);
        report(Field.STYLE, item.style(), place, issues);
        report(Field.SCALE, item.scale(), place, issues);
        report(Field.OCCLUSION, item.occlusion(), place, issues);
        report(Field.ZOOM_IN, item.zoomIn(), place, issues);
        report(Field.VIEWPOINT, item.viewpoint(), place, issues);
        report(Field.CROWD, item.isCrowd() ? Optional.of(item) : Optional.empty(), place, issues);
        report(Field.CONFIDENCE, item.confidence(), place, issues);
    }

    private void report(Field field, Optional<?> there, Location place, Consumer<? super Issue> issues) {
        String message = there.isPresent() ? messages.get(field) : null;
        if (message != null) {
            issues.accept(Issue.info(field.code, place.child(field.member), message));
        }
    }

    /** Says that attributes are dropped, if there are any. */
    public void attributes(Attributes dropped, Location place, Consumer<? super Issue> issues) {
        if (!dropped.isEmpty()) {
            issues.accept(Issue.info(
                    "drop-attributes",
                    place,
                    "left out the attributes "
                            + String.join(", ", dropped.asMap().keySet()) + ", which " + format + " has no place for"));
        }
    }

    /** The box of an item; when it has none, says that the item is dropped. */
    public Optional<BoundingBox> boxOf(Item item, Consumer<? super Issue> issues) {
        if (item.boundingBox().isEmpty()) {
            issues.accept(Issue.warning(
                    "drop-item",
                    item.location(),
                    "left out an item without a bounding box, which " + format + " has no place for"));
        }
        return item.boundingBox();
    }

    /** What an image or an item may have that some formats have no place for. */
    public enum Field {
        /** {@link AnnotatedImage#source()}. */
        SOURCE("source"),
        /** {@link AnnotatedImage#pairId()}. */
        PAIR_ID("pair id"),
        /** {@link Item#landmarks()}. */
        LANDMARKS("landmarks"),
        /** {@link Item#segmentation()}. */
        SEGMENTATION("segmentation"),
        /** {@link Item#style()}. */
        STYLE("style"),
        /** {@link Item#scale()}. */
        SCALE("scale"),
        /** {@link Item#occlusion()}. */
        OCCLUSION("occlusion"),
        /** {@link Item#zoomIn()}. */
        ZOOM_IN("zoom-in"),
        /** {@link Item#viewpoint()}. */
        VIEWPOINT("viewpoint"),
        /** {@link Item#isCrowd()}. */
        CROWD("crowd flag"),
        /** {@link Item#confidence()}. */
        CONFIDENCE("confidence");

        private final String words;
        private final String member = name().toLowerCase(Locale.ROOT);
        private final String code = "drop-" + member.replace('_', '-');

        Field(String words) {
            this.words = words;
        }
    }
}
