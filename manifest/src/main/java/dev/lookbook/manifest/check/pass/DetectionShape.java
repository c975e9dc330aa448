package dev.lookbook.manifest.check.pass;

import dev.lookbook.manifest.check.ManifestRule;
import dev.lookbook.manifest.check.pass.MetadataFacts.Field;
import dev.lookbook.manifest.line.MemberNames;

/** What the service checks first of a detection: that boxes, confidences and labels are there and belong together. */
final class DetectionShape {
    private DetectionShape() {}

    static void check(AttributeFacts attribute, Findings findings) {
        LabelFacts label = attribute.label();
        if (label.kind() != LabelFacts.Kind.OBJECT) {
            label(
                    attribute,
                    findings,
                    "expected an object with image_size and annotations but found " + label.kind().words);
            return;
        }
        if (!label.hasSize()) {
            label(attribute, findings, "expected a member \"image_size\" but found none");
        }
        for (Problem problem : label.problems()) {
            findings.add(ManifestRule.ERROR_INVALID_LABEL_ATTRIBUTE_FORMAT, attribute.name(), problem);
        }
        confidences(attribute, findings);
        if (label.problems().isEmpty()) {
            classIds(attribute, findings);
            normalized(attribute, findings);
        }
    }

    private static void label(AttributeFacts attribute, Findings findings, String message) {
        findings.add(
                ManifestRule.ERROR_INVALID_LABEL_ATTRIBUTE_FORMAT,
                attribute.name(),
                -1,
                attribute.labelLocation(),
                message);
    }

    private static void confidences(AttributeFacts attribute, Findings findings) {
        MetadataFacts metadata = attribute.metadata();
        metadata.problem(Field.OBJECTS)
                .ifPresent(problem -> findings.add(
                        ManifestRule.ERROR_INVALID_LABEL_ATTRIBUTE_METADATA_FORMAT, attribute.name(), problem));
        int boxes = attribute.label().count();
        if (metadata.problem(Field.OBJECTS).isEmpty() && metadata.confidences() < boxes) {
            findings.add(
                    ManifestRule.ERROR_MISSING_BOUNDING_BOX_CONFIDENCE,
                    attribute.name(),
                    metadata.confidences(),
                    metadata.has(Field.OBJECTS)
                            ? attribute.metadataLocation().child(MemberNames.OBJECTS)
                            : attribute.metadataLocation(),
                    "expected a confidence for each of " + boxes + " annotations but annotation "
                            + metadata.confidences() + " has none");
        }
    }

    private static void classIds(AttributeFacts attribute, Findings findings) {
        MetadataFacts metadata = attribute.metadata();
        LabelFacts label = attribute.label();
        if (metadata.problem(Field.CLASS_MAP).isPresent() || !metadata.has(Field.CLASS_MAP)) {
            return;
        }
        int first = firstMissing(attribute, 0);
        if (first < label.count()) {
            findings.add(
                    ManifestRule.ERROR_MISSING_CLASS_MAP_ID,
                    attribute.name(),
                    first,
                    attribute.metadataLocation().child(MemberNames.CLASS_MAP),
                    "class " + label.classId(first) + " of annotation " + first + " is not in the class-map");
            attribute.shifted(
                    firstMissing(attribute, 1) == label.count(), firstMissing(attribute, -1) == label.count());
        }
    }

    /** The first annotation whose class, so much further, is not in the class-map. */
    private static int firstMissing(AttributeFacts attribute, int shift) {
        LabelFacts label = attribute.label();
        int i = 0;
        while (i < label.count() && attribute.metadata().classMap().indexOf(label.classId(i) + shift) >= 0) {
            i++;
        }
        return i;
    }

    private static void normalized(AttributeFacts attribute, Findings findings) {
        LabelFacts label = attribute.label();
        for (int i = 0; i < label.count(); i++) {
            double left = label.left(i);
            double top = label.top(i);
            double width = label.width(i);
            double height = label.height(i);
            boolean shares = isShare(left) && isShare(top) && isShare(width) && isShare(height);
            if (shares && (left % 1 != 0 || top % 1 != 0 || width % 1 != 0 || height % 1 != 0)) {
                findings.add(
                        ManifestRule.NORMALIZED_BOX,
                        attribute.name(),
                        i,
                        attribute.annotationLocation(i),
                        "expected pixels but all numbers are between 0 and 1, like shares of the image's sides");
            }
        }
    }

    private static boolean isShare(double number) {
        return number >= 0 && number <= 1;
    }
}
