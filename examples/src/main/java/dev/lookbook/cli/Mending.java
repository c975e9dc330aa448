package dev.lookbook.cli;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import dev.lookbook.manifest.check.ManifestCheck;
import dev.lookbook.manifest.check.ManifestVerdict;
import dev.lookbook.manifest.check.PictureSource;
import dev.lookbook.manifest.repair.ManifestRepair;
import dev.lookbook.manifest.repair.RepairSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * What a repair has changed in one manifest or two, all of it, and what the service would make of them now.
 *
 * @param outputs what was written
 * @param summaries what was done to each
 * @param changes every change, in the order of the lines
 * @param verdict on what was written
 */
record Mending(List<String> outputs, List<RepairSummary> summaries, List<Issue> changes, ManifestVerdict verdict) {

    /** Repairs manifests, training before test, into the files that {@code --fix} names. */
    static Mending of(List<Path> manifests, PreflightOptions options, String out, Optional<PictureSource> pictures)
            throws IOException {
        List<Issue> changes = new ArrayList<>();
        ManifestRepair.Builder repair =
                ManifestRepair.builder().limits(options.limits()).onFix(changes::add);
        ManifestCheck.Builder check =
                ManifestCheck.builder().limits(options.limits()).keptPerCode(0);
        pictures.ifPresent(repair::pictures);
        pictures.ifPresent(check::pictures);
        List<String> outputs = manifests.size() == 1 ? List.of(out) : Destinations.trainAndTest(out);
        List<RepairSummary> summaries = new ArrayList<>();
        for (int i = 0; i < manifests.size(); i++) {
            summaries.add(repair.build().repair(manifests.get(i), Path.of(outputs.get(i))));
        }
        ManifestCheck rules = check.build();
        Path train = Path.of(outputs.get(0));
        ManifestVerdict verdict =
                outputs.size() == 1 ? rules.check(train) : rules.check(train, Path.of(outputs.get(1)));
        return new Mending(outputs, summaries, changes, verdict);
    }

    /** For people. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < outputs.size(); i++) {
            RepairSummary summary = summaries.get(i);
            line(
                    text,
                    "%nrepaired  %,d of %,d lines changed, %,d dropped; wrote %s",
                    summary.changed(),
                    summary.lines(),
                    summary.dropped(),
                    outputs.get(i));
        }
        for (Issue change : changes) {
            line(text, "%-18s %s: %s", change.code(), change.location(), change.message());
        }
        return text.append(new VerdictText(verdict)).toString();
    }

    private static void line(StringBuilder text, String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments)).append(System.lineSeparator());
    }

    /** For programs. */
    void writeTo(JsonGenerator json) {
        json.writeObjectPropertyStart("repaired");
        json.writeArrayPropertyStart("outputs");
        outputs.forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("changes");
        changes.forEach(change -> change(json, change));
        json.writeEndArray();
        VerdictJson.write(verdict, json);
        json.writeEndObject();
    }

    private static void change(JsonGenerator json, Issue change) {
        Location place = change.location();
        json.writeStartObject();
        json.writeStringProperty("code", change.code());
        json.writeStringProperty("source", place.source());
        json.writeNumberProperty("line", place.line());
        json.writeStringProperty("pointer", place.pointer());
        json.writeStringProperty("message", change.message());
        json.writeEndObject();
    }
}
