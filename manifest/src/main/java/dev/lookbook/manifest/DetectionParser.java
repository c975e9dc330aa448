package dev.lookbook.manifest;

import dev.lookbook.json.JsonSource;
import dev.lookbook.json.Members;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Collects a detection from its label and its metadata, which come in any order. */
final class DetectionParser implements LabelParser {
    private final ImmutableObjectDetection.Builder detection = ObjectDetection.builder();
    private final Set<String> missing =
            new LinkedHashSet<>(List.of(MemberNames.ANNOTATIONS, MemberNames.CLASS_MAP, MemberNames.OBJECTS));
    private final Attributes.Builder metadataExtras = Attributes.builder();
    private List<ImmutableManifestBox.Builder> boxes = new ArrayList<>();
    private Value objects = Value.NULL;

    DetectionParser(String attribute) {
        detection.attribute(attribute);
    }

    /** Reads boxes and the image's size. */
    @Override
    public void readValue(JsonSource json) {
        Members members = new Members();
        Attributes.Builder extras = Attributes.builder();
        json.object(name -> {
            members.add(name);
            if (name.equals(MemberNames.ANNOTATIONS) && !json.isNull()) {
                missing.remove(name);
                boxes = json.list(BoxParser::parse);
                return;
            }
            Value value = json.value();
            Optional<ImmutableManifestImageSize> size =
                    name.equals(MemberNames.IMAGE_SIZE) ? SizeParser.parse(value) : Optional.empty();
            if (size.isPresent()) {
                detection.imageSize(size.get());
            } else {
                extras.put(name, value);
            }
        });
        detection.extras(extras.build()).memberOrder(members.orderUnless(MemberNames.LABEL_MEMBERS));
    }

    /** Reads names of classes, confidences and who did it when. */
    @Override
    public void readMetadata(JsonSource json) {
        Members members = new Members();
        json.object(name -> {
            members.add(name);
            Value value = json.value();
            switch (name) {
                case MemberNames.JOB_NAME -> text(name, value, detection::jobName);
                case MemberNames.HUMAN_ANNOTATED -> text(name, value, detection::humanAnnotated);
                case MemberNames.CREATION_DATE -> text(name, value, detection::creationDate);
                case MemberNames.CLASS_MAP -> classMap(value);
                case MemberNames.OBJECTS -> {
                    missing.remove(name);
                    objects = value;
                    // Holds the place; what is said of boxes leaves it again.
                    metadataExtras.put(name, value);
                }
                case MemberNames.TYPE -> {
                    // The look ahead has seen it.
                }
                default -> metadataExtras.put(name, value);
            }
        });
        detection.metadataMemberOrder(members.orderUnless(MemberNames.METADATA_MEMBERS));
    }

    @Override
    public ObjectDetection build() {
        Attributes others = metadataExtras.build();
        if (ObjectsParser.isUsual(objects, boxes.size())) {
            ObjectsParser.join(boxes, objects);
            others = others.without(MemberNames.OBJECTS);
        }
        for (ImmutableManifestBox.Builder box : boxes) {
            detection.addBoxes(box.build());
        }
        return detection.missing(missing).metadataExtras(others).build();
    }

    private void text(String name, Value value, Consumer<String> field) {
        if (value instanceof Value.Text text) {
            field.accept(text.text());
        } else {
            metadataExtras.put(name, value);
        }
    }

    private void classMap(Value value) {
        missing.remove(MemberNames.CLASS_MAP);
        if (value instanceof Attributes map && map.asMap().values().stream().allMatch(Value.Text.class::isInstance)) {
            Map<String, String> names = new LinkedHashMap<>();
            map.forEach((id, name) -> names.put(id, ((Value.Text) name).text()));
            detection.classMap(names);
        } else {
            metadataExtras.put(MemberNames.CLASS_MAP, value);
        }
    }
}
