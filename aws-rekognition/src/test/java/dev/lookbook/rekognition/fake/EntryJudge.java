package dev.lookbook.rekognition.fake;

import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.manifest.check.CustomLabelsLimits;
import dev.lookbook.manifest.check.ManifestRule;
import dev.lookbook.manifest.check.pass.Finding;
import dev.lookbook.manifest.check.pass.LineCheck;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the service makes of a line when it comes into a dataset. The rules are those of {@link LineCheck}, which follow the
 * guide; what else the service would find, as in pictures, a test says.
 */
final class EntryJudge {
    private static final String METADATA = "-metadata";

    /** Lines with such an error never get into a dataset, and nobody is told. */
    private static final Set<ManifestRule> SILENT = Set.of(
            ManifestRule.BLANK_LINE,
            ManifestRule.LINE_TOO_LONG,
            ManifestRule.ERROR_INVALID_JSON_LINE,
            ManifestRule.ERROR_MISSING_SOURCE_REF,
            ManifestRule.ERROR_INVALID_SOURCE_REF_FORMAT);

    private final LineCheck check = new LineCheck(CustomLabelsLimits.defaults(), Optional.empty());
    private final Function<String, List<ManifestRule>> pictures;

    EntryJudge(Function<String, List<ManifestRule>> pictures) {
        this.pictures = pictures;
    }

    /** The entry that a line makes; none when it gets into no dataset. */
    Optional<Entry> judge(byte[] line) {
        Attributes object;
        try {
            object = Json.read(line);
        } catch (DatasetException notJson) {
            return Optional.empty();
        }
        String sourceRef = object.text("source-ref").orElse("");
        Messages messages = new Messages(object);
        for (Finding finding : findings(line)) {
            if (SILENT.contains(finding.rule())) {
                return Optional.empty();
            }
            if (finding.rule().origin() == ManifestRule.Origin.SERVICE_LINE) {
                messages.add(finding.rule(), finding.attribute(), finding.index());
            }
        }
        pictures.apply(sourceRef).forEach(rule -> messages.add(rule, "", -1));
        Map<String, Integer> boxes = boxes(object);
        Attributes listed =
                messages.object.with("cl-metadata", Attributes.of("is_labeled", Value.of(!boxes.isEmpty())));
        return Optional.of(new Entry(sourceRef, object, listed, boxes, messages.errors));
    }

    private Iterable<Finding> findings(byte[] line) {
        try {
            return check.check(line, 0, line.length, Location.of("entry"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The labels of a line, and how many boxes have each. */
    private static Map<String, Integer> boxes(Attributes line) {
        Map<String, Integer> boxes = new LinkedHashMap<>();
        line.forEach((name, value) -> {
            if (name.endsWith(METADATA) && value instanceof Attributes metadata) {
                Attributes label = line.attributes(name.substring(0, name.length() - METADATA.length()));
                for (Attributes box : Json.objects(label, "annotations")) {
                    box.integer("class_id")
                            .flatMap(id -> metadata.attributes("class-map").text(Long.toString(id)))
                            .ifPresent(className -> boxes.merge(className, 1, Integer::sum));
                }
                metadata.text("class-name").ifPresent(className -> boxes.putIfAbsent(className, 0));
            }
        });
        return boxes;
    }

    /** Puts messages where they belong in a line. */
    private static final class Messages {
        private Attributes object;
        private boolean errors;

        Messages(Attributes object) {
            this.object = object.without("cl-errors").without("cl-warnings").without("cl-metadata");
        }

        void add(ManifestRule rule, String attribute, int index) {
            errors |= rule.severity() == Severity.ERROR;
            String member = rule.scope() == ManifestRule.Scope.METADATA ? attribute + METADATA : attribute;
            Attributes message = Attributes.builder()
                    .put("code", Value.of(rule.code()))
                    .put("message", Value.of(rule.serviceMessage().replace("{}", member)))
                    .build();
            String list = rule.severity() == Severity.ERROR ? "cl-errors" : "cl-warnings";
            Optional<Attributes> label = object.get(member, Attributes.class);
            if (rule.scope() == ManifestRule.Scope.LINE || label.isEmpty()) {
                object = appended(object, list, message);
            } else if (rule.scope() == ManifestRule.Scope.ANNOTATION) {
                object = object.with(member, annotated(label.get(), index, list, message));
            } else {
                object = object.with(member, appended(label.get(), list, message));
            }
        }

        private static Attributes annotated(Attributes label, int index, String list, Attributes message) {
            List<Value> boxes = new ArrayList<>(Json.elements(label, "annotations"));
            if (index >= 0 && index < boxes.size() && boxes.get(index) instanceof Attributes box) {
                boxes.set(index, appended(box, list, message));
            }
            return label.with("annotations", Value.of(boxes));
        }

        private static Attributes appended(Attributes object, String list, Attributes message) {
            List<Value> messages = new ArrayList<>(Json.elements(object, list));
            messages.add(message);
            return object.with(list, Value.of(messages));
        }
    }
}
