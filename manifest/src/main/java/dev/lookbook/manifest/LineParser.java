package dev.lookbook.manifest;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSource;
import dev.lookbook.json.Members;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.manifest.line.Outline;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns a line into an entry. */
final class LineParser {
    private final JsonSource json;
    private final Map<String, LabelParser> byName = new LinkedHashMap<>();
    private final Map<String, LabelParser> byMetadata = new LinkedHashMap<>();
    private final Attributes.Builder extras = Attributes.builder();
    private final Members members = new Members();
    private final ImmutableManifestEntry.Builder entry = ManifestEntry.builder();

    private LineParser(
            JsonSource json, Map<String, Optional<String>> labels, Function<String, LabelParser> detections) {
        this.json = json;
        labels.forEach((name, type) -> {
            LabelParser parser = isDetection(type) ? detections.apply(name) : new PlainParser(name, type);
            byName.put(name, parser);
            byMetadata.put(MemberNames.metadataOf(name), parser);
        });
    }

    /** Reads a line that is a part of an array. */
    static ManifestEntry parse(byte[] bytes, int offset, int length, Location origin, ReadLimits limits) {
        Map<String, Optional<String>> labels = Outline.labelsOf(bytes, offset, length, limits);
        try (JsonSource json = JsonSource.of(bytes, offset, length, origin, limits)) {
            return new LineParser(json, labels, DetectionParser::new).parse(origin);
        } catch (DatasetException e) {
            if (labels.values().stream().noneMatch(LineParser::isDetection)) {
                throw e;
            }
        }
        long before = Math.max(0, origin.byteOffset());
        CarefulParser.Again again = (place, part) ->
                JsonSource.of(bytes, offset + (int) (place.byteOffset() - before), part, place, limits);
        try (JsonSource json = JsonSource.of(bytes, offset, length, origin, limits)) {
            return new LineParser(json, labels, name -> new CarefulParser(name, again)).parse(origin);
        }
    }

    private static boolean isDetection(Optional<String> type) {
        return type.isPresent() && type.get().equals(ObjectDetection.TYPE);
    }

    private ManifestEntry parse(Location origin) {
        json.object(this::member);
        json.end();
        List<String> usual = new ArrayList<>();
        usual.add(MemberNames.SOURCE_REF);
        usual.add(MemberNames.SOURCE);
        byName.forEach((name, parser) -> {
            entry.addLabels(parser.build());
            usual.add(name);
            usual.add(MemberNames.metadataOf(name));
        });
        return entry.extras(extras.build())
                .memberOrder(members.orderUnless(usual))
                .location(origin)
                .build();
    }

    private void member(String name) {
        members.add(name);
        LabelParser label = byName.get(name);
        LabelParser metadata = byMetadata.get(name);
        if (label != null) {
            label.readValue(json);
        } else if (metadata != null) {
            metadata.readMetadata(json);
        } else {
            other(name, json.value());
        }
    }

    private void other(String name, Value value) {
        if (name.equals(MemberNames.SOURCE_REF) && value instanceof Value.Text text) {
            entry.sourceRef(text.text());
        } else if (name.equals(MemberNames.SOURCE) && value instanceof Value.Text text) {
            entry.source(text.text());
        } else {
            extras.put(name, value);
        }
    }
}
