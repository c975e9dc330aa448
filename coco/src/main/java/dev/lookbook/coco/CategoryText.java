package dev.lookbook.coco;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A profile's {@code categories} section. */
final class CategoryText {
    private CategoryText() {}

    static Value of(CocoProfile profile, Categories categories) {
        // The same list in every category: it names all slots.
        Value slotNames = Value.of(IntStream.rangeClosed(1, Slots.of(categories).count())
                .mapToObj(number -> Value.of(String.valueOf(number)))
                .toList());
        List<Value> list = new ArrayList<>();
        for (Category category : categories) {
            Attributes.Builder members =
                    Attributes.builder().put("id", Value.of(category.id())).put("name", Value.of(category.name()));
            category.supercategory().ifPresent(name -> members.put("supercategory", Value.of(name)));
            switch (profile) {
                case UPSTREAM, UPSTREAM_WITH_SOURCE ->
                    members.put("keypoints", slotNames).put("skeleton", Value.of(List.of()));
                case RICH -> rich(category, members);
                case DETECTION -> {}
            }
            list.add(members.build());
        }
        return Value.of(list);
    }

    private static void rich(Category category, Attributes.Builder members) {
        if (!category.landmarkNames().isEmpty()) {
            members.put(
                    "keypoints",
                    Value.of(category.landmarkNames().stream().map(Value::of).toList()));
        }
        if (!category.skeleton().isEmpty()) {
            members.put(
                    "skeleton",
                    Value.of(category.skeleton().stream()
                            .map(edge -> Value.of(List.of(Value.of(edge.from()), Value.of(edge.to()))))
                            .toList()));
        }
        Attributes known = members.build();
        category.extras().forEach((name, value) -> {
            if (known.get(name).isEmpty()) {
                members.put(name, value);
            }
        });
    }
}
