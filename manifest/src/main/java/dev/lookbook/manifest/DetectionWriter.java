package dev.lookbook.manifest;

import dev.lookbook.json.JsonSink;
import dev.lookbook.json.Members;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.Attributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Writes the two halves of a detection, the mirror image of {@link DetectionParser}. */
final class DetectionWriter {
    private final JsonSink json;

    DetectionWriter(JsonSink json) {
        this.json = json;
    }

    /** Writes the label: boxes and the image's size. */
    void label(ObjectDetection detection) {
        object(detection.memberOrder(), MemberNames.LABEL_MEMBERS, detection.extras(), name -> switch (name) {
            case MemberNames.ANNOTATIONS ->
                writes(!isElsewhere(detection, name), () -> json.name(name).list(detection.boxes(), this::box));
            case MemberNames.IMAGE_SIZE ->
                detection
                        .imageSize()
                        .map(size -> json.name(name).array(() -> size(size)))
                        .isPresent();
            default -> false;
        });
    }

    /** Writes the metadata: names of classes, confidences and who did it when. */
    void metadata(ObjectDetection detection) {
        object(
                detection.metadataMemberOrder(),
                MemberNames.METADATA_MEMBERS,
                detection.metadataExtras(),
                name -> switch (name) {
                    case MemberNames.JOB_NAME -> text(name, detection.jobName());
                    case MemberNames.HUMAN_ANNOTATED -> text(name, detection.humanAnnotated());
                    case MemberNames.CREATION_DATE -> text(name, detection.creationDate());
                    case MemberNames.TYPE -> text(name, detection.type());
                    case MemberNames.CLASS_MAP ->
                        writes(!isElsewhere(detection, name), () -> classMap(detection.classMap()));
                    case MemberNames.OBJECTS ->
                        writes(
                                !isElsewhere(detection, name),
                                () -> json.name(name).list(detection.boxes(), this::objectOf));
                    default -> false;
                });
    }

    /** Whether a list is not to be written from its field: the line leaves it out, or the extras have it. */
    private static boolean isElsewhere(ObjectDetection detection, String name) {
        Attributes extras = name.equals(MemberNames.ANNOTATIONS) ? detection.extras() : detection.metadataExtras();
        return detection.missing().contains(name) || extras.get(name).isPresent();
    }

    private void box(ManifestBox box) {
        object(box.memberOrder(), MemberNames.BOX_MEMBERS, box.extras(), name -> {
            int number = MemberNames.BOX_MEMBERS.indexOf(name);
            if (number == MemberNames.BOX_MEMBERS.size() - 1) {
                json.name(name).value(box.classId());
            } else if (number >= 0) {
                json.name(name).value(box.box().numbers().get(number));
            }
            return number >= 0;
        });
    }

    private void objectOf(ManifestBox box) {
        object(
                box.objectMemberOrder(),
                MemberNames.OBJECT_MEMBERS,
                box.objectExtras(),
                name -> name.equals(MemberNames.CONFIDENCE)
                        && box.confidence()
                                .map(confidence -> json.name(name).value(confidence))
                                .isPresent());
    }

    private void size(ManifestImageSize size) {
        object(size.memberOrder(), MemberNames.SIZE_MEMBERS, size.extras(), name -> switch (name) {
            case MemberNames.WIDTH -> writes(true, () -> json.name(name).value(size.width()));
            case MemberNames.HEIGHT -> writes(true, () -> json.name(name).value(size.height()));
            case MemberNames.DEPTH ->
                size.depth().map(depth -> json.name(name).value(depth)).isPresent();
            default -> false;
        });
    }

    private void classMap(Map<String, String> names) {
        json.name(MemberNames.CLASS_MAP)
                .object(() -> names.forEach((id, name) -> json.name(id).value(name)));
    }

    private boolean text(String name, Optional<String> text) {
        return text.map(value -> json.name(name).value(value)).isPresent();
    }

    private static boolean writes(boolean now, Runnable member) {
        if (now) {
            member.run();
        }
        return now;
    }

    /** Writes an object: each member from its field where {@code field} does so, from the extras otherwise. */
    private void object(List<String> order, List<String> usual, Attributes extras, Predicate<String> field) {
        json.object(() -> {
            for (String name : Members.order(order, usual, extras.asMap().keySet())) {
                if (!field.test(name)) {
                    extras.get(name).ifPresent(value -> json.name(name).value(value));
                }
            }
        });
    }
}
