package dev.lookbook.deepfashion2.check;

import dev.lookbook.internal.Brief;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a repair did. Immutable.
 *
 * @param images how many annotation files there were
 * @param changed how many of them were written with changes
 * @param dropped how many were left out
 * @param fixes how many changes there were of each kind
 * @param verdict on what was written: its findings are what was not mended
 */
public record DeepFashion2RepairSummary(
        long images, long changed, long dropped, Map<DeepFashion2Fix, Long> fixes, DeepFashion2Verdict verdict) {

    /** Keeps its own copy. */
    public DeepFashion2RepairSummary {
        Map<DeepFashion2Fix, Long> copy = new EnumMap<>(DeepFashion2Fix.class);
        copy.putAll(fixes);
        fixes = Collections.unmodifiableMap(copy);
    }

    /** How many files were written, with changes or without. */
    public long kept() {
        return images - dropped;
    }

    /** In a line: {@code DeepFashion2RepairSummary[60 images, 3 changed, 1 dropped, left 59 images, 77 items: 0 errors ...]}. */
    @Override
    public String toString() {
        return Brief.of("DeepFashion2RepairSummary")
                .count(images, "image")
                .add(changed + " changed")
                .add(dropped + " dropped")
                .add("left", verdict)
                .toString();
    }
}
