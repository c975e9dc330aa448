package dev.lookbook.cli;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import dev.lookbook.manifest.check.ManifestCheck;
import dev.lookbook.manifest.check.ManifestVerdict;
import dev.lookbook.manifest.check.PictureSource;
import dev.lookbook.manifest.repair.ManifestRepair;
import dev.lookbook.manifest.repair.RepairSummary;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * What a repair has changed in one manifest or two, all of it, and what the service would make of them now.
 *
 * @param outputs what was written
 * @param summaries what was done to each
 * @param changes every change, in the order of the lines; it goes when this is closed
 * @param verdict on what was written
 */
record Mending(List<String> outputs, List<RepairSummary> summaries, Changes changes, ManifestVerdict verdict)
        implements Closeable {

    /** Repairs manifests, training before test, into the files that {@code --fix} names. */
    static Mending of(List<Path> manifests, PreflightOptions options, Optional<PictureSource> pictures)
            throws IOException {
        Changes changes = new Changes();
        try {
            return of(manifests, options, pictures, changes);
        } catch (IOException | RuntimeException e) {
            changes.close();
            throw e;
        }
    }

    private static Mending of(
            List<Path> manifests, PreflightOptions options, Optional<PictureSource> pictures, Changes changes)
            throws IOException {
        ManifestRepair.Builder repair =
                ManifestRepair.builder().limits(options.limits()).onFix(changes::add);
        ManifestCheck.Builder check =
                ManifestCheck.builder().limits(options.limits()).keptPerCode(0);
        pictures.ifPresent(repair::pictures);
        pictures.ifPresent(check::pictures);
        List<String> outputs = options.fixed();
        List<RepairSummary> summaries =
                repair.build().repair(manifests, outputs.stream().map(Path::of).toList());
        ManifestCheck rules = check.build();
        Path train = Path.of(outputs.get(0));
        ManifestVerdict verdict =
                outputs.size() == 1 ? rules.check(train) : rules.check(train, Path.of(outputs.get(1)));
        return new Mending(outputs, summaries, changes, verdict);
    }

    /** For people. */
    void print(PrintStream out) {
        for (int i = 0; i < outputs.size(); i++) {
            RepairSummary summary = summaries.get(i);
            out.println();
            line(
                    out,
                    "repaired  %,d of %,d lines changed, %,d dropped; wrote %s",
                    summary.changed(),
                    summary.lines(),
                    summary.dropped(),
                    outputs.get(i));
        }
        changes.forEach(change -> line(out, "%-18s %s: %s", change.code(), change.location(), change.message()));
        out.print(new VerdictText(verdict));
    }

    private static void line(PrintStream out, String format, Object... arguments) {
        out.println(OneLine.of(String.format(Locale.ROOT, format, arguments)));
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

    @Override
    public void close() throws IOException {
        changes.close();
    }
}
