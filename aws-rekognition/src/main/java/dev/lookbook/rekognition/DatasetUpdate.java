package dev.lookbook.rekognition;

import dev.lookbook.io.DatasetException;
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
 * <p>Immutable, and thread-safe; two updates of one dataset at the same time wait for each other. Memory is that of a batch.
 *
 * <pre>{@code
 * UpdateResult result = customLabels.update(datasetArn).send(Path.of("train.manifest"));
 * }</pre>
 */
public final class DatasetUpdate {
    /** A request has fewer bytes of lines than this: 5 MB. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    private final Datasets datasets;
    private final Arn arn;
    private final boolean resume;
    private final Consumer<? super UpdateProgress> listener;
    private final int batchBytes;

    private DatasetUpdate(
            Datasets datasets, Arn arn, boolean resume, Consumer<? super UpdateProgress> listener, int batchBytes) {
        this.datasets = datasets;
        this.arn = arn;
        this.resume = resume;
        this.listener = listener;
        this.batchBytes = batchBytes;
    }

    static DatasetUpdate of(Datasets datasets, Arn arn) {
        return new DatasetUpdate(datasets, arn, false, progress -> {}, MAX_BYTES);
    }

    /**
     * This update, going on where another one of the same manifest has ended. The dataset was empty before that: the service
     * tells how many entries it has, and so many lines from the beginning are taken as sent; of a batch that is not wholly
     * there, all lines are sent again.
     */
    public DatasetUpdate resume() {
        return new DatasetUpdate(datasets, arn, true, listener, batchBytes);
    }

    /** This update, telling somebody after each batch. */
    public DatasetUpdate listener(Consumer<? super UpdateProgress> value) {
        return new DatasetUpdate(datasets, arn, resume, value, batchBytes);
    }

    /** This update with smaller requests, so that tests need no large files. */
    DatasetUpdate batchBytes(int value) {
        return new DatasetUpdate(datasets, arn, resume, listener, value);
    }

    /**
     * Sends a manifest, and waits until the service has taken it in.
     *
     * @throws CustomLabelsException when the service fails to take a batch in
     * @throws DatasetException when a line does not fit a request; what comes before its batch was sent
     * @throws IOException when the manifest cannot be read
     * @throws InterruptedException when the waiting was interrupted; {@link #resume()} goes on
     */
    public UpdateResult send(Path manifest) throws IOException, InterruptedException {
        long total = Files.size(manifest);
        Dataset dataset = datasets.awaitIdle(arn, datasets.settings());
        long there = resume ? dataset.stats().map(DatasetStats::totalEntries).orElse(0L) : 0;
        long sent = 0;
        long skipped = 0;
        int count = 0;
        try (LineBatches batches = new LineBatches(manifest, batchBytes)) {
            Optional<LineBatches.Batch> next = batches.next();
            while (next.isPresent()) {
                LineBatches.Batch batch = next.get();
                if (sent == 0 && skipped + batch.lines() <= there) {
                    skipped += batch.lines();
                } else {
                    dataset = datasets.update(arn, batch.bytes());
                    sent += batch.lines();
                    count++;
                }
                listener.accept(new UpdateProgress(batch.lastLine(), batch.endOffset(), total));
                next = batches.next();
            }
        }
        return new UpdateResult(sent, skipped, count, dataset);
    }
}
