package dev.lookbook.manifest;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Puts class-maps together. */
final class ClassNames {
    private final Map<Long, String> names = new TreeMap<>();

    void add(ManifestEntry entry, ObjectDetection detection) {
        detection.classMap().forEach((key, name) -> {
            OptionalLong id = idOf(key);
            if (id.isPresent() && !name.isEmpty()) {
                String known = names.putIfAbsent(id.getAsLong(), name);
                if (known != null && !known.equals(name)) {
                    throw new DatasetException(
                            placeOf(entry, detection, key),
                            "expected class " + key + " to be \"" + known + "\" as in a line before but found \"" + name
                                    + '"');
                }
            }
        });
    }

    Categories categories() {
        return Categories.copyOf(names.entrySet().stream()
                .map(entry -> Category.of(entry.getKey(), entry.getValue()))
                .toList());
    }

    /** The class that a key stands for: the text of a class id, for it is looked up as such. */
    static OptionalLong idOf(String key) {
        try {
            long id = Long.parseLong(key);
            return Long.toString(id).equals(key) ? OptionalLong.of(id) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Where a class-map names a class. */
    static Location placeOf(ManifestEntry entry, ObjectDetection detection, String key) {
        return entry.location()
                .child(MemberNames.metadataOf(detection.attribute()))
                .child(MemberNames.CLASS_MAP)
                .child(key);
    }
}
