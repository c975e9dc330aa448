package dev.lookbook.rekognition;

import dev.lookbook.convert.Issue;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.ResourceInUseException;

/**
 * Amazon Rekognition Custom Labels: projects, datasets, trainings and models that run.
 *
 * <p>The caller brings the client, with the region, credentials and retries of their choice, and closes it when nothing
 * needs it any more: the models that were started do. Immutable, and as thread-safe as the client, which AWS says to be so.
 * Calls that wait throw {@link InterruptedException}; what the service is at work on goes on then. A request that the
 * service refuses ends in the SDK's own exception, a state that is not as it should be in a {@link CustomLabelsException}.
 *
 * <p>A stream that is returned asks the service page by page while it is read.
 *
 * <pre>{@code
 * CustomLabels customLabels = CustomLabels.using(rekognitionClient);
 * Project project = customLabels.createProject("garments");
 * customLabels.createDataset(project.arn(), DatasetType.TRAIN, S3Location.parse("s3://bucket/train.manifest"));
 * customLabels.createDataset(project.arn(), DatasetType.TEST, S3Location.parse("s3://bucket/test.manifest"));
 * S3Location results = S3Location.parse("s3://bucket/results/");
 * ModelVersion trained = customLabels.train(TrainingRequest.of(project.arn(), "1", results)).await();
 * try (RunningModel model = customLabels.start(trained.arn(), 1)) {
 *     System.out.println(model.detect(Path.of("000001.jpg")));
 * }
 * }</pre>
 */
public final class CustomLabels {
    private final Settings settings;
    private final Versions versions;
    private final Datasets datasets;

    private CustomLabels(Settings settings) {
        this.settings = settings;
        versions = new Versions(settings);
        datasets = new Datasets(settings, versions);
    }

    /** The service as a client reaches it; it is asked every 2 seconds first, and every minute at last, by whoever waits. */
    public static CustomLabels using(RekognitionClient client) {
        return builder(client).build();
    }

    /** Starts to say how a service is waited for. */
    public static Builder builder(RekognitionClient client) {
        return new Builder(client);
    }

    /**
     * Makes a project, and waits until it is there. One that was there before is refused, as the service does.
     *
     * @param name letters, digits, {@code . _ -}
     * @throws InterruptedException when the waiting was interrupted
     */
    public Project createProject(String name) throws InterruptedException {
        Supplier<Optional<String>> find = () -> versions.project(name).map(Project::arn);
        String arn = Interruptible.call(() -> Requests.create(
                () -> settings.client()
                        .createProject(request -> request.projectName(name))
                        .projectArn(),
                find.get(),
                find));
        return Poll.project(settings, arn, () -> versions.project(name))
                .until(seen -> seen.filter(project -> !project.status().equals("CREATING"))
                        .isPresent())
                .orElseThrow();
    }

    /** The projects of the account in the client's region that are of Custom Labels, and not of content moderation. */
    public Stream<Project> projects() {
        return versions.projects();
    }

    /** The project of a name. */
    public Optional<Project> project(String name) {
        return versions.project(name);
    }

    /**
     * Makes a dataset of a manifest in S3, and waits until it is filled. A project has one of each type, and another one is
     * refused, as the service does.
     *
     * @return the dataset; its {@linkplain DatasetStats#errorEntries() entries with errors} are to be looked at
     * @throws CustomLabelsException when the service cannot make it of the manifest
     * @throws InterruptedException when the waiting was interrupted
     */
    public Dataset createDataset(String projectArn, DatasetType type, S3Location manifest) throws InterruptedException {
        return awaitDataset(Interruptible.call(() -> datasets.create(
                projectArn,
                type,
                source -> source.groundTruthManifest(file ->
                        file.s3Object(object -> object.bucket(manifest.bucket()).name(manifest.key()))),
                false)));
    }

