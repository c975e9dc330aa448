package dev.lookbook.coco;

import dev.lookbook.convert.Issue;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.ImageSource;
import dev.lookbook.model.ImmutableItem;
import dev.lookbook.model.Item;
import dev.lookbook.model.Occlusion;
import dev.lookbook.model.Scale;
import dev.lookbook.model.Value;
import dev.lookbook.model.Viewpoint;
import dev.lookbook.model.ZoomIn;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Makes an item of an annotation. */
final class ToItem {
    /** Members whose meaning is carried even where they are not of the usual type. */
    private static final Set<String> REPLACED = Set.of("image_id", "category_id");

    private final Categories categories;

    ToItem(Categories categories) {
        this.categories = categories;
    }

    /**
     * Makes an item, if it can.
     *
     * @param pairId what the image got for its pair id
     * @param source what the image got of its annotations for its source
     */
    Optional<Item> convert(
            CocoAnnotation annotation,
            Optional<Long> pairId,
            Optional<ImageSource> source,
            Consumer<? super Issue> issues) {
        Optional<Long> categoryId = annotation
                .categoryId()
                .or(() -> annotation.extras().get("category_id").flatMap(Numbers::id));
        if (categoryId.isEmpty()) {
            issues.accept(Issue.warning(
                    "drop-item",
                    annotation.location(),
                    "left out an annotation without a category, for an item needs one"));
            return Optional.empty();
        }
        ImmutableItem.Builder item = Item.builder()
                .category(category(annotation, categoryId.get(), issues))
                .boundingBox(box(annotation))
                .landmarks(annotation.keypoints())
                .segmentation(annotation.segmentation())
                .isCrowd(isCrowd(annotation))
                .style(annotation.style())
                .confidence(annotation.score())
                .location(annotation.location());
        Attributes.Builder extras = AnnotationLeftovers.fields(annotation, pairId);
        Attributes.Builder leftovers = AnnotationLeftovers.of(annotation);
        annotation.extras().forEach((name, value) -> {
            if (Leftovers.ANNOTATION.contains(name) || isSource(name, value, source)) {
                leftovers.put(name, value);
            } else if (!REPLACED.contains(name) && !isCarried(name, annotation, item)) {
                extras.put(name, value);
            }
        });
        return Optional.of(
                item.extras(Leftovers.wrap(extras, leftovers.build())).build());
    }

    /** Whether a member says what the image says now, and needs only be remembered as COCO's. */
    private static boolean isSource(String name, Value value, Optional<ImageSource> source) {
        return name.equals(RichMembers.SOURCE)
                && source.map(ImageSource::word).map(Value::of).equals(Optional.of(value));
    }

    private Category category(CocoAnnotation annotation, long id, Consumer<? super Issue> issues) {
        Optional<Category> category = categories.byId(id);
        if (category.isEmpty()) {
            issues.accept(Issue.error(
                    "unknown-category",
                    annotation.location().child("category_id"),
                    "expected one of the categories " + ids() + " but found " + id + "; kept as it is"));
        }
        return category.orElseGet(() -> Category.undefined(id));
    }

    private String ids() {
        return categories.asList().stream()
                .map(category -> String.valueOf(category.id()))
                .collect(Collectors.joining(", "));
    }

    /** The corners that RICH has kept, if they are still those of the box. */
    private static Optional<BoundingBox> box(CocoAnnotation annotation) {
        return Corners.in(annotation).map(BoundingBox.class::cast).or(annotation::bbox);
    }

    private static boolean isCrowd(CocoAnnotation annotation) {
        return annotation
                .iscrowd()
                .map(number -> number != 0)
                .orElseGet(() -> annotation
                        .extras()
                        .get("iscrowd")
                        .filter(RichFields::isCrowd)
                        .isPresent());
    }

    /** Gives a member that RICH writes to the item; false when it is none, or means something else here. */
    private static boolean isCarried(String name, CocoAnnotation annotation, ImmutableItem.Builder item) {
        Optional<Long> code = annotation.extras().integer(name);
        return switch (name) {
            case RichMembers.SCALE ->
                code.flatMap(Scale::ofCode).map(item::scale).isPresent();
            case RichMembers.OCCLUSION ->
                code.flatMap(Occlusion::ofCode).map(item::occlusion).isPresent();
            case RichMembers.ZOOM_IN ->
                code.flatMap(ZoomIn::ofCode).map(item::zoomIn).isPresent();
            case RichMembers.VIEWPOINT ->
                code.flatMap(Viewpoint::ofCode).map(item::viewpoint).isPresent();
            case RichMembers.BBOX_XYXY -> Corners.in(annotation).isPresent();
            default -> false;
        };
    }
}
