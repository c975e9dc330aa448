package dev.lookbook.rekognition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.rekognition.model.ResourceNotFoundException;

/** Stops models, whoever has started them. Each is stopped on a thread of its own, so that none waits for another. */
final class Stops {
    private static final Duration STOP_WAIT = Duration.ofMinutes(30);

    private final Settings settings;
    private final Versions versions;

    Stops(Settings settings, Versions versions) {
        this.settings = settings;
        this.versions = versions;
    }

    void stop(Arn arn) {
        begin(arn).await();
    }

    private Shield begin(Arn arn) {
        Stopper stopper = new Stopper(settings, versions, arn, StartTrace.none(), settings.attempts(), STOP_WAIT);
        return Shield.begin(() -> stopper.stop(true));
    }

    List<StopOutcome> stop(Collection<Arn> arns) {
        record Stop(Arn arn, Shield shield) {}
        List<Stop> stops = new ArrayList<>();
        arns.forEach(arn -> stops.add(new Stop(arn, begin(arn))));
        return stops.stream().map(stop -> outcome(stop.arn(), stop.shield())).toList();
    }

    private static StopOutcome outcome(Arn arn, Shield stop) {
        try {
            stop.await();
            return new StopOutcome(arn.text(), Optional.empty());
        } catch (CustomLabelsException e) {
            return new StopOutcome(arn.text(), Optional.of(e));
        }
    }

    List<StopOutcome> stopAll(Predicate<? super ModelVersion> which) {
        Retries retries = new Retries(settings);
        List<Arn> found = new ArrayList<>();
        List<StopOutcome> unseen = new ArrayList<>();
        for (Project project : retries.call(() -> versions.projects().toList())) {
            try {
                retries.call(() -> versions.running(project.arn()).toList()).stream()
                        .filter(which)
                        .forEach(version -> found.add(Arn.ofVersion(version.arn())));
            } catch (ResourceNotFoundException gone) {
                // It was deleted meanwhile, which it is not while one of its models runs.
            } catch (SdkException e) {
                unseen.add(new StopOutcome(project.arn(), Optional.of(unlisted(project, e))));
            }
        }
        return Stream.concat(stop(found).stream(), unseen.stream()).toList();
    }

    private static CustomLabelsException unlisted(Project project, SdkException cause) {
        return new CustomLabelsException(
                project.arn(),
                "models of the project may still be running, and then cost money by the hour, because they could not be"
                        + " listed: " + project.arn() + ": " + ServiceErrors.message(cause),
                cause);
    }
}