    /**
     * Makes a dataset without entries, to be {@linkplain #update updated} or distributed to.
     *
     * @throws InterruptedException when the waiting was interrupted
     */
    public Dataset createEmptyDataset(String projectArn, DatasetType type) throws InterruptedException {
        return awaitDataset(Interruptible.call(() -> datasets.create(projectArn, type, source -> {}, true)));
    }

    /**
     * Makes a dataset with the entries of another one.
     *
     * @throws InterruptedException when the waiting was interrupted
     */
    public Dataset copyDataset(String projectArn, DatasetType type, String fromDatasetArn) throws InterruptedException {
        return awaitDataset(Interruptible.call(
                () -> datasets.create(projectArn, type, source -> source.datasetArn(fromDatasetArn), false)));
    }

    /** A dataset as it is now. */
    public Dataset dataset(String datasetArn) {
        return datasets.describe(Arn.ofDataset(datasetArn));
    }

    /**
     * Waits until the service is not at work on a dataset.
     *
     * @throws CustomLabelsException when the service has failed to create or update it; {@link CustomLabelsException#rules}
     *     says what it is about
     * @throws InterruptedException when the waiting was interrupted
     */
    public Dataset awaitDataset(String datasetArn) throws InterruptedException {
        return awaitDataset(datasetArn, settings.listener());
    }

    /**
     * Waits until the service is not at work on a dataset.
     *
     * @param listener told each time that the service was asked
     * @throws CustomLabelsException when the service has failed to create or update it; {@link CustomLabelsException#rules}
     *     says what it is about
     * @throws InterruptedException when the waiting was interrupted
     */
    public Dataset awaitDataset(String datasetArn, Consumer<? super WaitProgress> listener)
            throws InterruptedException {
        return datasets.await(Arn.ofDataset(datasetArn), settings.with(listener));
    }

    /** An update of a dataset with lines that are not in S3; {@link DatasetUpdate#send} checks them, and begins it. */
    public DatasetUpdate update(String datasetArn) {
        return DatasetUpdate.of(datasets, Arn.ofDataset(datasetArn));
    }

    /**
     * Lets the service move a fifth of a training dataset's entries to the empty test dataset of the same project, and waits
     * for both. It knows nothing of pairs: {@code Split} in core does. A request that is throttled, or whose answer gets lost,
     * is tried again, and entries are moved once all the same.
     *
     * @throws CustomLabelsException when the service cannot do so
     * @throws InterruptedException when the waiting was interrupted
     */
    public void distribute(String trainDatasetArn, String testDatasetArn) throws InterruptedException {
        Arn train = Arn.ofDataset(trainDatasetArn);
        Arn test = Arn.ofDataset(testDatasetArn);
        Interruptible.call(() -> {
            new DatasetChanges(datasets).distribute(train, test);
            return true;
        });
    }

    /** Entries of a dataset: the lines, with what the service says of them. */
    public Stream<String> entries(String datasetArn, EntryFilter filter) {
        return datasets.entries(Arn.ofDataset(datasetArn), filter);
    }

    /** The labels of a dataset. */
    public Stream<DatasetLabel> labels(String datasetArn) {
        return datasets.labels(Arn.ofDataset(datasetArn));
    }

    /** What the service says of those entries of a dataset in which it found errors; see {@link ServiceFindings}. */
    public List<Issue> findings(String datasetArn) {
        return entries(datasetArn, EntryFilter.withErrors())
                .flatMap(entry -> ServiceFindings.in(entry).stream())
                .toList();
    }

    /**
     * Begins a training, which costs money when it succeeds.
     *
     * @throws CustomLabelsException when the project has a model of this name, or the request was interrupted, so that the
     *     training may have begun or not; the thread stays interrupted then
     */
    public Training train(TrainingRequest request) {
        return new Trainer(settings, versions).train(request);
    }

    /** A training that was begun before. */
    public Training training(String versionArn) {
        return new Training(settings, versions, Arn.ofVersion(versionArn), 0);
    }

