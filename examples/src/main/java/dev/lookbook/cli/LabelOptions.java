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
            description = {
                "The label attribute to read, and to write (default: that of the manifest that is read, or bounding-box). With"
                        + " --labels, which says what to read, only the one to write."
            })
    @Nullable
    String labelAttribute;

    @Option(
            names = "--labels",
            converter = LabelsWord.class,
            description = {
                "Which labels of a manifest's lines to read: the only detection, or all image-level labels: only; the end of a"
                        + " chain of adjustments: newest; of an evaluation, ground-truth or predictions (default: only). From"
                        + " manifest to manifest, other labels of boxes or of whole images are left out when labels are named."
            })
    @Nullable
    Labels labels;

    LabelChoice choice() {
        if (labels != null) {
            return labels.choice();
        }
        return labelAttribute == null ? LabelChoice.only() : LabelChoice.named(labelAttribute);
    }

    /** Whether somebody has said which labels are meant. */
    boolean areNamed() {
        return labels != null || labelAttribute != null;
    }
}
