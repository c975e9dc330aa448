package dev.lookbook.cli;

import dev.lookbook.deepfashion2.pairs.PairItem;
import dev.lookbook.deepfashion2.retrieval.RetrievalQuery;
import dev.lookbook.deepfashion2.retrieval.RetrievalScores;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;
import tools.jackson.core.JsonGenerator;

/**
 * How good retrieval is, for people and for programs.
 *
 * @param items what a split says of the queries; empty where they come from a file, which says no more
 */
record RetrievalReport(RetrievalScores scores, Map<RetrievalQuery, PairItem> items, double seconds) {
    private static final Map<String, ToLongFunction<PairItem>> TRAITS = traits();

    private static Map<String, ToLongFunction<PairItem>> traits() {
        Map<String, ToLongFunction<PairItem>> traits = new LinkedHashMap<>();
        traits.put("scale", PairItem::scale);
        traits.put("occlusion", PairItem::occlusion);
        traits.put("zoom_in", PairItem::zoomIn);
        traits.put("viewpoint", PairItem::viewpoint);
        return traits;
    }

    /** A line for all queries, and one for each code of each trait. */
    String text() {
        StringBuilder out = new StringBuilder();
        Summary.line(
                out, "%-12s %8s %8s %8s %8s %8s %8s", "", "queries", "top-1", "top-5", "top-10", "top-15", "top-20");
        line(out, "all", scores);
        TRAITS.forEach((name, trait) -> eachCode(trait, (code, some) -> line(out, name + ' ' + code, some)));
        return out.toString();
    }

    private static void line(StringBuilder out, String name, RetrievalScores some) {
        StringBuilder tops = new StringBuilder();
        RetrievalScores.USUAL.forEach(k -> tops.append(String.format(Locale.ROOT, " %8.4f", some.top(k))));
        Summary.line(out, "%-12s %,8d%s", name, some.queries(), tops);
    }

    /** What is odd, for people. */
    String notes() {
        StringBuilder out = new StringBuilder();
        note(out, scores.missed(), "queries that nothing was detected for, which count as wrong");
        note(out, scores.unanswerable(), "queries without a right answer in the gallery, which count as wrong");
        note(out, scores.strayResults(), "results about images without a query, which do not count");
        return out.toString();
    }

    private static void note(StringBuilder out, long count, String what) {
        if (count > 0) {
            Summary.line(out, "%s: %,d", what, count);
        }
    }

    /** In the keys that scripts rely on. */
    void json(JsonGenerator json) {
        json.writeStringProperty("command", "evaluate");
        json.writeStringProperty("type", "retrieval");
        stats(json, scores);
        json.writeNumberProperty("missed", scores.missed());
        json.writeNumberProperty("unanswerable", scores.unanswerable());
        json.writeNumberProperty("strayResults", scores.strayResults());
        json.writeObjectPropertyStart("subsets");
        if (!items.isEmpty()) {
            TRAITS.forEach((name, trait) -> {
                json.writeObjectPropertyStart(name);
                eachCode(trait, (code, some) -> {
                    json.writeObjectPropertyStart(String.valueOf(code));
                    stats(json, some);
                    json.writeEndObject();
                });
                json.writeEndObject();
            });
        }
        json.writeEndObject();
        json.writeNumberProperty("seconds", Math.round(seconds * 1000) / 1000.0);
    }

    private static void stats(JsonGenerator json, RetrievalScores some) {
        json.writeNumberProperty("queries", some.queries());
        json.writeObjectPropertyStart("stats");
        RetrievalScores.USUAL.forEach(k -> json.writeNumberProperty("top" + k, some.top(k)));
        json.writeEndObject();
    }

    private void eachCode(ToLongFunction<PairItem> trait, BiConsumer<Long, RetrievalScores> consumer) {
        SortedSet<Long> codes = new TreeSet<>();
        items.values().forEach(item -> codes.add(trait.applyAsLong(item)));
        for (long code : codes) {
            consumer.accept(code, scores.where(outcome -> hasCode(outcome.query(), trait, code)));
        }
    }

    private boolean hasCode(RetrievalQuery query, ToLongFunction<PairItem> trait, long code) {
        PairItem item = items.get(query);
        return item != null && trait.applyAsLong(item) == code;
    }
}
