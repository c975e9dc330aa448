package dev.lookbook.rekognition.fake;

import com.sun.net.httpserver.HttpServer;
import dev.lookbook.manifest.check.ManifestRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.rekognition.RekognitionAsyncClient;
import software.amazon.awssdk.services.rekognition.RekognitionClient;

/**
 * A Rekognition Custom Labels on the loopback interface. It keeps projects, datasets and models, lets them go through their
 * states, and refuses what the service would refuse, with the service's own exceptions; it learns nothing. Requests must be
 * signed for {@code rekognition} with {@link AwsClients#ACCESS_KEY}, and are compared with the rules of the service's model:
 * those that are written down here, and also the official model when the system property {@code lookbook.data} leads to it.
 *
 * <p>Everything that takes the service time takes none here unless the builder is told otherwise, and {@link #settle()} ends
 * it. Thread-safe.
 *
 * <pre>{@code
 * try (S3Server s3 = S3Server.start();
 *         FakeRekognition service = FakeRekognition.builder()
 *                 .s3(s3.files())
 *                 .trainingTakes(Duration.ofMillis(50))
 *                 .start()) {
 *     RekognitionClient client = service.client();
 *     …
 *     assertThat(service.count("StopProjectVersion")).isEqualTo(1);
 *     assertThat(service.running()).isEmpty();
 * }
 * }</pre>
 */
public final class FakeRekognition implements AutoCloseable {
    private static final int BACKLOG = 1024;

