package dev.lookbook.manifest;

import dev.lookbook.json.JsonSource;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Value;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a line's labels by what the {@code type} of their metadata says. A look ahead, because metadata may stand before
 * its label as well as after it.
 */
final class DetectionNames {
    private DetectionNames() {}

    /** The label attributes of type {@code groundtruth/object-detection}, in the order of the line. */
    static Set<String> of(JsonSource line) {
        Set<String> labels = new LinkedHashSet<>();
        Set<String> detections = new HashSet<>();
        line.object(name -> {
            if (name.endsWith(MemberNames.METADATA)) {
                if (type(line).filter(ObjectDetection.TYPE::equals).isPresent()) {
                    detections.add(name.substring(0, name.length() - MemberNames.METADATA.length()));
                }
            } else if (!line.isNull()) {
                labels.add(name);
            }
            line.skip();
        });
        labels.remove(MemberNames.SOURCE_REF);
        labels.retainAll(detections);
        return labels;
    }

    private static Optional<String> type(JsonSource line) {
        if (!line.isObject()) {
            return Optional.empty();
        }
        String[] type = new String[1];
        line.object(name -> {
            if (name.equals(MemberNames.TYPE) && line.value() instanceof Value.Text text) {
                type[0] = text.text();
            }
            line.skip();
        });
        return Optional.ofNullable(type[0]);
    }
}
