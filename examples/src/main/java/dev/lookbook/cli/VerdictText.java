package dev.lookbook.cli;

import dev.lookbook.manifest.check.DatasetVerdict;
import dev.lookbook.manifest.check.DatasetVerdict.LabelCount;
import dev.lookbook.manifest.check.ManifestVerdict;
import java.util.Locale;

/** What would become of a manifest, for people. */
final class VerdictText {
    /** So many labels are listed; JSON has all that are kept. */
    private static final int LABELS = 10;

    private final StringBuilder out = new StringBuilder();

    VerdictText(ManifestVerdict verdict) {
        dataset("training", verdict.train());
        verdict.test().ifPresent(test -> dataset("testing", test));
        verdict.labelOverlap()
                .ifPresent(share ->
                        line("labels in both: %.0f %% of the training's", 100 * Math.floor(share * 100) / 100));
        line("would train: %s", verdict.wouldTrain() ? "yes, as far as can be known here" : "no");
    }

    private void dataset(String name, DatasetVerdict dataset) {
        line(
                "%-9s %s: %,d valid, %,d invalid, %,d ignored, %,d dropped; %s, %s",
                name,
                Counted.of(dataset.lines(), "line"),
                dataset.valid(),
                dataset.invalid(),
                dataset.ignored(),
                dataset.dropped(),
                useCase(dataset),
                Counted.of(dataset.labels().size(), "label"));
        dataset.labels().stream().limit(LABELS).forEach(this::label);
        if (dataset.labels().size() > LABELS) {
            line("          and %,d more", dataset.labels().size() - LABELS);
        }
    }

    private void label(LabelCount label) {
        line(
                "          %s: %s%s",
                label.name(),
                Counted.of(label.images(), "image"),
                label.boxes() == 0 ? "" : ", " + Counted.of(label.boxes(), "box"));
    }

    private static String useCase(DatasetVerdict dataset) {
        return dataset.useCase().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void line(String format, Object... arguments) {
        out.append(OneLine.of(String.format(Locale.ROOT, format, arguments))).append(System.lineSeparator());
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
