package dev.lookbook.manifest.repair;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import dev.lookbook.manifest.check.pass.AttributeFacts;
import dev.lookbook.manifest.check.pass.CheckedLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What was done to a line so far. Places are those of the line as it was, wherever boxes have moved to since. */
final class LineFixes {
    /** The position of what is about a label as a whole. */
    private static final int WHOLE = -1;

    private final CheckedLine original;
    /** By label, then by the box's position in the line as it was; a box's last fix is the one that counts. */
    private final Map<String, Map<Integer, Issue>> fixes = new TreeMap<>();
    /** The boxes that were clipped as they had been, found like their fixes. */
    private final Map<String, Map<Integer, PixelBox>> unclipped = new HashMap<>();
    /** For each label that lost boxes, where those that are left were. */
    private final Map<String, List<Integer>> origins = new HashMap<>();

    LineFixes(CheckedLine original) {
        this.original = original;
    }

    /** Where a label was. */
    Location label(String name) {
        return facts(name).labelLocation();
    }

    /** Where a box was that now has a position. */
    Location box(String label, int position) {
        return facts(label).annotationLocation(origin(label, position));
    }

    /** The box that now has a position as it was before it was clipped; empty when it was not. */
    Optional<PixelBox> unclipped(String label, int position) {
        return Optional.ofNullable(unclipped.getOrDefault(label, Map.of()).get(origin(label, position)));
    }

    /** Notes that the box that now has a position was clipped, and from what. */
    void clip(String label, int position, PixelBox was, Issue fix) {
        unclipped.computeIfAbsent(label, any -> new HashMap<>()).put(origin(label, position), was);
        add(label, position, fix);
    }

    /** Notes what was done to a box that now has a position. */
    void add(String label, int position, Issue fix) {
        fixes.computeIfAbsent(label, any -> new TreeMap<>()).put(origin(label, position), fix);
    }

    /** Notes that boxes have gone; those that are left have new positions. */
    void keep(String label, int count, IntPredicate kept) {
        origins.put(
                label,
                IntStream.range(0, count)
                        .filter(kept)
                        .map(position -> origin(label, position))
                        .boxed()
                        .toList());
    }

    /** Notes that a label has gone, whatever was done to its boxes before. */
    void dropLabel(String label, Issue fix) {
        fixes.put(label, new TreeMap<>(Map.of(WHOLE, fix)));
    }

    /** All that was done, in the order of labels and boxes. */
    List<Issue> all() {
        List<Issue> all = new ArrayList<>();
        fixes.values().forEach(ofLabel -> all.addAll(ofLabel.values()));
        return all;
    }

    private int origin(String label, int position) {
        List<Integer> known = origins.get(label);
        return known == null ? position : known.get(position);
    }

    private AttributeFacts facts(String name) {
        return original.facts().attributes().stream()
                .filter(facts -> facts.name().equals(name))
                .findAny()
                .orElseThrow();
    }
}
