package dev.lookbook.coco.eval;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoRule;
import dev.lookbook.model.Category;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the position of a category, and tells of annotations and results that have none of those evaluated. */
final class CategoryIndex {
    private final Map<Long, Integer> positions = new HashMap<>();
    private final Notes notes;

    CategoryIndex(List<Category> categories, Notes notes) {
        for (int i = 0; i < categories.size(); i++) {
            positions.put(categories.get(i).id(), i);
        }
        this.notes = notes;
    }

    Optional<Integer> of(CocoAnnotation annotation) {
        Optional<RecordId> id = RecordId.of(annotation.categoryId(), annotation.extras(), "category_id");
        Optional<Integer> position =
                id.filter(RecordId::isNumber).map(RecordId::number).map(positions::get);
        if (position.isEmpty()) {
            notes.tell(
                    CocoRule.UNKNOWN_CATEGORY,
                    annotation.location(),
                    "expected the id of a category of the ground truth but found "
                            + id.map(RecordId::toString).orElse("none") + ", which is not evaluated");
        }
        return position;
    }
}
