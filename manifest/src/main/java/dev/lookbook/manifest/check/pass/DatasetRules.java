package dev.lookbook.manifest.check.pass;

import dev.lookbook.io.Location;
import dev.lookbook.manifest.check.CustomLabelsLimit;
import dev.lookbook.manifest.check.CustomLabelsLimits;
import dev.lookbook.manifest.check.ManifestRule;
import dev.lookbook.manifest.check.UseCase;
import dev.lookbook.manifest.check.pass.AttributeFacts.Shift;
import java.util.Locale;
import java.util.function.Consumer;

/** What can be said of a manifest once all its lines were read. */
public final class DatasetRules {
    private final CustomLabelsLimits limits;
    private final DatasetTally tally;
    private final boolean test;
    private final Consumer<? super Finding> findings;

    /** Rules for a training manifest, or for a test manifest. */
    public DatasetRules(
            CustomLabelsLimits limits, DatasetTally tally, boolean test, Consumer<? super Finding> findings) {
        this.limits = limits;
        this.tally = tally;
        this.test = test;
        this.findings = findings;
    }

    /** Tells what is wrong with the file. */
    public void file(boolean hasExtension, long bytes) {
        if (!hasExtension) {
            add(
                    ManifestRule.ERROR_MANIFEST_INACCESSIBLE_OR_UNSUPPORTED_FORMAT,
                    "expected a file name with an extension such as .manifest but found none");
        }
        long most = limits.whole(CustomLabelsLimit.MAX_BYTES);
        if (bytes > most) {
            add(
                    ManifestRule.ERROR_MANIFEST_SIZE_TOO_LARGE,
                    "expected at most " + most + " bytes but the manifest has " + bytes);
        }
        long mostLines = limits.whole(test ? CustomLabelsLimit.MAX_TEST_LINES : CustomLabelsLimit.MAX_LINES);
        if (tally.lines() > mostLines) {
            add(
                    ManifestRule.ERROR_MANIFEST_ROWS_EXCEEDS_MAXIMUM,
                    "expected at most " + mostLines + " lines but the manifest has " + tally.lines()
                            + "; those beyond were not checked");
        }
        if (tally.lines() == 0) {
            add(ManifestRule.ERROR_EMPTY_MANIFEST, "expected a line for each image but the manifest is empty");
        }
    }

    /** Tells that nobody will read the file, which is compressed. */
    public void compressed() {
        add(
                ManifestRule.ERROR_MANIFEST_INACCESSIBLE_OR_UNSUPPORTED_FORMAT,
                "expected lines of JSON but the manifest is compressed with gzip; unpack it");
    }

    /** Whether so many lines cannot be used that the service looks no further. */
    public boolean tooManyInvalid() {
        double bad = (double) tally.lines(LineFate.INVALID) + tally.lines(LineFate.DROPPED);
        // Divided rather than multiplied: 3 of 10 are exactly 0.3.
        return tally.lines() > 0 && bad / tally.lines() > limits.get(CustomLabelsLimit.MAX_INVALID_SHARE);
    }

    /** Tells what is wrong with the lines as a whole. */
    public void content(UseCase useCase) {
        tally.otherBucket().ifPresent(findings);
        shift();
        if (tally.lines() == 0) {
            return;
        }
        if (tooManyInvalid()) {
            add(
                    ManifestRule.ERROR_TOO_MANY_INVALID_ROWS_IN_MANIFEST,
                    String.format(
                            Locale.ROOT,
                            "expected at most %s %% of the lines to be unusable but %d of %d are: %d invalid, %d dropped",
                            Numbers.text(limits.get(CustomLabelsLimit.MAX_INVALID_SHARE) * 100),
                            tally.lines(LineFate.INVALID) + tally.lines(LineFate.DROPPED),
                            tally.lines(),
                            tally.lines(LineFate.INVALID),
                            tally.lines(LineFate.DROPPED)));
        } else {
            labels(useCase);
        }
        if (tally.boxedLines() > 0 && tally.wholeLines() > 0) {
            add(
                    ManifestRule.MIXED_USE_CASES,
                    "found " + tally.boxedLines() + " lines with boxes and " + tally.wholeLines()
                            + " with image-level labels; one kind is not used, taken here to be "
                            + (useCase == UseCase.OBJECT_LOCALIZATION ? "image-level labels" : "boxes"));
        }
        long few = limits.whole(CustomLabelsLimit.RECOMMENDED_IMAGES);
        if (!test && tally.lines(LineFate.VALID) < few) {
            add(
                    ManifestRule.FEW_IMAGES,
                    "expected at least " + few + " images but " + tally.lines(LineFate.VALID) + " can be used");
        }
    }

    private void labels(UseCase useCase) {
        long least = limits.whole(
                useCase == UseCase.IMAGE_LEVEL_LABELS
                        ? CustomLabelsLimit.MIN_LABELS_IMAGE_LEVEL
                        : CustomLabelsLimit.MIN_LABELS_LOCALIZATION);
        int used = tally.labels().usedFor(UseCase.NOT_DETERMINED).size();
        int usable = tally.labels().usedFor(useCase).size();
        if (used < least) {
            add(
                    ManifestRule.ERROR_MANIFEST_TOO_FEW_LABELS,
                    "expected at least " + least + " labels but annotations that can be used have " + used);
        } else if (usable < least) {
            add(
                    ManifestRule.ERROR_MANIFEST_TOO_FEW_USABLE_LABELS,
                    "expected at least " + least + " labels for " + useCase + " but of the " + used + " there are "
                            + usable);
        }
        long most = limits.whole(CustomLabelsLimit.MAX_LABELS);
        if (tally.labels().named() > most) {
            add(
                    ManifestRule.ERROR_MANIFEST_TOO_MANY_LABELS,
                    "expected at most " + most + " labels but found "
                            + (tally.labels().isFull() ? "more than " : "")
                            + tally.labels().named());
        }
        long images = limits.whole(CustomLabelsLimit.MAX_TEST_IMAGES_PER_LABEL);
        tally.labels().used().stream()
                .filter(label -> test && label.images() > images)
                .forEach(label -> add(
                        ManifestRule.TOO_MANY_TEST_IMAGES_OF_LABEL,
                        "expected at most " + images + " test images of a label but \"" + label.name() + "\" has "
                                + label.images()));
    }

    /** Class ids that are not in their class-maps, but all would be, one further: somebody counts from 1. */
    private void shift() {
        long more = tally.shifts(Shift.ONE_MORE);
        long less = tally.shifts(Shift.ONE_LESS);
        long either = tally.shifts(Shift.EITHER);
        if (tally.shifts(Shift.NEITHER) > 0 || (more > 0) == (less > 0)) {
            return;
        }
        findings.accept(new Finding(
                ManifestRule.CLASS_IDS_OFF_BY_ONE,
                "",
                -1,
                tally.firstShift().orElse(Location.of(tally.source())),
                "found class ids that are not in their class-map in " + (more + less + either)
                        + " label attributes, and all would be if they were one " + (more > 0 ? "more" : "less")
                        + ": all boxes of the manifest may have a neighbour's label"));
    }

    private void add(ManifestRule rule, String message) {
        findings.accept(new Finding(rule, "", -1, Location.of(tally.source()), message));
    }
}
