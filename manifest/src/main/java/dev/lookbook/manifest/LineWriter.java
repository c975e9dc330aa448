package dev.lookbook.manifest;

import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSink;
import dev.lookbook.json.JsonSource;
import dev.lookbook.json.Members;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Attributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns an entry into a line, the mirror image of {@link LineParser}. */
final class LineWriter {
    private static final ReadLimits NO_LIMITS = new ReadLimits(
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE);

    private final JsonSink json;
    private final DetectionWriter detections;

    LineWriter(JsonSink json) {
        this.json = json;
        detections = new DetectionWriter(json);
    }

    void write(ManifestEntry entry) {
        Map<String, Runnable> values = new LinkedHashMap<>();
        List<String> usual = new ArrayList<>();
        usual.add(MemberNames.SOURCE_REF);
        entry.sourceRef().ifPresent(ref -> values.put(MemberNames.SOURCE_REF, () -> json.value(ref)));
        usual.add(MemberNames.SOURCE);
        entry.source().ifPresent(text -> values.put(MemberNames.SOURCE, () -> json.value(text)));
        for (ManifestLabel label : entry.labels()) {
            String metadata = MemberNames.metadataOf(label.attribute());
            usual.add(label.attribute());
            usual.add(metadata);
            if (label instanceof ObjectDetection detection) {
                values.put(label.attribute(), () -> detections.label(detection));
                values.put(metadata, () -> detections.metadata(detection));
            } else if (label instanceof PlainLabel plain) {
                values.put(label.attribute(), () -> json.value(plain.value()));
                values.put(metadata, () -> json.value(plain.metadata()));
            }
        }
        Attributes extras = entry.extras();
        extras.forEach((name, value) -> values.put(name, () -> json.value(value)));
        json.object(() -> {
            for (String name :
                    Members.order(entry.memberOrder(), usual, extras.asMap().keySet())) {
                Runnable value = values.get(name);
                if (value != null) {
                    json.name(name);
                    value.run();
                }
            }
        });
    }

    /** The members of an entry's line; what was read was within the reader's limits, and its text only goes through memory. */
    static Attributes asAttributes(ManifestEntry entry) {
        JsonSink sink = new JsonSink();
        new LineWriter(sink).write(entry);
        try (JsonSource source = JsonSource.of(sink.toByteArray(), Location.UNKNOWN, NO_LIMITS)) {
            return source.attributes();
        }
    }
}
