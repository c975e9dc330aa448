package dev.lookbook.manifest.check.pass;

import dev.lookbook.io.Location;
import dev.lookbook.manifest.check.CustomLabelsLimit;
import dev.lookbook.manifest.check.CustomLabelsLimits;
import dev.lookbook.manifest.check.ManifestRule;
import dev.lookbook.manifest.check.UseCase;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;

/** How many labels the training and the test manifest have in common. */
public final class OverlapRules {
    private OverlapRules() {}

    /** Tells when a test dataset has too few of the training labels. */
    public static void check(
            DatasetTally train,
            DatasetTally test,
            UseCase useCase,
            CustomLabelsLimits limits,
            Consumer<? super Finding> findings) {
        double least = limits.get(CustomLabelsLimit.MIN_LABEL_OVERLAP);
        if (share(train, test, UseCase.NOT_DETERMINED).orElse(1) < least) {
            findings.accept(
                    finding(ManifestRule.ERROR_INSUFFICIENT_LABEL_OVERLAP, train, test, UseCase.NOT_DETERMINED, least));
        } else if (share(train, test, useCase).orElse(1) < least) {
            findings.accept(finding(ManifestRule.ERROR_INSUFFICIENT_USABLE_LABEL_OVERLAP, train, test, useCase, least));
        }
    }

    /** Of the training labels of a use case, the share that the test dataset has too; none without training labels. */
    public static OptionalDouble share(DatasetTally train, DatasetTally test, UseCase useCase) {
        Set<String> labels = train.labels().usedFor(useCase);
        return labels.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) common(train, test, useCase).size() / labels.size());
    }

    private static Set<String> common(DatasetTally train, DatasetTally test, UseCase useCase) {
        Set<String> common = new HashSet<>(train.labels().usedFor(useCase));
        common.retainAll(test.labels().usedFor(useCase));
        return common;
    }

    private static Finding finding(
            ManifestRule rule, DatasetTally train, DatasetTally test, UseCase useCase, double least) {
        return new Finding(
                rule,
                "",
                -1,
                Location.of(test.source()),
                "expected at least " + Numbers.text(least * 100) + " % of the labels in " + train.source()
                        + " but found " + common(train, test, useCase).size() + " of "
                        + train.labels().usedFor(useCase).size()
                        + (useCase == UseCase.NOT_DETERMINED ? "" : " for " + useCase));
    }
}
