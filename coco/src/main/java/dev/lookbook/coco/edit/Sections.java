package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoHeader;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The sections of a header by their kinds. */
final class Sections {
    static final String CATEGORIES = "categories";
    static final String LICENSES = "licenses";

    private Sections() {}

    /** A section that is a list, as most are. */
    static Optional<Value.Sequence> list(CocoHeader header, String name) {
        return header.sections().get(name, Value.Sequence.class);
    }

    /** The ids and names of a header's categories. */
    static Categories categories(CocoHeader header) {
        List<Category> categories = new ArrayList<>();
        for (Value element :
                list(header, CATEGORIES).map(Value.Sequence::values).orElse(List.of())) {
            if (element instanceof Attributes object && object.get(Ids.ID).isPresent()) {
                OptionalLong id = object.get(Ids.ID).map(Ids::number).orElseThrow();
                id.ifPresent(number ->
                        categories.add(Category.of(number, object.text("name").orElse(""))));
            }
        }
        return Categories.copyOf(categories);
    }

    /** Whether a section says nothing. */
    static boolean isEmpty(Value section) {
        return section.equals(Value.NULL) || section.equals(Attributes.of()) || section.equals(Value.of(List.of()));
    }
}
