package dev.lookbook.cli;

import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.ConversionReport.CategoryCount;
import dev.lookbook.convert.ConversionReport.IssueCount;
import dev.lookbook.convert.Issue;
import dev.lookbook.manifest.ManifestReader;
import dev.lookbook.manifest.check.DatasetVerdict;
import dev.lookbook.manifest.check.ManifestRule;
import dev.lookbook.manifest.check.ManifestVerdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a person what the demo did. */
record DemoReport(
        Path split,
        Path coco,
        List<String> manifests,
        ConversionReport toCoco,
        long sameOnTheWayBack,
        ConversionReport toManifests,
        ManifestVerdict verdict) {
    private static final int BAR = 30;

    String text() throws IOException {
        StringBuilder out = new StringBuilder();
        line(out, "");
        line(
                out,
                "  DeepFashion2 split   %s: %s, %s",
                split,
                Counted.of(toCoco.images(), "image"),
                Counted.of(toCoco.items(), "garment"));
        line(out, "  COCO, all of it      %s", coco);
        for (String manifest : manifests) {
            line(out, "  Manifest             %s: %s", manifest, Counted.of(images(Path.of(manifest)), "image"));
        }
        line(out, "");
        line(out, "  %-24s %-" + BAR + "s %7s %13s", "Garments", "", "in COCO", "in manifests");
        Map<Long, Long> merged = toManifests.categories().stream()
                .collect(Collectors.toMap(count -> count.category().id(), CategoryCount::items));
        long most = toCoco.categories().stream()
                .mapToLong(CategoryCount::items)
                .max()
                .orElse(1);
        for (CategoryCount count : toCoco.categories()) {
            Long items = merged.get(count.category().id());
            line(
                    out,
                    "  %-24s %-" + BAR + "s %,7d %13s",
                    count.category().name(),
                    "#".repeat((int) Math.max(1, count.items() * BAR / most)),
                    count.items(),
                    items == null ? "merged" : String.format(Locale.ROOT, "%,d", items));
        }
        section(out, "On the way to COCO", toCoco.issues());
        line(out, "    %,d of %,d images come back from there as they were", sameOnTheWayBack, toCoco.images());
        section(out, "On the way to the manifests", toManifests.issues());
        preflight(out);
        line(out, "");
        return out.toString();
    }

    private static void section(StringBuilder out, String title, Collection<IssueCount> issues) {
        line(out, "");
        line(out, "  %s", title);
        if (issues.isEmpty()) {
            line(out, "    nothing was left out");
        }
        for (IssueCount issue : issues) {
            line(
                    out,
                    "    %,6d x %-20s %s",
                    issue.count(),
                    issue.example().code(),
                    issue.example().message());
        }
    }

    private void preflight(StringBuilder out) {
        line(out, "");
        line(out, "  What Rekognition Custom Labels would say of the manifests");
        usable(out, "training", verdict.train());
        verdict.test().ifPresent(test -> usable(out, "testing", test));
        Set<String> told = new HashSet<>();
        for (Issue finding : verdict.findings()) {
            if (told.add(finding.code())) {
                long count = verdict.counts()
                        .getOrDefault(ManifestRule.ofCode(finding.code()).orElseThrow(), 0L);
                line(out, "    %,6d x %-20s %s", count, finding.code(), finding.message());
            }
        }
        line(out, "    it would %s", verdict.wouldTrain() ? "train, as far as can be known here" : "not train");
    }

    private static void usable(StringBuilder out, String name, DatasetVerdict dataset) {
        line(out, "    %,d of %,d %s lines can be used", dataset.valid(), dataset.lines(), name);
    }

    private static long images(Path manifest) throws IOException {
        try (ManifestReader lines = ManifestReader.open(manifest);
                Stream<?> entries = lines.stream()) {
            return entries.count();
        }
    }

    private static void line(StringBuilder out, String format, Object... arguments) {
        out.append(String.format(Locale.ROOT, format, arguments).stripTrailing())
                .append(System.lineSeparator());
    }
}
