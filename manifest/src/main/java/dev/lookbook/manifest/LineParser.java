package dev.lookbook.manifest;

import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSource;
import dev.lookbook.json.Members;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a line into an entry. */
final class LineParser {
    private final JsonSource json;
    private final Map<String, DetectionParser> detections = new LinkedHashMap<>();
    private final Map<String, DetectionParser> byMetadata = new LinkedHashMap<>();
    private final Attributes.Builder extras = Attributes.builder();
    private final Members members = new Members();
    private final ImmutableManifestEntry.Builder entry = ManifestEntry.builder();

    private LineParser(JsonSource json, Set<String> detectionNames) {
        this.json = json;
        for (String name : detectionNames) {
            DetectionParser parser = new DetectionParser(name, json);
            detections.put(name, parser);
            byMetadata.put(MemberNames.metadataOf(name), parser);
        }
    }

    /** Reads a line that is a part of an array. */
    static ManifestEntry parse(byte[] bytes, int offset, int length, Location origin, ReadLimits limits) {
        Set<String> detectionNames;
        try (JsonSource json = JsonSource.of(bytes, offset, length, origin, limits)) {
            detectionNames = DetectionNames.of(json);
            json.end();
        }
        try (JsonSource json = JsonSource.of(bytes, offset, length, origin, limits)) {
            return new LineParser(json, detectionNames).parse(origin);
        }
    }

    private ManifestEntry parse(Location origin) {
        json.object(name -> {
            members.add(name);
            member(name);
        });
        List<String> usual = new ArrayList<>();
        usual.add(MemberNames.SOURCE_REF);
        detections.forEach((name, parser) -> {
            entry.addDetections(parser.build());
            usual.add(name);
            usual.add(MemberNames.metadataOf(name));
        });
        return entry.extras(extras.build())
                .memberOrder(members.orderUnless(usual))
                .location(origin)
                .build();
    }

    private void member(String name) {
        DetectionParser label = detections.get(name);
        DetectionParser metadata = byMetadata.get(name);
        if (label != null) {
            label.readLabel();
        } else if (metadata != null) {
            metadata.readMetadata();
        } else {
            Value value = json.value();
            if (name.equals(MemberNames.SOURCE_REF) && value instanceof Value.Text text) {
                entry.sourceRef(text.text());
            } else {
                extras.put(name, value);
            }
        }
    }
}
