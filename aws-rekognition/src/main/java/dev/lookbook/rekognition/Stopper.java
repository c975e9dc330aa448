package dev.lookbook.rekognition;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.rekognition.model.ResourceInUseException;
import software.amazon.awssdk.services.rekognition.model.ResourceNotFoundException;

/**
 * Stops a model, whatever state it is in: one that is starting cannot be stopped before it runs. Whatever fails is tried
 * again, and in the end told.
 */
final class Stopper {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Settings settings;
    private final Versions versions;
    private final Arn arn;
    private final StartTrace start;
    private final int attempts;
    private final Duration limit;
    private volatile boolean accepted;
    private volatile boolean abandoned;

    /**
     * @param start what is known of the model's start
     * @param attempts how many that fail in a row are enough
     * @param limit how long this tries, and waits for a model that is starting or stopping
     */
    Stopper(Settings settings, Versions versions, Arn arn, StartTrace start, int attempts, Duration limit) {
        this.settings = settings;
        this.versions = versions;
        this.arn = arn;
        this.start = start;
        this.attempts = attempts;
        this.limit = limit;
    }

    /** Whether the service has accepted to stop the model. */
    boolean isAccepted() {
        return accepted;
    }

    /** Somebody else will stop the model: whoever is at it here ends without having done so. */
    void abandon() {
        abandoned = true;
    }

    /**
     * Stops the model.
     *
     * @param wait whether to wait until it is stopped; otherwise only until the service has accepted to do so
     * @throws NotStoppedException when it may still be running
     * @throws CustomLabelsException when nothing is known of such a model
     */
    void stop(boolean wait) {
        Instant deadline = settings.clock().instant().plus(limit);
        Duration pause = settings.firstWait();
        int failures = 0;
        Optional<RuntimeException> problem = Optional.empty();
        while (true) {
            try {
                if (isOver(wait)) {
                    return;
                }
                failures = 0;
                problem = Optional.empty();
            } catch (SdkException e) {
                failures++;
                problem = Optional.of(e);
                tell("", ServiceErrors.message(e));
            } catch (CustomLabelsException e) {
                throw e;
            } catch (RuntimeException e) {
                // Such as that of a client which was closed: it will not get better.
                throw notStopped("it could not be asked to stop", Optional.of(e));
            }
            if (abandoned) {
                throw notStopped("it was left running meanwhile", problem);
            }
            if (failures >= attempts) {
                throw notStopped("it could not be stopped in " + failures + " attempts", problem);
            }
            Duration left = Duration.between(settings.clock().instant(), deadline);
            if (left.isNegative() || left.isZero()) {
                throw notStopped("it was not stopped within " + limit, problem);
            }
            try {
                settings.sleeper().sleep(shortest(pause, left));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw notStopped("this was interrupted", problem);
            }
            pause = settings.after(pause);
        }
    }

    private static Duration shortest(Duration pause, Duration left) {
        return Stream.of(pause, left, LONGEST_PAUSE).min(Duration::compareTo).orElseThrow();
    }

    private NotStoppedException notStopped(String why, Optional<RuntimeException> problem) {
        return new NotStoppedException(
                arn, why + problem.map(e -> ": " + ServiceErrors.message(e)).orElse(""), problem.orElse(null));
    }

    private boolean isOver(boolean wait) {
        if (!accepted) {
            accepted = request();
        }
        if (accepted && !wait) {
            return true;
        }
        Optional<ModelVersion> version = versions.find(arn);
        if (version.isEmpty() && !accepted && !start.isKnown()) {
            throw versions.missing(arn);
        }
        ModelStatus status = version.map(ModelVersion::status).orElse(ModelStatus.STOPPED);
        start.see(version.map(ModelVersion::status));
        tell(status.name(), version.flatMap(ModelVersion::statusMessage).orElse(""));
        if (status.costsMoney()) {
            accepted = false;
            return false;
        }
        if (status.equals(ModelStatus.STOPPING)) {
            accepted = true;
            return !wait;
        }
        return accepted || !start.mayYetBeSeen();
    }

    private boolean request() {
        try {
            settings.client().stopProjectVersion(request -> request.projectVersionArn(arn.text()));
            return true;
        } catch (ResourceInUseException | ResourceNotFoundException e) {
            // It is in another state, perhaps the wanted one: a look at it tells.
            return false;
        }
    }

    private void tell(String status, String message) {
        settings.tell(new WaitProgress(
                arn.text(), status, message.isEmpty() ? Optional.empty() : Optional.of(message), Duration.ZERO));
    }
}