    /** A model as it is now. */
    public ModelVersion version(String versionArn) {
        return versions.get(Arn.ofVersion(versionArn));
    }

    /** The models of a project, the newest first. */
    public Stream<ModelVersion> versions(String projectArn) {
        return versions.of(projectArn);
    }

    /**
     * Copies a model to another project of the same account and region, and waits until it is there: to keep it when its own
     * project is deleted, say. For another account, let the account that has the model attach a project policy to its project
     * ({@code putProjectPolicy}), and call the {@code copyProjectVersion} of a {@link RekognitionClient} of the account that
     * is to have it. No model gets to another region.
     *
     * @param output where the service leaves the training's results again
     * @throws CustomLabelsException when the project has a model of this name, or the service cannot copy it
     * @throws InterruptedException when the waiting was interrupted
     */
    public ModelVersion copyVersion(String versionArn, String toProjectArn, String name, S3Location output)
            throws InterruptedException {
        return Interruptible.call(
                () -> new Trainer(settings, versions).copy(Arn.ofVersion(versionArn), toProjectArn, name, output));
    }

    /**
     * Starts a model without limits; see {@link #start(String, RunOptions)}.
     *
     * @param units how many inference units it has, each of which costs money by the hour
     * @throws InterruptedException when the waiting was interrupted; the model is stopped before
     */
    public RunningModel start(String versionArn, int units) throws InterruptedException {
        return start(versionArn, RunOptions.units(units));
    }

    /**
     * Starts a model, and waits until it runs. Whatever goes wrong on the way, the model is stopped before this ends; where
     * that is not possible, the exception has a {@link NotStoppedException} among its suppressed ones, and this goes on trying
     * in the background, and once more when the JVM ends. A model that is
     * starting cannot be stopped before it runs, so that an interrupt may take as long as the start to have an effect.
     *
     * @throws CustomLabelsException when the model was started already, cannot be started, or does not start
     * @throws ModelStoppedException when a limit was reached before it ran
     * @throws InterruptedException when the waiting was interrupted; the model is stopped before
     */
    public RunningModel start(String versionArn, RunOptions options) throws InterruptedException {
        return Interruptible.call(() -> new Starter(settings, versions, Arn.ofVersion(versionArn), options).start());
    }

    /**
     * A model that somebody else has started, and stops: closing it does nothing.
     *
     * @throws CustomLabelsException when it does not run
     */
    public RunningModel attach(String versionArn) {
        return attach(versionArn, RunLimits.none());
    }

    /**
     * A model that somebody else has started, and stops: closing it does nothing.
     *
     * @param limits when it is not asked any more, by the time and the costs since this was called; it goes on running all the
     *     same, so that its idleness ends nothing
     * @throws CustomLabelsException when it does not run
     */
    public RunningModel attach(String versionArn, RunLimits limits) {
        ModelVersion version = version(versionArn);
        if (!version.status().equals(ModelStatus.RUNNING)) {
            throw new CustomLabelsException(version, "the model does not run");
        }
        return RunningModel.attached(
                settings,
                Arn.ofVersion(versionArn),
                version.maxInferenceUnits().orElse(version.minInferenceUnits().orElse(1)),
                limits);
    }

    /**
     * Stops a model, whoever has started it, and waits until it has stopped. One that does not run is left as it is.
     *
     * @throws NotStoppedException when it may still be running after half an hour, or after {@link Builder#attempts} that
     *     have failed in a row
     * @throws CustomLabelsException when there is no such model in the account and region of the client
     */
    public void stop(String versionArn) {
        new Stops(settings, versions).stop(Arn.ofVersion(versionArn));
    }

    /**
     * Stops models, whoever has started them, and waits until they have stopped. All are asked at once.
     *
     * @return what became of each, in the same order
     */
    public List<StopOutcome> stop(Collection<String> versionArns) {
        return new Stops(settings, versions)
                .stop(versionArns.stream().map(Arn::ofVersion).toList());
    }

