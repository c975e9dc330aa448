package dev.lookbook.manifest.check.pass;

import dev.lookbook.manifest.check.CustomLabelsLimit;
import dev.lookbook.manifest.check.CustomLabelsLimits;
import dev.lookbook.manifest.check.ManifestRule;
import dev.lookbook.manifest.line.MemberNames;
import java.util.HashSet;
import java.util.Set;

/** What the service checks of a line whose shape is right. */
final class ContentRules {
    private final CustomLabelsLimits limits;
    private final DetectionRules detectionRules;
    private final LabelRules labelRules;

    ContentRules(CustomLabelsLimits limits) {
        this.limits = limits;
        detectionRules = new DetectionRules(limits);
        labelRules = new LabelRules(limits);
    }

    void check(LineFacts facts, Findings findings) {
        int pairs = 0;
        int supported = 0;
        int detections = 0;
        for (AttributeFacts attribute : facts.attributes()) {
            if (!attribute.isPair()) {
                continue;
            }
            pairs++;
            boolean detection = attribute.isDetection();
            if (!detection && !attribute.isClassification()) {
                unsupported(attribute, findings);
                continue;
            }
            supported++;
            detections += detection ? 1 : 0;
            boolean labelled = labelRules.check(attribute, findings);
            if ((detection ? detectionRules.check(attribute, findings) : true) && labelled) {
                attribute.use();
            }
        }
        if (pairs == 0) {
            findings.add(
                    ManifestRule.WARNING_UNANNOTATED_RECORD,
                    facts.location(),
                    "found no label attribute: the image is not used");
        } else if (supported == 0) {
            findings.add(
                    ManifestRule.ERROR_NO_VALID_LABEL_ATTRIBUTES,
                    facts.location(),
                    "expected a label attribute for detection or classification but found other types only");
        } else {
            unannotated(facts, findings);
        }
        if (detections > 1) {
            findings.add(
                    ManifestRule.SEVERAL_DETECTION_LABELS,
                    facts.location(),
                    "expected one detection but found " + detections + "; it is not documented which the service uses");
        }
        labelsOfImage(facts, findings);
    }

    private static void unsupported(AttributeFacts attribute, Findings findings) {
        findings.add(
                ManifestRule.ERROR_UNSUPPORTED_USE_CASE_TYPE,
                attribute.name(),
                -1,
                attribute.metadataLocation().child(MemberNames.TYPE),
                "expected \"" + AttributeFacts.DETECTION + "\" or \"" + AttributeFacts.CLASSIFICATION
                        + "\" but found \"" + attribute.metadata().type() + '"');
    }

    /** Tells of lines that are right and have no boxes. */
    private static void unannotated(LineFacts facts, Findings findings) {
        boolean byHuman = false;
        for (AttributeFacts attribute : facts.attributes()) {
            if (attribute.isUsable()) {
                return;
            }
            byHuman |= attribute.isDetection() && attribute.metadata().isByHuman();
        }
        if (!findings.hasErrors()) {
            findings.add(
                    byHuman ? ManifestRule.WARNING_NO_ANNOTATIONS : ManifestRule.WARNING_UNANNOTATED_RECORD,
                    facts.location(),
                    "found no annotations: the image is not used");
        }
    }

    private void labelsOfImage(LineFacts facts, Findings findings) {
        long most = limits.whole(CustomLabelsLimit.MAX_LABELS_PER_IMAGE);
        int annotations = 0;
        for (AttributeFacts attribute : facts.attributes()) {
            annotations += attribute.isUsable() ? Math.max(1, attribute.label().count()) : 0;
        }
        if (annotations <= most) {
            return;
        }
        Set<String> labels = new HashSet<>();
        facts.attributes().stream()
                .filter(AttributeFacts::isUsable)
                .forEach(attribute -> attribute.forEachLabel(labels::add));
        if (labels.size() > most) {
            findings.add(
                    ManifestRule.TOO_MANY_LABELS_ON_IMAGE,
                    facts.location(),
                    "expected at most " + most + " labels but found " + labels.size());
        }
    }
}
