package dev.lookbook.coco;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import java.util.function.Consumer;

/**
 * Between COCO and the model that all formats share. What COCO has and the model has no word for (ids, licenses, urls,
 * dates, areas that are not the box's) goes into extras named {@code coco}, and members that COCO does not know go into
 * extras by their own names; {@link CocoProfile#RICH} writes all of that again.
 *
 * <p>The converters are stateless and safe to share between threads. What they report:
 *
 * <ul>
 *   <li>{@code unknown-category} (error): an item's category is not among those given; it is kept by its id
 *   <li>{@code unknown-image} (error): an annotation's image is not in the file, see {@link #reportOrphans}
 *   <li>{@code drop-item} (warning): an annotation without a category, or, in profiles other than RICH, an item without a box
 *   <li>{@code drop-source}, {@code drop-pair-id}, {@code drop-segmentation}, {@code drop-landmarks}, {@code drop-style},
 *       {@code drop-scale}, {@code drop-occlusion}, {@code drop-zoom-in}, {@code drop-viewpoint}, {@code drop-confidence},
 *       {@code drop-folder} (info): the profile has no place for it
 *   <li>{@code missing-score} (warning): an item without confidence became a result with the score 1
 *   <li>{@code drop-section} (info): what a file says as a whole, see {@link #reportSections}
 *   <li>{@code drop-attributes} (info): the profile has no place for extras, or two would be members of one name
 * </ul>
 */
public final class CocoConverters {
    private CocoConverters() {}

    /** From a COCO image and its annotations to the model; ids mean the given categories. */
    public static Converter<CocoRecord, AnnotatedImage> toAnnotatedImage(Categories categories) {
        return new ToAnnotatedImage(categories);
    }

    /**
     * From the model to a COCO image and its annotations.
     *
     * @param categories those of the whole dataset, in order: the UPSTREAM profiles lay keypoints out by them
     */
    public static Converter<AnnotatedImage, CocoRecord> fromAnnotatedImage(CocoProfile profile, Categories categories) {
        return of(profile, categories);
    }

    /**
     * {@link #fromAnnotatedImage(CocoProfile, Categories)} with a say in what is an item's area, which only {@link
     * CocoProfile#RICH} leaves open. An area that a file stated, and that is not its box's, stays whatever is chosen.
     *
     * @throws IllegalArgumentException when masks' areas are asked of another profile
     */
    public static Converter<AnnotatedImage, CocoRecord> fromAnnotatedImage(
            CocoProfile profile, Categories categories, CocoArea area) {
        if (area == CocoArea.BOX) {
            return of(profile, categories);
        }
        if (profile != CocoProfile.RICH) {
            throw new IllegalArgumentException("expected the profile RICH, for areas of masks, but found " + profile
                    + ", which has those of boxes");
        }
        return new ToRich(categories, area);
    }

    private static FromAnnotatedImage of(CocoProfile profile, Categories categories) {
        return switch (profile) {
            case UPSTREAM -> new ToUpstream(categories, false);
            case UPSTREAM_WITH_SOURCE -> new ToUpstream(categories, true);
            case RICH -> new ToRich(categories, CocoArea.BOX);
            case DETECTION -> new ToDetection(categories);
        };
    }

    /**
     * From the model to results, to be written with {@link CocoHeader#results()}: {@code image_id}, {@code category_id}, {@code
     * bbox} and {@code score} of each item with a box. An image's id is the one that it gets in the ground truth, as long as
     * both are written from the same images in the same order, each of them to one writer.
     *
     * @param truth the profile of the ground truth
     * @param categories those of the ground truth; see {@link dev.lookbook.convert.CategoryMapper#alignTo}
     */
    public static Converter<AnnotatedImage, CocoRecord> toResults(CocoProfile truth, Categories categories) {
        return new ToResults(of(truth, categories), categories);
    }

    /**
     * Reports what a file says as a whole, when its images go where there is no place for it: {@code drop-section} (info) for
     * every section but the categories that is not empty.
     *
     * @param location the file
     */
    public static void reportSections(CocoHeader header, Location location, Consumer<? super Issue> issues) {
        header.sections().without(CocoHeader.CATEGORIES).forEach((name, value) -> {
            if (!CocoHeader.isEmpty(value)) {
                issues.accept(Issue.info("drop-section", location.child(name), "left out the section \"" + name + '"'));
            }
        });
    }

    /**
     * Reports the annotations that do not come with an image when a file is read image by image: {@code unknown-image}
     * (error) for each.
     */
    public static void reportOrphans(CocoReader reader, Consumer<? super Issue> issues) {
        reader.orphans()
                .forEach(annotation -> issues.accept(Issue.error(
                        "unknown-image",
                        annotation.location(),
                        "left out an annotation whose image is not in the file; its image_id is "
                                + MemberRules.idOf(annotation.imageId(), annotation.extras(), "image_id"))));
    }

    /** What stands around the images and annotations of a profile. */
    public static CocoHeader header(CocoProfile profile, Categories categories) {
        return CocoHeader.empty().withCategories(profile, categories);
    }
}
