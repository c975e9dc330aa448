package dev.lookbook.rekognition;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * A training that was begun, by this program or by another: {@link CustomLabels#training} finds it again by the ARN of its
 * model. It takes half an hour to a day. Immutable and thread-safe.
 *
 * <p>The service trains whether somebody waits or not, and offers no way to end a training: neither an interrupt nor the end
 * of the program does.
 *
 * <pre>{@code
 * Training training = customLabels.train(TrainingRequest.of(projectArn, "1", S3Location.parse("s3://bucket/results/")));
 * ModelVersion model = training.await();
 * double f1 = model.f1Score().orElseThrow();
 * }</pre>
 */
public final class Training {
    private final Settings settings;
    private final Versions versions;
    private final Arn arn;
    private final int looksBeforeListed;

    /**
     * @param looksBeforeListed how often the model may be missing, because it was made just now
     */
    Training(Settings settings, Versions versions, Arn arn, int looksBeforeListed) {
        this.settings = settings;
        this.versions = versions;
        this.arn = arn;
        this.looksBeforeListed = looksBeforeListed;
    }

    /** The model's name for the service; keep it to go on waiting elsewhere. */
    public String arn() {
        return arn.text();
    }

    /** The model as it is now. */
    public ModelVersion version() {
        return versions.get(arn);
    }

    /**
     * Waits as long as it takes, telling the listener of {@link CustomLabels}.
     *
     * @return the model, which is trained; perhaps it was even started meanwhile
     * @throws TrainingFailedException when the training has failed
     * @throws CustomLabelsException when there is no such model, or it is being deleted
     * @throws InterruptedException when the waiting was interrupted; the training goes on
     */
    public ModelVersion await() throws InterruptedException {
        return await(settings.listener());
    }

    /**
     * Waits as long as it takes.
     *
     * @param listener told each time that the service was asked
     * @return the model, which is trained; perhaps it was even started meanwhile
     * @throws TrainingFailedException when the training has failed
     * @throws CustomLabelsException when there is no such model, or it is being deleted
     * @throws InterruptedException when the waiting was interrupted; the training goes on
     */
    public ModelVersion await(Consumer<? super WaitProgress> listener) throws InterruptedException {
        ModelVersion version = versions.await(
                arn,
                settings.with(listener),
                looksBeforeListed,
                seen -> !seen.status().equals(ModelStatus.TRAINING_IN_PROGRESS));
        if (version.status().equals(ModelStatus.DELETING)) {
            throw new CustomLabelsException(version, "the model is being deleted");
        }
        if (version.status().equals(ModelStatus.TRAINING_FAILED)) {
            throw new TrainingFailedException(version);
        }
        return version;
    }

    /**
     * Reads what the training has left in its bucket, as far as it is there: after a training that has failed, the manifest
     * summary at most.
     *
     * @throws dev.lookbook.io.DatasetException when a file is not what it should be
     * @throws IOException when a file cannot be read
     */
    public TrainingResults results(S3Objects objects) throws IOException {
        return TrainingResults.read(version(), objects);
    }

    @Override
    public String toString() {
        return "Training[" + arn.text() + ']';
    }
}
