package dev.lookbook.manifest.repair;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.manifest.check.CustomLabelsLimit;
import dev.lookbook.manifest.check.CustomLabelsLimits;
import dev.lookbook.manifest.check.PictureSource;
import dev.lookbook.manifest.check.pass.CheckedLine;
import dev.lookbook.manifest.check.pass.LineCheck;
import dev.lookbook.manifest.line.Lines;
import dev.lookbook.manifest.line.SourceRefs;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One repair of one manifest. */
final class RepairRun {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final long maxCharacters;
    private final Consumer<? super Issue> told;
    private final LineCheck check;
    private final LineRepair repair;
    private final OutputStream out;
    private final SourceRefs kept = new SourceRefs();
    private final Map<String, Long> fixes = new TreeMap<>();
    private long lines;
    private long changed;
    private long dropped;

    RepairRun(
            CustomLabelsLimits limits,
            Optional<PictureSource> pictures,
            Consumer<? super Issue> told,
            OutputStream out) {
        maxCharacters = limits.whole(CustomLabelsLimit.MAX_LINE_CHARACTERS);
        this.told = told;
        this.out = out;
        check = new LineCheck(limits, pictures);
        repair = new LineRepair(limits, pictures);
    }

    RepairSummary repair(InputStream in, String source) throws IOException {
        // A character has at most four bytes.
        try (Lines input = new Lines(in, source, (int) Math.min(1 << 30, 4 * maxCharacters))) {
            while (advance(input)) {
                // Goes on.
            }
        }
        return new RepairSummary(lines, changed, dropped, fixes);
    }

    private boolean advance(Lines input) throws IOException {
        try {
            if (!input.advance()) {
                return false;
            }
        } catch (DatasetException e) {
            if (e.location().line() <= 0) {
                // It is not the line but the file that is damaged.
                throw e;
            }
            lines++;
            Location place = e.location();
            drop(Issue.warning(
                    "fix-drop-line",
                    new Location(place.source(), "", place.byteOffset(), place.line()),
                    "dropped the line, which cannot be used: expected a line of at most " + maxCharacters
                            + " characters but found a longer one [line-too-long]"));
            return true;
        }
        lines++;
        line(input);
        return true;
    }

    private void line(Lines input) throws IOException {
        int from = input.offset();
        int to = from + input.length();
        Location place = input.location();
        List<Issue> done = new ArrayList<>();
        if (lines == 1 && startsWithMark(input)) {
            done.add(Issue.info(
                    "fix-byte-order-mark", place, "dropped the byte order mark, which nobody expects before JSON"));
            from += BYTE_ORDER_MARK.length;
            place = place.atByte(place.byteOffset() + BYTE_ORDER_MARK.length);
        }
        CheckedLine line = check.checked(input.bytes(), from, to - from, place);
        String sourceRef = line.facts().sourceRef().orElse("");
        int first = kept.lineOf(sourceRef);
        if (first > 0) {
            drop(Issue.warning(
                    "fix-drop-duplicate",
                    place,
                    "dropped the line, for line " + first + " has " + sourceRef + " already"));
            return;
        }
        byte[] text = Arrays.copyOfRange(input.bytes(), from, to);
        if (!line.findings().isEmpty()) {
            Optional<byte[]> mended = repair.repair(line, text);
            if (mended.isEmpty()) {
                repair.fixes().forEach(this::drop);
                return;
            }
            text = mended.get();
            done.addAll(repair.fixes());
        }
        kept.add(sourceRef, place.line());
        done.forEach(this::tell);
        changed += done.isEmpty() ? 0 : 1;
        out.write(text);
        out.write(input.bytes(), to, input.offset() + input.lengthWithBreak() - to);
    }

    private static boolean startsWithMark(Lines input) {
        int length = BYTE_ORDER_MARK.length;
        int from = input.offset();
        return input.length() >= length
                && Arrays.equals(input.bytes(), from, from + length, BYTE_ORDER_MARK, 0, length);
    }

    private void drop(Issue fix) {
        dropped++;
        tell(fix);
    }

    private void tell(Issue fix) {
        fixes.merge(fix.code(), 1L, Long::sum);
        told.accept(fix);
    }
}
