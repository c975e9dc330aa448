package dev.lookbook.deepfashion2;

import dev.lookbook.convert.Issue;
import dev.lookbook.deepfashion2.internal.BoxScale;
import dev.lookbook.io.DatasetException;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Category;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.Item;
import dev.lookbook.model.Occlusion;
import dev.lookbook.model.Rle;
import dev.lookbook.model.Scale;
import dev.lookbook.model.Segmentation;
import dev.lookbook.model.Viewpoint;
import dev.lookbook.model.ZoomIn;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One item, which has a box, on its way from the common model to DeepFashion2. */
final class ItemFromModel {
    private final Item item;
    private final Leftovers own;
    private final Consumer<? super Issue> issues;

    private ItemFromModel(Item item, Consumer<? super Issue> issues) {
        this.item = item;
        this.issues = issues;
        own = Leftovers.of(item.extras());
    }

    static DeepFashion2Item convert(Item item, String key, Optional<ImageSize> size, Consumer<? super Issue> issues) {
        ItemFromModel conversion = new ItemFromModel(item, issues);
        try {
            return conversion.convert(key, item.boundingBox().orElseThrow(), size);
        } catch (IllegalArgumentException e) {
            throw new DatasetException(item.location(), String.valueOf(e.getMessage()), e);
        }
    }

    private DeepFashion2Item convert(String key, BoundingBox box, Optional<ImageSize> size) {
        DeepFashion2Category category = category();
        FromAnnotatedImage.DROPS.item(item, issues);
        FromAnnotatedImage.DROPS.attributes(item.extras().without(Leftovers.NAMESPACE), item.location(), issues);
        return DeepFashion2Item.builder()
                .key(key)
                .segmentation(segmentation())
                .scale(required(
                        "scale", code("scale", item.scale().map(Scale::code)).or(() -> size.map(s -> scale(box, s)))))
                .viewpoint(
                        required("viewpoint", code("viewpoint", item.viewpoint().map(Viewpoint::code))))
                .zoomIn(required("zoom_in", code("zoom_in", item.zoomIn().map(ZoomIn::code))))
                .landmarks(LandmarksFromModel.convert(item, category, issues))
                .style(item.style().orElseGet(() -> missing("style", "0", 0L)))
                .boundingBox(box.toXyxy())
                .categoryId(category.id())
                .occlusion(
                        required("occlusion", code("occlusion", item.occlusion().map(Occlusion::code))))
                .categoryName(name(category))
                .extras(own.extras())
                .memberOrder(own.memberOrder())
                .location(item.location())
                .build();
    }

    /** A name decides: after merging and renaming, and in other datasets, ids mean something else. */
    private DeepFashion2Category category() {
        Category category = item.category();
        return DeepFashion2Category.ofName(category.name())
                .orElseThrow(() -> new DatasetException(
                        item.location(),
                        "expected one of DeepFashion2's 13 categories but found "
                                + (category.isDefined()
                                        ? '"' + category.name() + '"'
                                        : "the id " + category.id() + ", which the dataset does not define")
                                + "; map the categories to "
                                + DeepFashion2Category.categories().names()));
    }

    private String name(DeepFashion2Category category) {
        return own.text("category_name")
                .filter(name -> own.integer("category_id").equals(Optional.of(category.id())))
                .orElse(category.nativeName());
    }

    private Segmentation.Polygons segmentation() {
        return item.segmentation()
                .map(this::polygons)
                .orElseGet(() -> missing("segmentation", "no polygons", new Segmentation.Polygons(List.of())));
    }

    /** DeepFashion2 has polygons only; those of a mask cover the same pixels. */
    private Segmentation.Polygons polygons(Segmentation segmentation) {
        if (segmentation instanceof Rle mask) {
            issues.accept(Issue.info(
                    "derive-polygons",
                    item.location().child("segmentation"),
                    "the run-length encoded mask is written as polygons of the same pixels"));
            return mask.toPolygons();
        }
        return (Segmentation.Polygons) segmentation;
    }

    /** A code that the model has no word for survives beside it. */
    private Optional<Long> code(String member, Optional<Integer> code) {
        return code.map(Integer::longValue).or(() -> own.integer(member));
    }

    private long required(String member, Optional<Long> code) {
        return code.orElseGet(() -> missing(member, "0, a code that DeepFashion2 does not use", 0L));
    }

    private <T> T missing(String member, String written, T value) {
        issues.accept(Issue.warning(
                "missing-" + member.replace('_', '-'),
                item.location(),
                "expected \"" + member + "\" but found none; wrote " + written));
        return value;
    }

    private long scale(BoundingBox box, ImageSize size) {
        Scale scale = BoxScale.of(box, size);
        issues.accept(Issue.info(
                "derive-scale",
                item.location(),
                "expected a scale but found none; wrote " + scale.code() + " from the box and the image's size"));
        return scale.code();
    }
}
