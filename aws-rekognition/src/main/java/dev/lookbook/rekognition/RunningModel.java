package dev.lookbook.rekognition;

import dev.lookbook.rekognition.detection.DetectionOptions;
import dev.lookbook.rekognition.detection.DetectionOutcome;
import dev.lookbook.rekognition.detection.Picture;
import dev.lookbook.rekognition.detection.PictureDetections;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.rekognition.model.ResourceNotReadyException;

/**
 * A model that runs, and can be asked what it sees in pictures. It costs money by the hour, whether it is asked or not, so
 * it is stopped: by {@link #close}, when the block of a {@code try} is left with an exception, when the JVM ends in order,
 * and when a {@linkplain RunLimits limit} is reached. Only a JVM that is killed cannot do so; {@link CustomLabels#stopAll()}
 * finds what it leaves.
 *
 * <p>Thread-safe: many threads may ask at once.
 *
 * <pre>{@code
 * try (RunningModel model = customLabels.start(versionArn, 1)) {
 *     PictureDetections seen = model.detect(Path.of("000001.jpg"));
 * }
 * }</pre>
 */
public final class RunningModel implements AutoCloseable {
    private final Arn arn;
    private final RunOptions options;
    private final Usage usage;
    private final Optional<Keeper> keeper;
    private final Detector detector;
    private volatile boolean closed;

    RunningModel(Settings settings, Arn arn, RunOptions options, Usage usage, Keeper keeper) {
        this(settings, arn, options, usage, Optional.of(keeper));
    }

    private RunningModel(Settings settings, Arn arn, RunOptions options, Usage usage, Optional<Keeper> keeper) {
        this.arn = arn;
        this.options = options;
        this.usage = usage;
        this.keeper = keeper;
        detector = new Detector(settings, arn.text(), usage);
    }

    /** A model that somebody else has started, and stops. */
    static RunningModel attached(Settings settings, Arn arn, int units, RunLimits limits) {
        return new RunningModel(
                settings,
                arn,
                RunOptions.units(units).withLimits(limits),
                new Usage(settings.clock(), limits, units),
                Optional.empty());
    }

    /** Its name for the service. */
    public String arn() {
        return arn.text();
    }

    /** Whether closing this stops the model; not when it was {@linkplain CustomLabels#attach attached} to. */
    public boolean isOwned() {
        return keeper.isPresent();
    }

    /** How many inference units it may have: so many, costs and limits count with. */
    public int units() {
        return options.maxUnits();
    }

    /** How long it has been running since this asked for its start, or, when somebody else did, since it was attached to. */
    public Duration runningTime() {
        return usage.time();
    }

    /**
     * What it has cost so far, by wall-clock time since its start was asked for, or since it was attached to, and by all
     * units that it may have: an upper estimate, not a bill. Empty without a price among its limits.
     */
    public Optional<BigDecimal> costSoFar() {
        return options.limits().costOf(usage.time(), options.maxUnits());
    }

    /**
     * Looks at a picture, as {@link #detect(Picture, DetectionOptions)} does.
     *
     * @throws IOException when the file cannot be read
     */
    public PictureDetections detect(Path file) throws IOException {
        return detect(Picture.of(file), DetectionOptions.defaults());
    }

    /**
     * Looks at a picture, as {@link #detect(Picture, DetectionOptions)} does.
     *
     * @param name what the picture is called in the result
     * @throws IOException never
     */
    public PictureDetections detect(String name, byte[] bytes) throws IOException {
        return detect(Picture.of(name, bytes), DetectionOptions.defaults());
    }

    /**
     * Looks at a picture that the service reads from S3, as {@link #detect(Picture, DetectionOptions)} does.
     *
     * @throws IOException never
     */
    public PictureDetections detect(S3Location location) throws IOException {
        return detect(Picture.of(location), DetectionOptions.defaults());
    }

    /**
     * Looks at a picture. Requests that were throttled, or met a fault of the service or of the way to it, are tried again;
     * an interrupt ends that with the SDK's {@code AbortedException}.
     *
     * @throws IOException when a file cannot be read
     * @throws dev.lookbook.io.DatasetException when a file or its bytes are too many to be sent, or are no JPEG or PNG;
     *     nothing is sent then
     * @throws ModelStoppedException when the model does not run any more, whoever has stopped it, or a limit was reached
     */
    public PictureDetections detect(Picture picture, DetectionOptions how) throws IOException {
        requireRunning();
        usage.begin();
        try {
            return detector.detect(picture, how, this::requireRunning);
        } catch (ResourceNotReadyException e) {
            // A limit may have been reached meanwhile.
            requireRunning();
            throw new ModelStoppedException(arn.text(), "it does not run, so that somebody else has stopped it", e);
        } finally {
            usage.end();
        }
    }

    /**
     * Looks at many pictures, some at a time, and hands over what was seen in the order of the pictures. Each failure is
     * beside its picture; when one says that all others will fail too, as when the credentials have expired or the model was
     * stopped, or when five in a row fail for the same passing reason, each after many attempts, the rest is not tried. Memory
     * is that of so many pictures at a time and of the results of some 32 times as many.
     *
     * @param concurrency how many pictures are looked at at a time, each on a thread of its own
     * @return what became of the pictures, one-shot; close it when not all of it is read, so that the threads end. Who reads it
     *     and is interrupted gets an {@link IllegalStateException}, and stays interrupted
     * @throws IllegalArgumentException when none is looked at at a time
     */
    public Stream<DetectionOutcome> detectAll(
            Stream<? extends Picture> pictures, DetectionOptions how, int concurrency) {
        return new Batch(this, how).run(pictures, concurrency);
    }

    private void requireRunning() {
        if (closed) {
            throw new ModelStoppedException(arn.text(), "it was closed");
        }
        Optional<String> reason = keeper.isPresent()
                ? keeper.get().reason()
                : usage.excess()
                        .map(excess -> "it was let go " + excess
                                + ", and goes on running, because somebody else has started it");
        if (reason.isPresent()) {
            throw new ModelStoppedException(arn.text(), reason.get());
        }
    }

    /**
     * Stops the model, if this has started it, and waits until it has stopped, unless told otherwise. An interrupt does not
     * end that, for a model that is not stopped costs money; it is handed on afterwards. Closing again after a failure tries
     * again; after a success it does nothing.
     *
     * @throws NotStoppedException when the model may still be running; in the background it is tried again and again, and once
     *     more when the JVM ends, unless this is told to {@linkplain #leaveRunning leave it running}
     */
    @Override
    public void close() {
        closed = true;
        keeper.ifPresent(owner -> Shield.run(() -> owner.stop("it was closed", options.waitUntilStopped())));
    }

    /**
     * Lets the model go on running when this is closed and when the JVM ends, for those who need it again soon. From now on
     * it costs money until somebody stops it: {@link CustomLabels#stop}. Limits are not kept any more.
     */
    public void leaveRunning() {
        keeper.ifPresent(Keeper::leaveRunning);
        closed = true;
    }

    @Override
    public String toString() {
        return "RunningModel[" + arn.text() + ']';
    }
}
