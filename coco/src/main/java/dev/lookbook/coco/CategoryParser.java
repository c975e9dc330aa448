package dev.lookbook.coco;

import dev.lookbook.io.Location;
import dev.lookbook.json.JsonSource;
import dev.lookbook.json.Members;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.ImmutableCategory;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an element of {@code categories}. There are few, so values are read first and looked at afterwards. */
final class CategoryParser {
    private CategoryParser() {}

    static Category parse(JsonSource source, Location location) {
        ImmutableCategory.Builder category = Category.builder();
        Attributes.Builder extras = Attributes.builder();
        Members members = new Members();
        source.object(name -> {
            members.add(name);
            switch (name) {
                case "id" -> category.id(source.integer());
                case "name" -> category.name(source.string());
                default -> {
                    Value value = source.value();
                    if (!set(name, value, category)) {
                        extras.put(name, value);
                    }
                }
            }
        });
        members.require("id", location);
        members.require("name", location);
        return category.extras(extras.build()).build();
    }

    private static boolean set(String name, Value value, ImmutableCategory.Builder category) {
        return switch (name) {
            case "supercategory" -> {
                if (value instanceof Value.Text text) {
                    category.supercategory(text.text());
                }
                yield value instanceof Value.Text;
            }
            case "keypoints" -> {
                Optional<List<String>> names = names(value);
                names.ifPresent(category::addAllLandmarkNames);
                yield names.isPresent();
            }
            case "skeleton" -> {
                Optional<List<Category.Edge>> edges = edges(value);
                edges.ifPresent(category::addAllSkeleton);
                yield edges.isPresent();
            }
            default -> false;
        };
    }

    private static Optional<List<String>> names(Value value) {
        List<String> names = new ArrayList<>();
        for (Value element : elements(value)) {
            if (element instanceof Value.Text text) {
                names.add(text.text());
            }
        }
        return isSequenceOf(names.size(), value) ? Optional.of(names) : Optional.empty();
    }

    private static Optional<List<Category.Edge>> edges(Value value) {
        List<Category.Edge> edges = new ArrayList<>();
        for (Value element : elements(value)) {
            List<Value> ends = elements(element);
            if (ends.size() == 2) {
                Optional<Integer> from = index(ends.get(0));
                Optional<Integer> to = index(ends.get(1));
                if (from.isPresent() && to.isPresent()) {
                    edges.add(new Category.Edge(from.get(), to.get()));
                }
            }
        }
        return isSequenceOf(edges.size(), value) ? Optional.of(edges) : Optional.empty();
    }

    private static List<Value> elements(Value value) {
        return value instanceof Value.Sequence sequence ? sequence.values() : List.of();
    }

    private static boolean isSequenceOf(int size, Value value) {
        return value instanceof Value.Sequence sequence && sequence.values().size() == size;
    }

    private static Optional<Integer> index(Value value) {
        boolean small = value instanceof Decimal number
                && number.isInteger()
                && number.text().length() < 9;
        return small ? Optional.of((int) ((Decimal) value).longValueExact()) : Optional.empty();
    }
}
