package dev.lookbook.manifest.repair;

import dev.lookbook.manifest.check.ManifestRule;
import dev.lookbook.manifest.check.pass.AttributeFacts;
import dev.lookbook.manifest.check.pass.AttributeFacts.Shift;
import dev.lookbook.manifest.check.pass.Finding;
import java.util.List;

/**
 * Tells of labels that are wrong as a whole, so that mending one box after the other would ruin what somebody could still
 * set right. They are left alone.
 */
final class Suspicion {
    private Suspicion() {}

    static boolean isAbout(AttributeFacts label, List<Finding> findings) {
        return isShifted(label, findings) || isNormalized(label, findings) || isOfOtherSize(findings);
    }

    /** Class ids that all would be in the class-map if they were one more or less. */
    private static boolean isShifted(AttributeFacts label, List<Finding> findings) {
        return count(findings, ManifestRule.ERROR_MISSING_CLASS_MAP_ID) > 0 && label.shift() != Shift.NEITHER;
    }

    /** Boxes that are all shares of the image's sides; a single one among others is a sliver. */
    private static boolean isNormalized(AttributeFacts label, List<Finding> findings) {
        return label.label().count() > 0
                && count(findings, ManifestRule.NORMALIZED_BOX) == label.label().count();
    }

    /** Boxes that were measured on who knows what, for the picture has another size than the label says. */
    private static boolean isOfOtherSize(List<Finding> findings) {
        return count(findings, ManifestRule.IMAGE_SIZE_MISMATCH) > 0;
    }

    private static long count(List<Finding> findings, ManifestRule rule) {
        return findings.stream().filter(finding -> finding.rule() == rule).count();
    }
}
