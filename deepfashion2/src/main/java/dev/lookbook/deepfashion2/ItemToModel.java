package dev.lookbook.deepfashion2;

import dev.lookbook.convert.Issue;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Item;
import dev.lookbook.model.Occlusion;
import dev.lookbook.model.Scale;
import dev.lookbook.model.Value;
import dev.lookbook.model.Viewpoint;
import dev.lookbook.model.ZoomIn;
import java.util.Optional;
import java.util.function.Consumer;

/** One item on its way from DeepFashion2 to the common model. */
final class ItemToModel {
    private final DeepFashion2Item item;
    private final Consumer<? super Issue> issues;
    private final Attributes.Builder left = Attributes.builder();

    private ItemToModel(DeepFashion2Item item, Consumer<? super Issue> issues) {
        this.item = item;
        this.issues = issues;
    }

    static Item convert(DeepFashion2Item item, Consumer<? super Issue> issues) {
        return new ItemToModel(item, issues).convert();
    }

    private Item convert() {
        left.put(Leftovers.KEY, Value.of(item.key()));
        checkName();
        return Item.builder()
                .category(item.category().category())
                .boundingBox(item.boundingBox())
                .landmarks(item.landmarks())
                .segmentation(item.segmentation())
                .style(item.style())
                .scale(known("scale", item.scale(), Scale.ofCode(item.scale())))
                .occlusion(known("occlusion", item.occlusion(), Occlusion.ofCode(item.occlusion())))
                .zoomIn(known("zoom_in", item.zoomIn(), ZoomIn.ofCode(item.zoomIn())))
                .viewpoint(known("viewpoint", item.viewpoint(), Viewpoint.ofCode(item.viewpoint())))
                .extras(Leftovers.wrap(left, item.memberOrder(), item.extras()))
                .location(item.location())
                .build();
    }

    /** The id stays beside an odd name, so that the name is not given to a category that the item becomes later. */
    private void checkName() {
        DeepFashion2Category category = item.category();
        String name = item.categoryName();
        if (name.equals(category.nativeName())) {
            return;
        }
        left.put("category_name", Value.of(name)).put("category_id", Value.of(item.categoryId()));
        if (DeepFashion2Category.ofName(name).filter(category::equals).isEmpty()) {
            warn("category-name-mismatch", "category_name", '"' + category.nativeName() + '"', '"' + name + '"');
        }
    }

    private <E> Optional<E> known(String member, long code, Optional<E> meaning) {
        if (meaning.isEmpty()) {
            left.put(member, Value.of(code));
            warn("unknown-" + member.replace('_', '-'), member, "1, 2 or 3", String.valueOf(code));
        }
        return meaning;
    }

    private void warn(String code, String member, String expected, String found) {
        issues.accept(Issue.warning(
                code,
                item.location().child(member),
                "expected " + expected + " but found " + found + "; kept as it is"));
    }
}
