package dev.lookbook.manifest;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Puts class-maps together, and the classes of image-level labels. */
final class ClassNames {
    private final Map<Long, String> names = new TreeMap<>();
    /** The ids that image-level labels give a name, in the order of first use. */
    private final Map<String, Set<Optional<Long>>> imageLevel = new LinkedHashMap<>();

    void add(ManifestEntry entry, ManifestLabel label) {
        if (label instanceof ObjectDetection detection) {
            detection.classMap().forEach((key, name) -> add(key, name, placeOf(entry, detection.attribute(), key)));
        } else if (label instanceof MultiLabelClassification multiLabel) {
            Map<String, String> classMap = multiLabel.classMap();
            multiLabel
                    .classIds()
                    .forEach(id -> Optional.ofNullable(classMap.get(Long.toString(id)))
                            .ifPresent(name -> addImageLevel(name, Optional.of(id))));
        } else if (label instanceof ImageClassification classification) {
            classification.className().ifPresent(name -> addImageLevel(name, classification.classId()));
        }
    }

    private void add(String key, String name, Location place) {
        OptionalLong id = idOf(key);
        if (id.isPresent() && !name.isEmpty()) {
            String known = names.putIfAbsent(id.getAsLong(), name);
            if (known != null && !known.equals(name)) {
                throw new DatasetException(
                        place,
                        "expected class " + key + " to be \"" + known + "\" as in a line before but found \"" + name
                                + "\"; convert manifests that number classes differently to COCO one by one and merge"
                                + " what comes of it, which goes by names");
            }
        }
    }

    private void addImageLevel(String name, Optional<Long> id) {
        imageLevel.computeIfAbsent(name, any -> new HashSet<>()).add(id);
    }

    /**
     * All classes by ascending id. Image-level labels keep their numbers where each name has one of its own; Custom Labels
     * goes by the names, and its console and scripts write 1 for every class, so that otherwise they are numbered.
     */
    Categories categories() {
        Map<Long, String> all = numbered().orElseGet(this::numberedAnew);
        return Categories.copyOf(all.entrySet().stream()
                .map(entry -> Category.of(entry.getKey(), entry.getValue()))
                .toList());
    }

    private Optional<Map<Long, String>> numbered() {
        Map<Long, String> all = new TreeMap<>(names);
        for (Map.Entry<String, Set<Optional<Long>>> entry : imageLevel.entrySet()) {
            Optional<Long> id = entry.getValue().iterator().next();
            boolean own = entry.getValue().size() == 1
                    && id.isPresent()
                    && entry.getKey().equals(all.computeIfAbsent(id.get(), free -> entry.getKey()));
            if (!own) {
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }

    private Map<Long, String> numberedAnew() {
        Map<Long, String> all = new TreeMap<>(names);
        long next = 0;
        for (String name : imageLevel.keySet()) {
            while (all.containsKey(next)) {
                next++;
            }
            if (!names.containsValue(name)) {
                all.put(next, name);
            }
        }
        return all;
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

    /** The class that a value stands for: an integer, or the text of one. */
    static Optional<Long> idOf(Value value) {
        if (value instanceof Value.Text text) {
            OptionalLong id = idOf(text.text());
            return id.isPresent() ? Optional.of(id.getAsLong()) : Optional.empty();
        }
        return Attributes.of("id", value).integer("id");
    }

    /** Where a class-map names a class. */
    static Location placeOf(ManifestEntry entry, String attribute, String key) {
        return entry.location()
                .child(MemberNames.metadataOf(attribute))
                .child(MemberNames.CLASS_MAP)
                .child(key);
    }
}
