package dev.lookbook.manifest.repair;

import dev.lookbook.convert.Issue;
import dev.lookbook.manifest.check.ManifestRule;
import dev.lookbook.manifest.check.pass.AttributeFacts;
import dev.lookbook.manifest.check.pass.CheckedLine;
import dev.lookbook.manifest.check.pass.Finding;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.manifest.line.Span;
import dev.lookbook.manifest.line.Splice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Mends the labels of a line by what one check has found in it. The check ends at the first thing that is badly wrong, so that
 * the next one may find more.
 */
final class LabelRepair {
    private final CheckedLine line;
    private final byte[] text;
    private final LineFixes fixes;
    private final long maxBoxes;
    private final Splice splice = new Splice();
    /** Names of members: labels and their metadata. */
    private final Set<String> dropped = new HashSet<>();

    private boolean leftAlone;

    LabelRepair(CheckedLine line, byte[] text, LineFixes fixes, long maxBoxes) {
        this.line = line;
        this.text = text;
        this.fixes = fixes;
        this.maxBoxes = maxBoxes;
    }

    /** The line with its labels mended; empty when there is nothing to do about them. */
    Optional<byte[]> repair() {
        Span root = Span.of(text);
        for (AttributeFacts label : line.facts().attributes()) {
            List<Finding> findings = line.findings().stream()
                    .filter(finding -> finding.attribute().equals(label.name()))
                    .toList();
            if (!findings.isEmpty()) {
                repair(label, findings, root);
            }
        }
        if (!dropped.isEmpty()) {
            Map<String, Span.Member> members = root.members();
            List<String> names = new ArrayList<>(members.keySet());
            splice.keepMembers(new ArrayList<>(members.values()), index -> !dropped.contains(names.get(index)));
        }
        return splice.isEmpty() ? Optional.empty() : Optional.of(splice.applyTo(text));
    }

    /** Whether there is a label that is wrong as a whole and was not touched. */
    boolean hasLeftAlone() {
        return leftAlone;
    }

    private void repair(AttributeFacts label, List<Finding> findings, Span root) {
        Optional<Finding> broken = findings.stream()
                .filter(finding ->
                        finding.rule().stopsLine() && finding.rule() != ManifestRule.ERROR_MISSING_CLASS_MAP_ID)
                .findFirst();
        if (broken.isPresent()) {
            drop(label, broken.get().message());
            return;
        }
        if (Suspicion.isAbout(label, findings)) {
            leftAlone = true;
            return;
        }
        Optional<Finding> unusable = findings.stream()
                .filter(finding -> finding.rule() == ManifestRule.ERROR_INVALID_IMAGE_DIMENSION
                        || finding.rule() == ManifestRule.ERROR_INVALID_LABEL_NAME_LENGTH)
                .findFirst();
        if (unusable.isPresent()) {
            drop(label, unusable.get().message());
        } else {
            new BoxRepair(label, root, fixes)
                    .repair(findings, maxBoxes, splice)
                    .ifPresent(why -> drop(label, "no box is left; " + why));
        }
    }

    private void drop(AttributeFacts label, String why) {
        dropped.add(label.name());
        dropped.add(MemberNames.metadataOf(label.name()));
        fixes.dropLabel(
                label.name(),
                Issue.warning(
                        "fix-drop-label",
                        fixes.label(label.name()),
                        "dropped the label \"" + label.name() + "\" and its metadata: " + why));
    }
}
