package dev.lookbook.cli;

import dev.lookbook.coco.CocoArea;
import dev.lookbook.coco.CocoProfile;
import dev.lookbook.deepfashion2.DeepFashion2ItemOrder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what COCO's {@code area} and annotations' ids are. */
final class CocoOutputOptions {
    /** How DeepFashion2's items are numbered. */
    enum AnnotationIds {
        FILE_ORDER(DeepFashion2ItemOrder.FILE),
        ITEM_NUMBER(DeepFashion2ItemOrder.NUMBER);

        private final DeepFashion2ItemOrder order;

        AnnotationIds(DeepFashion2ItemOrder order) {
            this.order = order;
        }
    }

    /** Reads {@code file-order} and {@code item-number}. */
    static final class AnnotationIdsWord extends Words<AnnotationIds> {
        AnnotationIdsWord() {
            super(AnnotationIds.class);
        }
    }

    @Option(
            names = "--area",
            description = "box or mask: what an annotation's area is in the profile rich, unless the file has its own"
                    + " (default: box). A mask's is that of the polygons' union.")
    @Nullable
    CocoArea area;

    @Option(
            names = "--annotation-ids",
            converter = AnnotationIdsWord.class,
            description =
                    "file-order or item-number: how DeepFashion2's items are numbered, in most of whose files item2"
                            + " comes first (default: file-order).")
    @Nullable
    AnnotationIds annotationIds;

    /** Whether something is asked for that a copy does not do. */
    boolean areSet() {
        return area != null || annotationIds != null;
    }

    CocoArea area() {
        return Optional.ofNullable(area).orElse(CocoArea.BOX);
    }

    DeepFashion2ItemOrder itemOrder() {
        return annotationIds == null ? DeepFashion2ItemOrder.FILE : annotationIds.order;
    }

    /** Refuses what would be without effect. */
    void requireSense(Format from, Format to, Optional<CocoProfile> profile, boolean results) {
        if (annotationIds != null && (from != Format.DEEPFASHION2 || to != Format.COCO)) {
            throw new IllegalArgumentException(
                    "--annotation-ids: expected --from deepfashion2 --to coco but found --from " + from.word()
                            + " --to " + to.word());
        }
        if (area == null) {
            return;
        }
        if (to != Format.COCO || results) {
            throw new IllegalArgumentException("--area: expected --to coco, for no other has areas, but found "
                    + (results ? "--coco-results" : "--to " + to.word()));
        }
        if (area == CocoArea.MASK && profile.isPresent() && profile.get() != CocoProfile.RICH) {
            throw new IllegalArgumentException(
                    "--area: expected --coco-profile rich, for areas of masks, since other profiles have those of boxes");
        }
    }
}
