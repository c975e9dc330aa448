package dev.lookbook.rekognition.fake;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The lines of a dataset by their pictures, in the order in which they came. */
final class Entries {
    /** Of five entries, the service moves one. */
    private static final int SHARE = 5;

    private final EntryJudge judge;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    Entries(EntryJudge judge) {
        this.judge = judge;
    }

    /** Adds the lines of a manifest; of two with the same picture, the first one counts. Tells how many got lost. */
    int addAll(List<byte[]> lines) {
        int lost = 0;
        for (byte[] line : lines) {
            Optional<Entry> entry = judge.judge(line);
            if (entry.isEmpty() || entries.putIfAbsent(entry.get().sourceRef(), entry.get()) != null) {
                lost++;
            }
        }
        return lost;
    }

    /** Adds lines, or puts them in the place of those that have the same picture. */
    void putAll(List<byte[]> lines) {
        lines.forEach(line -> judge.judge(line).ifPresent(entry -> entries.put(entry.sourceRef(), entry)));
    }

    void copyOf(Entries other) {
        entries.putAll(other.entries);
    }

    /** Moves a fifth of the entries to another dataset; tells whether there were any to move. */
    boolean distributeTo(Entries test) {
        List<Entry> all = new ArrayList<>(entries.values());
        for (int i = SHARE - 1; i < all.size(); i += SHARE) {
            Entry entry = all.get(i);
            entries.remove(entry.sourceRef());
            test.entries.put(entry.sourceRef(), entry);
        }
        return !test.entries.isEmpty();
    }

    Collection<Entry> all() {
        return entries.values();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The lines as they came. */
    List<byte[]> lines() {
        return entries.values().stream().map(entry -> Json.write(entry.line())).toList();
    }

    Attributes stats() {
        return Attributes.builder()
                .put("LabeledEntries", count(Entry::isLabeled))
                .put("TotalEntries", Value.of(entries.size()))
                .put("TotalLabels", Value.of(labels().size()))
                .put("ErrorEntries", count(Entry::hasErrors))
                .build();
    }

    private Value count(Predicate<Entry> kind) {
        return Value.of(entries.values().stream().filter(kind).count());
    }

    /** Descriptions of the labels, by their names. */
    List<Attributes> labels() {
        Map<String, long[]> counts = new TreeMap<>();
        for (Entry entry : entries.values()) {
            entry.boxes().forEach((name, boxes) -> {
                long[] count = counts.computeIfAbsent(name, any -> new long[2]);
                count[0]++;
                count[1] += boxes;
            });
        }
        List<Attributes> labels = new ArrayList<>();
        counts.forEach((name, count) -> labels.add(Attributes.builder()
                .put("LabelName", Value.of(name))
                .put(
                        "LabelStats",
                        Attributes.builder()
                                .put("EntryCount", Value.of(count[0]))
                                .put("BoundingBoxCount", Value.of(count[1]))
                                .build())
                .build()));
        return labels;
    }
}
