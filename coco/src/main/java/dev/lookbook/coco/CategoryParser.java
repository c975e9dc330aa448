package dev.lookbook.coco;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.ImmutableCategory;
import dev.lookbook.model.Value;
import java.util.Optional;

/** Reads {@code categories}. What cannot be a category is not one; the header keeps it all the same. */
final class CategoryParser {
    private CategoryParser() {}

    /** The categories among the elements of a section. */
    static Categories categories(CocoHeader header) {
        return Categories.copyOf(header.elements(CocoHeader.CATEGORIES).stream()
                .flatMap(element -> category(element).stream())
                .toList());
    }

    /** A category needs a number; one without a name gets an empty one. */
    static Optional<Category> category(Value element) {
        if (!(element instanceof Attributes object)) {
            return Optional.empty();
        }
        Optional<Long> id = object.get("id").flatMap(Numbers::id);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        ImmutableCategory.Builder category =
                Category.builder().id(id.get()).name(object.text("name").orElse(""));
        Attributes.Builder extras = Attributes.builder();
        object.forEach((name, value) -> {
            if (!set(name, value, category)) {
                extras.put(name, value);
            }
        });
        return Optional.of(category.extras(extras.build()).build());
    }

    private static boolean set(String name, Value value, ImmutableCategory.Builder category) {
        return switch (name) {
            case "id" -> Numbers.integer(value).isPresent();
            case "name" -> value instanceof Value.Text;
            case "supercategory" -> AnnotationFields.set(Numbers.text(value), category::supercategory);
            case "keypoints" -> AnnotationFields.set(Numbers.list(value, Numbers::text), category::landmarkNames);
            case "skeleton" -> AnnotationFields.set(Numbers.list(value, CategoryParser::edge), category::skeleton);
            default -> false;
        };
    }

    private static Optional<Category.Edge> edge(Value value) {
        return Numbers.list(value, CategoryParser::index)
                .filter(ends -> ends.size() == 2)
                .map(ends -> new Category.Edge(ends.get(0), ends.get(1)));
    }

    private static Optional<Integer> index(Value value) {
        boolean small = value instanceof Decimal number
                && number.isInteger()
                && number.text().length() < 9;
        return small ? Numbers.integer(value).map(Long::intValue) : Optional.empty();
    }
}
