package dev.lookbook.rekognition;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.rekognition.model.DistributeDataset;
import software.amazon.awssdk.services.rekognition.model.ResourceInUseException;

/**
 * Changes what is in datasets, and waits for that. The service changes them some time after it has said yes, and the first
 * looks may show a dataset as it was before: as complete as ever.
 */
final class DatasetChanges {
    /** A dataset that looks the same so often has changed between two looks, or there was nothing to change. */
    private static final int LOOKS_BEFORE_CHANGE = 6;

    private final Datasets datasets;
    private final Settings settings;

    DatasetChanges(Datasets datasets) {
        this.datasets = datasets;
        settings = datasets.settings();
    }

    /**
     * Sends lines; when the service is at work on the dataset already, perhaps on these very lines, after that.
     *
     * @param known the dataset as it was seen last
     */
    Dataset update(Arn arn, Dataset known, byte[] lines) throws InterruptedException {
        Dataset before = known;
        for (int failures = 0; ; failures++) {
            try {
                new Retries(settings)
                        .call(() -> settings.client()
                                .updateDatasetEntries(request -> request.datasetArn(arn.text())
                                        .changes(changes -> changes.groundTruth(SdkBytes.fromByteArray(lines)))));
                return Datasets.whole(awaitChange(arn, before));
            } catch (AbortedException e) {
                throw ServiceErrors.interrupted(e);
            } catch (ResourceInUseException e) {
                if (failures == settings.attempts()) {
                    throw e;
                }
                before = awaitChange(arn, before);
            }
        }
    }

    /** Lets the service move entries from one dataset to another one that is empty. */
    void distribute(Arn train, Arn test) throws InterruptedException {
        List<DistributeDataset> both = Stream.of(train, test)
                .map(arn -> DistributeDataset.builder().arn(arn.text()).build())
                .toList();
        Dataset trainBefore = datasets.describe(train);
        Dataset testBefore = datasets.describe(test);
        AtomicInteger attempts = new AtomicInteger();
        try {
            new Retries(settings).call(() -> {
                attempts.incrementAndGet();
                return settings.client().distributeDatasetEntries(request -> request.datasets(both));
            });
        } catch (AbortedException e) {
            throw ServiceErrors.interrupted(e);
        } catch (SdkException e) {
            // An attempt without an answer may have got through, and the next one met what it had done.
            boolean mayHaveBegun = attempts.get() > 1 || ServiceErrors.mayHaveBeenDone(e);
            if (!mayHaveBegun || !isEmpty(testBefore) || !hasTried(awaitChange(test, testBefore), testBefore)) {
                throw e;
            }
        }
        Datasets.whole(awaitChange(train, trainBefore));
        Datasets.whole(awaitChange(test, testBefore));
    }

    private static boolean hasTried(Dataset test, Dataset before) {
        return isOther(test, before) && (test.status().isFailed() || !isEmpty(test));
    }

    private static boolean isEmpty(Dataset dataset) {
        return dataset.stats().map(DatasetStats::totalEntries).orElse(0L) == 0;
    }

    /** Waits until a dataset is another one than before, and the service not at work on it. */
    private Dataset awaitChange(Arn arn, Dataset before) throws InterruptedException {
        AtomicBoolean begun = new AtomicBoolean();
        return Poll.dataset(settings, arn.text(), () -> datasets.describe(arn)).until((dataset, looks) -> {
            if (dataset.status().isBusy() || isOther(dataset, before)) {
                begun.set(true);
            }
            return !dataset.status().isBusy() && (begun.get() || looks > LOOKS_BEFORE_CHANGE);
        });
    }

    private static boolean isOther(Dataset dataset, Dataset before) {
        return !dataset.status().equals(before.status())
                || !dataset.updated().equals(before.updated())
                || !dataset.stats().equals(before.stats());
    }
}
