package dev.lookbook.coco.edit;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a file says, with names in the place of ids: independent of how things are numbered, and of our readers. */
final class Meaning {
    private Meaning() {}

    /** A line for each image and annotation. */
    static List<String> of(Path file) {
        return of(file, true);
    }

    /** Likewise, but for annotations of images that are not there. */
    static List<String> withoutOrphans(Path file) {
        return of(file, false);
    }

    private static List<String> of(Path file, boolean withOrphans) {
        Attributes tree = Datasets.tree(file);
        Map<Value, Value> categories = names(tree, "categories", "name");
        Map<Value, Value> licenses = names(tree, "licenses", "name");
        Map<Value, Value> images = names(tree, "images", "file_name");
        List<String> lines = new ArrayList<>();
        for (Value element : Datasets.list(tree, "images")) {
            Attributes image = (Attributes) element;
            lines.add(image.without("id").with("license", name(licenses, image, "license")) + "");
        }
        for (Value element : Datasets.list(tree, "annotations")) {
            Attributes annotation = (Attributes) element;
            Value image = name(images, annotation, "image_id");
            if (withOrphans || !image.equals(Value.of("(none)"))) {
                lines.add(annotation
                        .without("id")
                        .with("image_id", image)
                        .with("category_id", name(categories, annotation, "category_id"))
                        .toString());
            }
        }
        return lines;
    }

    private static Value name(Map<Value, Value> names, Attributes record, String member) {
        return names.getOrDefault(record.get(member).orElse(Value.NULL), Value.of("(none)"));
    }

    private static Map<Value, Value> names(Attributes tree, String section, String name) {
        Map<Value, Value> names = new HashMap<>();
        for (Value element : Datasets.list(tree, section)) {
            Attributes object = (Attributes) element;
            names.put(object.get("id").orElse(Value.NULL), object.get(name).orElse(Value.NULL));
        }
        return names;
    }
}
