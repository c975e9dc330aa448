package dev.lookbook.coco;

import dev.lookbook.model.Categories;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an element of {@code annotations} has to be like, by itself and in its image. */
final class AnnotationRules {
    /** Those of all kinds together, DensePose included. */
    private static final Set<String> KNOWN = Set.of(
            "id",
            "image_id",
            "category_id",
            "bbox",
            "area",
            "iscrowd",
            "segmentation",
            "keypoints",
            "num_keypoints",
            "caption",
            "file_name",
            "segments_info",
            "dp_I",
            "dp_U",
            "dp_V",
            "dp_x",
            "dp_y",
            "dp_masks");

    private static final Set<String> KNOWN_IN_RESULTS =
            Stream.concat(KNOWN.stream(), Stream.of("score")).collect(Collectors.toSet());

    private final boolean areResults;
    private final Optional<Categories> categories;

    /**
     * @param areResults whether the file is a result file
     * @param categories those that the file defines, if it does
     */
    AnnotationRules(boolean areResults, Optional<Categories> categories) {
        this.areResults = areResults;
        this.categories = categories;
    }

    /**
     * Looks at an annotation.
     *
     * @param image its image, if that is at hand
     */
    void check(CocoAnnotation annotation, Optional<CocoImage> image, Findings findings) {
        MemberRules members = new MemberRules(annotation.location(), annotation.extras(), findings);
        members.id("image_id", annotation.imageId(), CocoRule.MISSING_IMAGE_ID, CocoRule.INVALID_IMAGE_ID);
        boolean panoptic = has("segments_info", annotation.segments(), members);
        boolean caption = has("caption", annotation.caption(), members);
        if (!areResults && !panoptic) {
            members.id("id", annotation.id(), CocoRule.MISSING_ID, CocoRule.INVALID_ID);
        }
        if (panoptic) {
            panoptic(annotation, members);
        } else if (caption) {
            members.allow("caption", "a string", CocoRule.INVALID_CAPTION);
        } else {
            object(annotation, image, members);
        }
        members.known(areResults ? KNOWN_IN_RESULTS : KNOWN);
        fields(annotation, members);
    }

    private static boolean has(String name, Optional<?> field, MemberRules members) {
        return field.isPresent() || members.extras().get(name).isPresent();
    }

    private static void panoptic(CocoAnnotation annotation, MemberRules members) {
        members.require(
                "file_name", annotation.fileName(), "a string", CocoRule.MISSING_FILE_NAME, CocoRule.MISSING_FILE_NAME);
        members.allow("segments_info", "a list of objects", CocoRule.INVALID_SEGMENTS);
    }

    private void object(CocoAnnotation annotation, Optional<CocoImage> image, MemberRules members) {
        members.id("category_id", annotation.categoryId(), CocoRule.MISSING_CATEGORY_ID, CocoRule.INVALID_CATEGORY_ID);
        ShapeRules shapes = new ShapeRules(annotation, members);
        if (areResults) {
            members.require("score", annotation.score(), "a number", CocoRule.MISSING_SCORE, CocoRule.INVALID_SCORE);
            shapes.result();
        } else {
            shapes.groundTruth();
        }
        image.ifPresent(shapes::within);
        annotation.categoryId().ifPresent(id -> category(id, annotation, members));
    }

    private void category(long id, CocoAnnotation annotation, MemberRules members) {
        if (categories.isEmpty()) {
            return;
        }
        categories
                .get()
                .byId(id)
                .ifPresentOrElse(
                        category -> KeypointRules.count(annotation, category, members),
                        () -> members.add(
                                CocoRule.UNKNOWN_CATEGORY,
                                "expected the id of a category but found " + id,
                                "category_id"));
    }

    /** Fields of ours that COCO does not know. */
    private void fields(CocoAnnotation annotation, MemberRules members) {
        unknown("score", annotation.score().filter(score -> !areResults), members);
        unknown("attribute_ids", annotation.attributeIds(), members);
        unknown("style", annotation.style(), members);
        unknown("pair_id", annotation.pairId(), members);
    }

    private static void unknown(String name, Optional<?> field, MemberRules members) {
        if (field.isPresent()) {
            members.add(CocoRule.UNKNOWN_MEMBER, "expected a member that COCO knows but found \"" + name + '"', name);
        }
    }
}
