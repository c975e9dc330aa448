package dev.lookbook.deepfashion2.check;

import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.CATEGORY_NAME_MISMATCH;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.COCO_CATEGORY_NAME;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.MISSING_MEMBER;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.MIXED_CATEGORY_NAME;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.NEGATIVE_STYLE;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.UNKNOWN_CATEGORY;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.UNKNOWN_MEMBER;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.UNKNOWN_OCCLUSION;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.UNKNOWN_SCALE;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.UNKNOWN_VIEWPOINT;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.UNKNOWN_ZOOM_IN;

import dev.lookbook.deepfashion2.DeepFashion2Category;
import dev.lookbook.deepfashion2.check.FileFacts.ItemFacts;
import dev.lookbook.deepfashion2.internal.UsualOrder;
import dev.lookbook.deepfashion2.raw.RawScalar;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.ImageSize;
import java.util.Optional;
import java.util.OptionalLong;

/** What an item has to be like. */
final class ItemRules {
    private final ObjectView item;
    private final Optional<ImageSize> size;

    ItemRules(ObjectView item, Optional<ImageSize> size) {
        this.item = item;
        this.size = size;
    }

    ItemFacts check(String key) {
        members();
        OptionalLong categoryId = item.integer("category_id");
        Optional<DeepFashion2Category> category =
                categoryId.isPresent() ? DeepFashion2Category.ofId(categoryId.getAsLong()) : Optional.empty();
        if (categoryId.isPresent() && category.isEmpty()) {
            item.found(UNKNOWN_CATEGORY, "category_id", "expected 1 to 13 but found " + categoryId.getAsLong());
        }
        item.string("category_name").ifPresent(name -> category.ifPresent(known -> name(name, known)));
        OptionalLong scale = code("scale", UNKNOWN_SCALE);
        code("viewpoint", UNKNOWN_VIEWPOINT);
        code("zoom_in", UNKNOWN_ZOOM_IN);
        OptionalLong occlusion = code("occlusion", UNKNOWN_OCCLUSION);
        OptionalLong style = item.integer("style");
        if (style.isPresent() && style.getAsLong() < 0) {
            item.found(NEGATIVE_STYLE, "style", "expected a number from 0 but found " + style.getAsLong());
        }
        Optional<BoundingBox> box = new BoxRules(item, size).check(scale);
        int labelled = new LandmarkRules(item, size, box).check(category, occlusion);
        new PolygonRules(item, size, box).check();
        return new ItemFacts(key, categoryId, item.offsetOf("category_id"), style, item.offsetOf("style"), labelled);
    }

    private void members() {
        for (String name : UsualOrder.ITEM) {
            if (item.object().get(name).isEmpty()) {
                item.found(MISSING_MEMBER, "expected a member \"" + name + "\" but found none");
            }
        }
        item.object().members().forEach(member -> {
            if (!UsualOrder.ITEM.contains(member.name())) {
                item.found(
                        UNKNOWN_MEMBER,
                        member,
                        "DeepFashion2 defines no member \"" + RawScalar.shortened(member.name()) + '"');
            }
        });
        ImageRules.order(item, UsualOrder.ITEM);
    }

    /** A code of 1, 2 or 3, if it is one. */
    private OptionalLong code(String name, DeepFashion2Rule unknown) {
        OptionalLong code = item.integer(name);
        if (code.isPresent() && (code.getAsLong() < 1 || code.getAsLong() > 3)) {
            item.found(unknown, name, "expected 1, 2 or 3 but found " + code.getAsLong());
            return OptionalLong.empty();
        }
        return code;
    }

    private void name(String name, DeepFashion2Category category) {
        if (name.equals(category.nativeName())) {
            return;
        }
        boolean same =
                DeepFashion2Category.ofName(name).filter(category::equals).isPresent();
        DeepFashion2Rule rule = !same
                ? CATEGORY_NAME_MISMATCH
                : name.equals(category.cocoName()) ? COCO_CATEGORY_NAME : MIXED_CATEGORY_NAME;
        item.found(
                rule,
                "category_name",
                "expected \"" + category.nativeName() + "\" for category " + category.id() + " but found \""
                        + RawScalar.shortened(name) + '"');
    }
}
