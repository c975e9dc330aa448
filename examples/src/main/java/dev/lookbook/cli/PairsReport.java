package dev.lookbook.cli;

import dev.lookbook.deepfashion2.pairs.PairCounts;
import dev.lookbook.deepfashion2.pairs.PairIndex;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/**
 * What is in a split to be paired, for people and for programs.
 *
 * @param skipped files that were left out
 * @param outputs files that were written
 */
record PairsReport(PairIndex index, long skipped, List<String> outputs) {

    /** Plain text in 80 columns. */
    String text() {
        PairCounts counts = index.counts();
        StringBuilder out = new StringBuilder();
        Summary.line(
                out,
                "%s, %s, %s",
                Counted.of(counts.images(), "image"),
                Counted.of(counts.items(), "item"),
                Counted.of(counts.pairIds(), "pair id"));
        Summary.line(out, "%-12s %10s %10s %10s %10s %10s", "", "images", "items", "paired", "orphans", "unrelated");
        source(out, "consumer", counts.consumer());
        source(out, "shop", counts.shop());
        if (counts.unknown().images() > 0) {
            source(out, "neither", counts.unknown());
        }
        Lines.add(
                out,
                "identities",
                String.format(
                        Locale.ROOT,
                        "%,d, paired %,d, of several categories %,d, twice in an image %,d",
                        counts.identities(),
                        counts.pairedIdentities(),
                        counts.severalCategories(),
                        counts.repeatedStyles()));
        Lines.add(out, "per pair id", Bins.text(counts.stylesPerPair()));
        Summary.line(out, "image pairs     %,d", counts.imagePairs());
        Summary.line(out, "instance pairs  %,d", counts.instancePairs());
        Summary.line(
                out,
                "queries         %,d in a gallery of %,d",
                index.queries().size(),
                index.gallery().size());
        outputs.forEach(output -> Summary.line(out, "wrote           %s", output));
        return out.toString();
    }

    private static void source(StringBuilder out, String name, PairCounts.OfSource source) {
        Summary.line(
                out,
                "%-12s %,10d %,10d %,10d %,10d %,10d",
                name,
                source.images(),
                source.items(),
                source.paired(),
                source.orphans(),
                source.unrelated());
    }

    /** In the keys that scripts rely on. */
    void json(JsonGenerator json) {
        PairCounts counts = index.counts();
        json.writeStringProperty("command", "pairs");
        json.writeNumberProperty("images", counts.images());
        json.writeNumberProperty("items", counts.items());
        json.writeNumberProperty("skipped", skipped);
        json.writeNumberProperty("pairIds", counts.pairIds());
        source(json, "consumer", counts.consumer());
        source(json, "shop", counts.shop());
        source(json, "unknown", counts.unknown());
        json.writeNumberProperty("identities", counts.identities());
        json.writeNumberProperty("pairedIdentities", counts.pairedIdentities());
        json.writeNumberProperty("severalCategories", counts.severalCategories());
        json.writeNumberProperty("repeatedStyles", counts.repeatedStyles());
        json.writeNumberProperty("imagePairs", counts.imagePairs());
        json.writeNumberProperty("instancePairs", counts.instancePairs());
        json.writeNumberProperty("queries", index.queries().size());
        json.writeNumberProperty("gallery", index.gallery().size());
        json.writeObjectPropertyStart("stylesPerPair");
        counts.stylesPerPair().forEach((styles, pairs) -> json.writeNumberProperty(styles.toString(), pairs));
        json.writeEndObject();
        json.writeArrayPropertyStart("outputs");
        outputs.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void source(JsonGenerator json, String name, PairCounts.OfSource source) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("images", source.images());
        json.writeNumberProperty("items", source.items());
        json.writeNumberProperty("paired", source.paired());
        json.writeNumberProperty("orphans", source.orphans());
        json.writeNumberProperty("unrelated", source.unrelated());
        json.writeEndObject();
    }
}
