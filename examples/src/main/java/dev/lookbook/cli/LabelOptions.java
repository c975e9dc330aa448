package dev.lookbook.cli;

import dev.lookbook.manifest.LabelChoice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which labels of a manifest are meant. */
final class LabelOptions {
    /** What a line with several labels can be asked for. */
    enum Labels {
        ONLY,
        NEWEST,
        GROUND_TRUTH,
        PREDICTIONS;

        private LabelChoice choice() {
            return switch (this) {
                case ONLY -> LabelChoice.only();
                case NEWEST -> LabelChoice.newest();
                case GROUND_TRUTH -> LabelChoice.groundTruth();
                case PREDICTIONS -> LabelChoice.predictions();
            };
        }
    }

    @Option(
            names = "--label-attribute",
            paramLabel = "NAME",
            description =
                    "The label attribute to read, and to write (default: that of the manifest that is read, or bounding-box).")
    @Nullable
    String labelAttribute;

    @Option(
            names = "--labels",
            defaultValue = "only",
            converter = LabelsWord.class,
            description = {
                "Which labels of a manifest's lines to read: the only detection, or all image-level labels: only; the end of a"
                        + " chain of adjustments: newest; of an evaluation, ground-truth or predictions (default:"
                        + " ${DEFAULT-VALUE})."
            })
    Labels labels = Labels.ONLY;

    LabelChoice choice() {
        if (labelAttribute == null) {
            return labels.choice();
        }
        if (labels != Labels.ONLY) {
            throw new IllegalArgumentException("--label-attribute and --labels both say what to read; use one of them");
        }
        return LabelChoice.named(labelAttribute);
    }
}
