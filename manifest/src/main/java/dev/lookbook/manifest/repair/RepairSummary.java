package dev.lookbook.manifest.repair;

import dev.lookbook.internal.Brief;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a repair did. Immutable.
 *
 * @param lines how many lines the manifest had
 * @param changed how many of them were written with changes
 * @param dropped how many were left out
 * @param fixes how many changes there were of each code
 */
public record RepairSummary(long lines, long changed, long dropped, Map<String, Long> fixes) {

    /** Keeps its own copy. */
    public RepairSummary {
        fixes = Collections.unmodifiableMap(new TreeMap<>(fixes));
    }

    /** How many lines were written, with changes or without. */
    public long kept() {
        return lines - dropped;
    }

    /** In a line: {@code RepairSummary[129 lines, 2 changed, 1 dropped, 1 fix: fix-clip-box x 2]}. */
    @Override
    public String toString() {
        return Brief.of("RepairSummary")
                .count(lines, "line")
                .add(changed + " changed")
                .add(dropped + " dropped")
                .list(fixes.entrySet(), "fix", fix -> fix.getKey() + " x " + fix.getValue())
                .toString();
    }
}