    static {
        // Without it, each answer waits 40 ms for the client's acknowledgement of its first half.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Account account;
    private final RequestLog log = new RequestLog();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "fake-rekognition");
        thread.setDaemon(true);
        return thread;
    });
    private final Wire wire;
    private final HttpServer server;
    private final URI endpoint;
    private final RekognitionClient client;
    private final Lazy<RekognitionAsyncClient> asyncClient;

    private FakeRekognition(Options options) {
        account = new Account(options);
        wire = new Wire(new Service(account), log);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", wire);
        server.setExecutor(threads);
        server.start();
        endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        client = AwsClients.rekognition(endpoint);
        asyncClient = new Lazy<>(endpoint, AwsClients::rekognitionAsync);
    }

    /** Starts a service without projects that has no S3, in which everything takes no time. */
    public static FakeRekognition start() {
        return builder().start();
    }

    /** Starts to describe a service. */
    public static Builder builder() {
        return new Builder();
    }

    /** Where it listens. */
    public URI endpoint() {
        return endpoint;
    }

    /** A client; it is closed with the service. */
    public RekognitionClient client() {
        return client;
    }

    /** A client that answers later; it is closed with the service. */
    public RekognitionAsyncClient asyncClient() {
        return asyncClient.get();
    }

    /** The requests that were answered, refused ones included, in the order of their answers. */
    public List<RecordedRequest> requests() {
        return log.all();
    }

    /** The requests that wanted an operation, {@code StopProjectVersion}. */
    public List<RecordedRequest> requests(String operation) {
        return log.of(operation);
    }

    /** How many requests wanted an operation. */
    public int count(String operation) {
        return log.of(operation).size();
    }

    /** The most requests that were under way at the same time. */
    public int peak() {
        return log.peak();
    }

    /** Forgets the requests so far. */
    public void forgetRequests() {
        log.clear();
    }

    /** Ends at once whatever takes time just now. */
    public void settle() {
        locked(() -> {
            account.timeline.settle();
            return true;
        });
    }

    /** The names of the models that cost money now: those that run, and those that start. */
    public List<String> running() {
        return locked(() -> account.running().map(version -> version.arn).toList());
    }

    /**
     * The status of a model.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    public String status(String versionArn) {
        return locked(() -> account.versions()
                .filter(version -> version.arn.equals(versionArn))
                .map(version -> version.status)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no model " + versionArn)));
    }

    /** Refuses the next requests for an operation with an error of the service, such as {@code ThrottlingException}. */
    public void refuseNext(String operation, String error, int times) {
        locked(() -> {
            Refusal refusal = Refusal.of(error, "The test wants this to fail: " + error);
            for (int i = 0; i < times; i++) {
                account.failures.add(operation, refusal);
            }
            return true;
        });
    }

    /** Ends what {@link #refuseNext} has begun. */
    public void refuseNoMore(String operation) {
        locked(() -> {
            account.failures.forget(operation);
            return true;
        });
    }

    /** From now on, so many looks at a model do not show its last change of status, or a new model at all. */
    public void changesAreSeenAfter(int looks) {
        locked(() -> {
            account.blindLooks = looks;
            return true;
        });
    }

    /** Lets the next dataset that is created or updated fail with a message. */
    public void failNextDataset(String message) {
        failNext(NextFailures.Kind.DATASET, message);
    }

    /** Lets the next training fail with a message; what it costs is time alone. */
    public void failNextTraining(String message) {
        failNext(NextFailures.Kind.TRAINING, message);
    }

    /** Lets the next model that is started fail with a message. */
    public void failNextStart(String message) {
        failNext(NextFailures.Kind.START, message);
    }

    private void failNext(NextFailures.Kind kind, String message) {
        locked(() -> {
            account.failures.add(kind, message);
            return true;
        });
    }

    /** From now on, a change of a dataset's status is seen only after it was looked at so often in vain. */
    public void seenAfter(int looks) {
        locked(() -> account.staleLooks = looks);
    }

    /** From now on, the caller's token has expired, or is good again. */
    public void tokenExpired(boolean expired) {
        wire.tokenExpired(expired);
    }

    private <T> T locked(Supplier<T> action) {
        account.lock.lock();
        try {
            return action.get();
        } finally {
            account.lock.unlock();
        }
    }

    @Override
    public void close() {
        client.close();
        asyncClient.close();
        server.stop(0);
        threads.shutdownNow();
        account.timeline.close();
    }

    /** How a service behaves. Not thread-safe. */
    public static final class Builder {
        private final Options options = new Options();

        private Builder() {
            options.model = ServiceModel.find();
        }

        /** Where manifests and pictures are, and where trainings leave their results; nowhere by default. */
        public Builder s3(S3Files value) {
            options.s3 = value;
            return this;
        }

        /** What it sees in pictures; by default {@link Detector#fixed()}. */
        public Builder detector(Detector value) {
            options.detector = value;
            return this;
        }

        /** What it finds wrong with an entry beyond what its line says, by {@code source-ref}; by default nothing. */
        public Builder alsoFinding(Function<String, List<ManifestRule>> value) {
            options.pictures = value;
            return this;
        }

        /** The F1 score of its models; 0.9 by default. */
        public Builder f1(double value) {
            options.f1 = value;
            return this;
        }

        /** How long it takes to make a project. */
        public Builder projectTakes(Duration value) {
            options.projectTakes = value;
            return this;
        }

        /** How long it takes to create, update or distribute datasets. */
        public Builder datasetTakes(Duration value) {
            options.datasetTakes = value;
            return this;
        }

        /** How long it takes to train. */
        public Builder trainingTakes(Duration value) {
            options.trainingTakes = value;
            return this;
        }

        /** How long it takes to start a model. */
        public Builder startTakes(Duration value) {
            options.startTakes = value;
            return this;
        }

        /** How long it takes to stop a model. */
        public Builder stopTakes(Duration value) {
            options.stopTakes = value;
            return this;
        }

        /** How long it takes to copy a model. */
        public Builder copyTakes(Duration value) {
            options.copyTakes = value;
            return this;
        }

        /** How long it takes to delete anything. */
        public Builder deleteTakes(Duration value) {
            options.deleteTakes = value;
            return this;
        }

        /** How long it takes to look at a picture. */
        public Builder detectTakes(Duration value) {
            options.detectTakes = value;
            return this;
        }

        /** How many models run at the same time; 2 by default. */
        public Builder maxRunning(int value) {
            options.maxRunning = value;
            return this;
        }

        /** How many models are trained at the same time; 2 by default. */
        public Builder maxTrainings(int value) {
            options.maxTrainings = value;
            return this;
        }

        /** How many inference units a model has; 5 by default. */
        public Builder maxUnits(int value) {
            options.maxUnits = value;
            return this;
        }

        /** How many projects the account has; 100 by default. */
        public Builder maxProjects(int value) {
            options.maxProjects = value;
            return this;
        }

        /** How many models a project has; 100 by default. */
        public Builder maxVersions(int value) {
            options.maxVersions = value;
            return this;
        }

        /** Starts the service on a free port. */
        public FakeRekognition start() {
            return new FakeRekognition(options);
        }
    }
}
