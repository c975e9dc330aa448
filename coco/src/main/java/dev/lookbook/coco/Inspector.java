package dev.lookbook.coco;

import dev.lookbook.coco.index.LongIndex;
import dev.lookbook.io.Location;
import java.util.Optional;

/** What happens to records between the file and whoever reads them, in one pass: nothing, unless somebody listens or repairs. */
interface Inspector {
    /** Lets everything pass. */
    Inspector NONE = new Inspector() {};

    /** An image was read. */
    default void image(CocoImage image, boolean isDuplicate) {}

    /**
     * An annotation was read.
     *
     * @param image its image, if that is at hand
     * @return what to hand over
     */
    default CocoAnnotation annotation(CocoAnnotation annotation, Optional<CocoImage> image) {
        return annotation;
    }

    /** An annotation was read whose image does not exist. */
    default CocoAnnotation orphan(CocoAnnotation annotation) {
        return annotation(annotation, Optional.empty());
    }

    /** Tells of broken rules. */
    final class Listening implements Inspector {
        private final AnnotationRules rules;
        private final CocoHeader header;
        private final Findings findings;
        private final LongIndex annotationIds = new LongIndex();
        private boolean saidOfCategories;

        Listening(CocoHeader header, AnnotationRules rules, Findings findings) {
            this.header = header;
            this.rules = rules;
            this.findings = findings;
        }

        @Override
        public void image(CocoImage image, boolean isDuplicate) {
            ImageRules.check(image, findings);
            if (isDuplicate) {
                findings.add(
                        CocoRule.DUPLICATE_ID,
                        image.location(),
                        "expected each image id once but found " + MemberRules.idOf(image.id(), image.extras(), "id")
                                + " again; its annotations go with the first",
                        "id");
            }
        }

        @Override
        public CocoAnnotation annotation(CocoAnnotation annotation, Optional<CocoImage> image) {
            rules.check(annotation, image, findings);
            annotation
                    .id()
                    .filter(id -> !annotationIds.add(id))
                    .ifPresent(id -> findings.add(
                            CocoRule.DUPLICATE_ID,
                            annotation.location(),
                            "expected each annotation id once but found " + id + " again",
                            "id"));
            if (!saidOfCategories && lacksCategories(annotation)) {
                saidOfCategories = true;
                findings.add(
                        CocoRule.MISSING_CATEGORIES,
                        Location.of(annotation.location().source()),
                        "expected a section \"categories\" but found none");
            }
            return annotation;
        }

        private boolean lacksCategories(CocoAnnotation annotation) {
            return annotation.categoryId().isPresent()
                    && !header.isResults()
                    && !header.order().contains(CocoHeader.CATEGORIES);
        }

        @Override
        public CocoAnnotation orphan(CocoAnnotation annotation) {
            CocoAnnotation same = annotation(annotation, Optional.empty());
            boolean refers = annotation.imageId().isPresent()
                    || annotation.extras().get("image_id").isPresent();
            if (refers && header.order().contains(CocoHeader.IMAGES)) {
                findings.add(
                        CocoRule.UNKNOWN_IMAGE,
                        annotation.location(),
                        "expected the id of an image but found "
                                + MemberRules.idOf(annotation.imageId(), annotation.extras(), "image_id")
                                + ", which no image has",
                        "image_id");
            }
            return same;
        }
    }

    /** Fills in what is missing, after another inspector has told of it. */
    record Repairing(Inspector first, Repair repair) implements Inspector {
        @Override
        public void image(CocoImage image, boolean isDuplicate) {
            first.image(image, isDuplicate);
        }

        @Override
        public CocoAnnotation annotation(CocoAnnotation annotation, Optional<CocoImage> image) {
            return repair.apply(first.annotation(annotation, image));
        }

        @Override
        public CocoAnnotation orphan(CocoAnnotation annotation) {
            return repair.apply(first.orphan(annotation));
        }
    }
}
