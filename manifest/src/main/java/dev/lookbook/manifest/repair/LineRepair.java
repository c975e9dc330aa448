package dev.lookbook.manifest.repair;

import dev.lookbook.convert.Issue;
import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.manifest.check.CustomLabelsLimit;
import dev.lookbook.manifest.check.CustomLabelsLimits;
import dev.lookbook.manifest.check.ManifestRule;
import dev.lookbook.manifest.check.ManifestRule.Scope;
import dev.lookbook.manifest.check.PictureSource;
import dev.lookbook.manifest.check.pass.CheckedLine;
import dev.lookbook.manifest.check.pass.Finding;
import dev.lookbook.manifest.check.pass.LineCheck;
import dev.lookbook.manifest.check.pass.LineFate;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Mends a line: as the check finds something, it is mended and checked again, until there is nothing more to do. What comes
 * out depends on the line's text alone, so that mending it again changes nothing. Not thread-safe.
 */
final class LineRepair {
    private final LineCheck check;
    private final long maxBoxes;
    private List<Issue> fixes = List.of();

    LineRepair(CustomLabelsLimits limits, Optional<PictureSource> pictures) {
        check = new LineCheck(limits, pictures);
        maxBoxes = limits.whole(CustomLabelsLimit.MAX_BOXES);
    }

    /**
     * The text of a line as it should be; empty when the line should go.
     *
     * @param line what another check has found
     */
    Optional<byte[]> repair(CheckedLine line, byte[] text) throws IOException {
        LineFixes done = new LineFixes(line);
        CheckedLine checked = line;
        byte[] mended = text;
        while (true) {
            Optional<Finding> hopeless = firstError(checked, Scope.LINE);
            if (hopeless.isPresent()) {
                return drop(line, reason(line, hopeless.get()));
            }
            LabelRepair labels = new LabelRepair(checked, mended, done, maxBoxes);
            Optional<byte[]> better = labels.repair();
            if (better.isEmpty()) {
                boolean useful = checked.fate() == LineFate.VALID || labels.hasLeftAlone();
                fixes = done.all();
                // A line that had no boxes from the first says so; one that has lost them would say it without reason.
                Optional<Finding> error = firstError(line, Scope.values());
                return useful || error.isEmpty() ? Optional.of(mended) : drop(line, error.get());
            }
            mended = better.get();
            checked = check.checked(mended, 0, mended.length, line.facts().location());
        }
    }

    /** Why a line goes: what was wrong with it at first, rather than what is wrong with it once its labels have gone. */
    private static Finding reason(CheckedLine line, Finding last) {
        return last.rule() == ManifestRule.ERROR_INVALID_IMAGE
                ? last
                : firstError(line, Scope.LINE)
                        .or(() -> firstError(line, Scope.values()))
                        .orElse(last);
    }

    /** What was done to the line, or that it was dropped. */
    List<Issue> fixes() {
        return fixes;
    }

    private Optional<byte[]> drop(CheckedLine line, Finding why) {
        fixes = List.of(Issue.warning(
                "fix-drop-line",
                line.facts().location(),
                "dropped the line, which cannot be used: " + why.message() + " ["
                        + why.rule().code() + ']'));
        return Optional.empty();
    }

    private static Optional<Finding> firstError(CheckedLine line, Scope... scopes) {
        return line.findings().stream()
                .filter(finding -> finding.rule().severity() == Severity.ERROR
                        && List.of(scopes).contains(finding.rule().scope()))
                .findFirst();
    }
}