    /**
     * Stops all models of the account in the client's region that run or are being started.
     *
     * @return what became of those that were found, and which projects could not be looked at; all are asked at once, so that
     *     none waits for another
     */
    public List<StopOutcome> stopAll() {
        return stopAll(version -> true);
    }

    /**
     * Stops models that run or are being started, and waits until they have stopped.
     *
     * @param which which of them
     * @return what became of those that were found, and which projects could not be looked at; all are asked at once, so that
     *     none waits for another
     */
    public List<StopOutcome> stopAll(Predicate<? super ModelVersion> which) {
        return new Stops(settings, versions).stopAll(which);
    }

    /** The models of the account in the client's region that run or are being started: those that cost money now. */
    public Stream<ModelVersion> running() {
        return versions.projects().flatMap(project -> versions.running(project.arn()));
    }

    /**
     * Deletes a model that does not run, and waits until it is gone.
     *
     * @throws ResourceInUseException when it runs or is being trained
     * @throws CustomLabelsException when there is no such model in the account and region of the client
     * @throws InterruptedException when the waiting was interrupted
     */
    public void deleteVersion(String versionArn) throws InterruptedException {
        new Deleter(settings, versions, datasets, false).deleteModel(versionArn);
    }

    /**
     * Deletes a dataset, and waits until it is gone. Models that were trained with it stay.
     *
     * @throws ResourceInUseException when the service is at work on it
     * @throws CustomLabelsException when there is no such dataset in the account and region of the client
     * @throws InterruptedException when the waiting was interrupted
     */
    public void deleteDataset(String datasetArn) throws InterruptedException {
        new Deleter(settings, versions, datasets, false).deleteDataset(datasetArn);
    }

    /** What there is to delete with a project; nothing is deleted before {@link Deletion#run}. */
    public Deletion deletion(String projectArn) {
        return Deletion.of(new Deleter(settings, versions, datasets, true), versions, projectArn);
    }

    /** How a service is waited for. Not thread-safe. */
    public static final class Builder {
        private final RekognitionClient client;
        private Duration firstWait = Duration.ofSeconds(2);
        private Duration longestWait = Duration.ofMinutes(1);
        private int attempts = 10;
        private Clock clock = Clock.systemUTC();
        private Sleeper sleeper = Sleeper.REAL;
        private Consumer<? super WaitProgress> listener = progress -> {};

        private Builder(RekognitionClient client) {
            this.client = client;
        }

        /**
         * How long to wait before the service is asked again: first, and at most. Each wait is half as long again as the one
         * before. Two seconds and a minute by default.
         *
         * @throws IllegalArgumentException when a wait is not positive, or the longest is shorter than the first
         */
        public Builder polling(Duration first, Duration longest) {
            if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
                throw new IllegalArgumentException(
                        "expected a positive wait, and a longest one that is not shorter, but" + " found " + first
                                + " and " + longest);
            }
            firstWait = first;
            longestWait = longest;
            return this;
        }

        /**
         * How often something is tried that is throttled or meets a fault of the service or of the way to it, 10 times by
         * default. Each of these may be several attempts of the client's own.
         *
         * @throws IllegalArgumentException when that is not at least once
         */
        public Builder attempts(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("expected at least 1 attempt but found " + value);
            }
            attempts = value;
            return this;
        }

        /** The clock by which limits are kept and costs are estimated; the system's by default. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /**
         * Who is told what is waited for, on the threads that wait, which may be several at a time; nobody by default. While a
         * model is stopped, what the listener throws goes to the thread's handler of uncaught exceptions.
         */
        public Builder listener(Consumer<? super WaitProgress> value) {
            listener = value;
            return this;
        }

        /** How time is spent. */
        Builder sleeper(Sleeper value) {
            sleeper = value;
            return this;
        }

        /** The service. */
        public CustomLabels build() {
            return new CustomLabels(new Settings(client, firstWait, longestWait, attempts, clock, sleeper, listener));
        }
    }
}
