package dev.lookbook.manifest.check.pass;

import dev.lookbook.io.Location;
import dev.lookbook.manifest.check.ManifestRule;
import dev.lookbook.manifest.check.pass.MetadataFacts.Field;
import dev.lookbook.manifest.line.MemberNames;
import java.util.EnumSet;
import java.util.Set;

/** What the service checks first of a line's label attributes; an error here ends the check of the line. */
final class ShapeRules {
    private static final Set<Field> OF_DETECTIONS =
            EnumSet.of(Field.CLASS_MAP, Field.HUMAN_ANNOTATED, Field.CREATION_DATE);
    private static final Set<Field> OF_CLASSIFICATIONS =
            EnumSet.of(Field.CLASS_NAME, Field.CONFIDENCE, Field.HUMAN_ANNOTATED, Field.CREATION_DATE);

    private ShapeRules() {}

    static void check(LineFacts facts, Findings findings) {
        boolean pairs = false;
        for (AttributeFacts attribute : facts.attributes()) {
            if (attribute.isPair()) {
                pairs = true;
                check(attribute, findings);
            }
        }
        if (!pairs && facts.isMoreThanSourceRef()) {
            findings.add(ManifestRule.ERROR_NO_LABEL_ATTRIBUTES, facts.location(), noPair(facts));
        }
    }

    private static String noPair(LineFacts facts) {
        return facts.attributes().stream()
                .map(attribute -> attribute.label().isPresent()
                        ? "\"" + attribute.name() + "\" has no \"" + MemberNames.metadataOf(attribute.name()) + '"'
                        : "\"" + MemberNames.metadataOf(attribute.name()) + "\" has no \"" + attribute.name() + '"')
                .min(String::compareTo)
                .map(lonely -> "expected a label attribute and its metadata, but " + lonely)
                .orElse("expected a label attribute and its metadata but found neither");
    }

    private static void check(AttributeFacts attribute, Findings findings) {
        MetadataFacts metadata = attribute.metadata();
        if (!metadata.isObject()) {
            metadata(attribute, findings, attribute.metadataLocation(), "expected an object but found something else");
        } else if (metadata.type().isEmpty()) {
            require(attribute, Field.TYPE, findings);
            if (metadata.problem(Field.TYPE).isEmpty() && metadata.has(Field.TYPE)) {
                metadata(
                        attribute,
                        findings,
                        attribute.metadataLocation().child(MemberNames.TYPE),
                        "expected a type but found an empty string");
            }
        } else if (attribute.isDetection()) {
            require(attribute, OF_DETECTIONS, findings);
            DetectionShape.check(attribute, findings);
        } else if (attribute.isClassification()) {
            require(attribute, OF_CLASSIFICATIONS, findings);
            LabelFacts.Kind kind = attribute.label().kind();
            if (kind != LabelFacts.Kind.INTEGER && kind != LabelFacts.Kind.DIGITS) {
                findings.add(
                        ManifestRule.ERROR_INVALID_LABEL_ATTRIBUTE_FORMAT,
                        attribute.name(),
                        -1,
                        attribute.labelLocation(),
                        "expected an integer but found " + kind.words);
            }
        }
    }

    private static void require(AttributeFacts attribute, Set<Field> fields, Findings findings) {
        if (!attribute.metadata().isRight(fields)) {
            fields.forEach(field -> require(attribute, field, findings));
        }
    }

    private static void require(AttributeFacts attribute, Field field, Findings findings) {
        MetadataFacts metadata = attribute.metadata();
        metadata.problem(field)
                .ifPresent(problem -> metadata(attribute, findings, problem.location(), problem.message()));
        if (!metadata.has(field)) {
            metadata(
                    attribute,
                    findings,
                    attribute.metadataLocation(),
                    "expected a member \"" + field.member + "\" but found none");
        } else if (field == Field.CREATION_DATE
                && metadata.creationDate().isBlank()
                && metadata.problem(field).isEmpty()) {
            metadata(
                    attribute,
                    findings,
                    attribute.metadataLocation().child(field.member),
                    "expected a date and time but found nothing");
        }
    }

    private static void metadata(AttributeFacts attribute, Findings findings, Location place, String message) {
        findings.add(ManifestRule.ERROR_INVALID_LABEL_ATTRIBUTE_METADATA_FORMAT, attribute.name(), -1, place, message);
    }
}
