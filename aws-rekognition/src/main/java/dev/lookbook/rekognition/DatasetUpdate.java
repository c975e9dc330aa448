package dev.lookbook.rekognition;

import dev.lookbook.io.DatasetException;
import dev.lookbook.manifest.check.ManifestCheck;
import dev.lookbook.manifest.check.ManifestVerdict;
import dev.lookbook.rekognition.upload.UploadRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sends the lines of a manifest on this machine to a dataset: in batches of whole lines that fit a request, one after the
 * other, for the service takes in one at a time. A line whose picture the dataset has already takes the place of that line,
 * so sending lines again does no harm; lines cannot be removed so.
 *
 * <p>What Custom Labels would refuse is refused before anything is sent: the manifest is read for lines that are too long, and
 * then checked as one that a training is to use, without its pictures.
 *
 * <p>Immutable, and thread-safe; two updates of one dataset at the same time wait for each other. Memory is that of a batch,
 * and what {@link ManifestCheck} needs.
 *
 * <pre>{@code
 * UpdateResult result = customLabels.update(datasetArn).send(Path.of("train.manifest"));
 * if (result.linesLeftOut() > 0) { … }
 * }</pre>
 */
public final class DatasetUpdate {
    /** A request has fewer bytes of lines than this: 5 MB. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    private final Datasets datasets;
    private final Arn arn;
    private final How how;

    /**
     * @param check none when the lines are sent whatever they are
     */
    private record How(
            boolean resume, Optional<ManifestCheck> check, Consumer<? super UpdateProgress> listener, int batchBytes) {}

    private DatasetUpdate(Datasets datasets, Arn arn, How how) {
        this.datasets = datasets;
        this.arn = arn;
        this.how = how;
    }

    static DatasetUpdate of(Datasets datasets, Arn arn) {
        ManifestCheck check = ManifestCheck.builder().build();
        return new DatasetUpdate(datasets, arn, new How(false, Optional.of(check), progress -> {}, MAX_BYTES));
    }

    private DatasetUpdate with(How other) {
        return new DatasetUpdate(datasets, arn, other);
    }

    /**
     * This update, going on where another one of the same manifest has ended. The dataset was empty before that: the service
     * tells how many entries it has, and so many lines from the beginning are taken as sent; of a batch that is not wholly
     * there, all lines are sent again.
     */
    public DatasetUpdate resume() {
        return with(new How(true, how.check, how.listener, how.batchBytes));
    }

    /** This update with another check that the manifest has to pass: with other limits, or one that looks at pictures. */
    public DatasetUpdate check(ManifestCheck value) {
        return with(new How(how.resume, Optional.of(value), how.listener, how.batchBytes));
    }

    /** This update without a check: for a few lines that change a dataset but could not be one. */
    public DatasetUpdate force() {
        return with(new How(how.resume, Optional.empty(), how.listener, how.batchBytes));
    }

    /** This update, telling somebody after each batch. */
    public DatasetUpdate listener(Consumer<? super UpdateProgress> value) {
        return with(new How(how.resume, how.check, value, how.batchBytes));
    }

    /** This update with smaller requests, so that tests need no large files. */
    DatasetUpdate batchBytes(int value) {
        return with(new How(how.resume, how.check, how.listener, value));
    }

    /**
     * Sends a manifest, and waits until the service has taken it in.
     *
     * @throws UploadRefusedException when Custom Labels would not train with the manifest, unless it is {@linkplain #force not
     *     checked}; nothing was sent
     * @throws CustomLabelsException when the service fails to take a batch in
     * @throws DatasetException when a line does not fit a request; nothing was sent
     * @throws IOException when the manifest cannot be read
     * @throws InterruptedException when the waiting was interrupted; {@link #resume()} goes on
     */
    public UpdateResult send(Path manifest) throws IOException, InterruptedException {
        long total = Files.size(manifest);
        requireUsable(manifest);
        DatasetChanges changes = new DatasetChanges(datasets);
        Dataset dataset = datasets.awaitIdle(arn, datasets.settings());
        long there =
                how.resume ? dataset.stats().map(DatasetStats::totalEntries).orElse(0L) : 0;
        long sent = 0;
        long skipped = 0;
        int count = 0;
        try (LineBatches batches = new LineBatches(manifest, how.batchBytes)) {
            Optional<LineBatches.Batch> next = batches.next();
            while (next.isPresent()) {
                LineBatches.Batch batch = next.get();
                if (sent == 0 && skipped + batch.lines() <= there) {
                    skipped += batch.lines();
                } else {
                    dataset = changes.update(arn, dataset, batch.bytes());
                    sent += batch.lines();
                    count++;
                }
                how.listener.accept(new UpdateProgress(batch.lastLine(), batch.endOffset(), total));
                next = batches.next();
            }
        }
        return new UpdateResult(sent, skipped, count, dataset);
    }

    private void requireUsable(Path manifest) throws IOException {
        try (LineBatches lines = new LineBatches(manifest, how.batchBytes)) {
            lines.requireFitting();
        }
        if (how.check.isPresent()) {
            ManifestVerdict verdict = how.check.get().check(manifest);
            if (!verdict.wouldTrain()) {
                throw new UploadRefusedException(verdict);
            }
        }
    }
}
