package dev.lookbook.rekognition;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.rekognition.model.ResourceInUseException;
import software.amazon.awssdk.services.rekognition.model.ResourceNotFoundException;

/**
 * Stops a model, whatever state it is in: one that is starting cannot be stopped before it runs. Whatever fails is tried
 * again, and in the end told.
 */
final class Stopper {
    private final Settings settings;
    private final Versions versions;
    private final Arn arn;
    private final Duration limit;
    private volatile boolean accepted;

    /**
     * @param limit how long a model that is starting is waited for, and one that is stopping
     */
    Stopper(Settings settings, Versions versions, Arn arn, Duration limit) {
        this.settings = settings;
        this.versions = versions;
        this.arn = arn;
        this.limit = limit;
    }

    /** Whether the service has accepted to stop the model. */
    boolean isAccepted() {
        return accepted;
    }

    /**
     * Stops the model.
     *
     * @param wait whether to wait until it is stopped; otherwise only until the service has accepted to do so
     * @throws NotStoppedException when it may still be running
     */
    void stop(boolean wait) {
        Instant deadline = settings.clock().instant().plus(limit);
        Duration pause = settings.firstWait();
        int failures = 0;
        Optional<SdkException> problem = Optional.empty();
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
            }
            if (failures >= settings.attempts()) {
                throw notStopped("it could not be stopped in " + failures + " attempts", problem);
            }
            if (settings.clock().instant().isAfter(deadline)) {
                throw notStopped("it was not stopped within " + limit, problem);
            }
            try {
                settings.sleeper().sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw notStopped("this was interrupted", problem);
            }
            pause = settings.after(pause);
        }
    }

    private NotStoppedException notStopped(String why, Optional<SdkException> problem) {
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
        ModelStatus status = version.map(ModelVersion::status).orElse(ModelStatus.STOPPED);
        tell(status.name(), version.flatMap(ModelVersion::statusMessage).orElse(""));
        if (status.costsMoney()) {
            accepted = false;
            return false;
        }
        accepted = true;
        return !wait || !status.equals(ModelStatus.STOPPING);
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
        settings.listener()
                .accept(new WaitProgress(
                        arn.text(),
                        status,
                        message.isEmpty() ? Optional.empty() : Optional.of(message),
                        Duration.ZERO));
    }
}
