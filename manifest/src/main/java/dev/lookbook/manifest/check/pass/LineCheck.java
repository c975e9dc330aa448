package dev.lookbook.manifest.check.pass;

import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.manifest.check.CustomLabelsLimit;
import dev.lookbook.manifest.check.CustomLabelsLimits;
import dev.lookbook.manifest.check.ManifestRule;
import dev.lookbook.manifest.check.ManifestRule.Scope;
import dev.lookbook.manifest.check.PictureSource;
import java.io.IOException;
import java.util.Optional;

/** Checks lines one by one: everything that a line says about itself. Not thread-safe. */
public final class LineCheck {
    /** Nobody nests a line deeper, and readers that recurse would not get there. */
    private static final int MAX_DEPTH = 1000;

    private final ReadLimits readLimits;
    private final long maxCharacters;
    private final ContentRules contentRules;
    private final Optional<PictureRules> pictureRules;
    private final UsualLine usualLine = new UsualLine();
    private final LineFacts facts = new LineFacts();
    private final Findings findings = new Findings();

    /** A check by limits, of pictures too where there are any. */
    public LineCheck(CustomLabelsLimits limits, Optional<PictureSource> pictures) {
        maxCharacters = limits.whole(CustomLabelsLimit.MAX_LINE_CHARACTERS);
        readLimits = ReadLimits.defaults().withMaxDepth(MAX_DEPTH).withMaxStringLength((int)
                Math.max(1, Math.min(Integer.MAX_VALUE, maxCharacters)));
        contentRules = new ContentRules(limits);
        pictureRules = pictures.map(source -> new PictureRules(source, limits));
    }

    /**
     * Reads a line and checks what comes before all else: that it is there, not too long, JSON and has a {@code source-ref}.
     * A line that is wrong in this way needs no more checks.
     */
    void begin(byte[] bytes, int offset, int length, Location line) {
        findings.clear();
        facts.reset(line);
        if (isBlank(bytes, offset, length)) {
            findings.add(ManifestRule.BLANK_LINE, line, "expected a JSON object but found a blank line");
        } else if (length > maxCharacters && characters(bytes, offset, length) > maxCharacters) {
            tooLong(line);
        } else {
            try {
                if (!usualLine.read(bytes, offset, length, line, facts)) {
                    LineReader.read(bytes, offset, length, line, readLimits, facts);
                }
                SourceRefRules.check(facts, findings);
            } catch (DatasetException e) {
                facts.reset(line);
                findings.add(ManifestRule.ERROR_INVALID_JSON_LINE, e.location(), e.problem());
            }
        }
    }

    /** Notes that a line is longer than anybody would read. */
    void tooLong(Location line) {
        findings.clear();
        facts.reset(line);
        findings.add(
                ManifestRule.LINE_TOO_LONG,
                line,
                "expected a line of at most " + maxCharacters + " characters but found a longer one");
    }

    /** Checks the rest, unless it does not matter any more. */
    void finish() throws IOException {
        if (findings.any(rule -> rule == ManifestRule.BLANK_LINE
                || rule == ManifestRule.LINE_TOO_LONG
                || rule == ManifestRule.DUPLICATE_SOURCE_REF
                || rule == ManifestRule.ERROR_INVALID_JSON_LINE)) {
            return;
        }
        ShapeRules.check(facts, findings);
        if (findings.stopped()) {
            return;
        }
        contentRules.check(facts, findings);
        if (pictureRules.isPresent()) {
            pictureRules.get().check(facts, findings);
        }
    }

    /** Checks a line that stands alone. */
    public Iterable<Finding> check(byte[] bytes, int offset, int length, Location line) throws IOException {
        begin(bytes, offset, length, line);
        finish();
        return findings.sorted();
    }

    LineFacts facts() {
        return facts;
    }

    Findings findings() {
        return findings;
    }

    LineFate fate() {
        if (findings.any(rule -> rule == ManifestRule.DUPLICATE_SOURCE_REF || rule == ManifestRule.LINE_TOO_LONG)) {
            return LineFate.DROPPED;
        }
        boolean errors = findings.hasErrors();
        if (errors
                && (findings.stopped()
                        || findings.any(rule -> rule.scope() == Scope.LINE && rule.severity() == Severity.ERROR))) {
            return LineFate.INVALID;
        }
        for (AttributeFacts attribute : facts.attributes()) {
            if (attribute.isUsable()) {
                return LineFate.VALID;
            }
        }
        return errors ? LineFate.INVALID : LineFate.IGNORED;
    }

    private static boolean isBlank(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Unicode code points: bytes of UTF-8 but those that continue one. */
    private static long characters(byte[] bytes, int offset, int length) {
        long count = 0;
        for (int i = offset; i < offset + length; i++) {
            count += (bytes[i] & 0xc0) == 0x80 ? 0 : 1;
        }
        return count;
    }
}
