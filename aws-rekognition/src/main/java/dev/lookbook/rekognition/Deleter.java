package dev.lookbook.rekognition;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.rekognition.model.ResourceNotFoundException;

/** Deletes things, and waits until they are gone. What is gone already is no error. */
final class Deleter {
    private static final Duration STOP_WAIT = Duration.ofMinutes(30);

    private final Settings settings;
    private final Versions versions;
    private final Datasets datasets;

    Deleter(Settings settings, Versions versions, Datasets datasets) {
        this.settings = settings;
        this.versions = versions;
        this.datasets = datasets;
    }

    void stopModel(String arn) {
        Stopper stopper = new Stopper(settings, versions, Arn.ofVersion(arn), STOP_WAIT);
        Shield.run(() -> stopper.stop(true));
    }

    void deleteModel(String text) throws InterruptedException {
        Arn arn = Arn.ofVersion(text);
        delete(
                text,
                () -> settings.client().deleteProjectVersion(request -> request.projectVersionArn(text)),
                () -> versions.find(arn).map(model -> model.status().name()));
    }

    void deleteDataset(String text) throws InterruptedException {
        Arn arn = Arn.ofDataset(text);
        delete(
                text,
                () -> settings.client().deleteDataset(request -> request.datasetArn(text)),
                () -> Optional.of(datasets.describe(arn).status().name()));
    }

    void deleteProject(String text) throws InterruptedException {
        String name = Arn.parse(text).project();
        delete(
                text,
                () -> settings.client().deleteProject(request -> request.projectArn(text)),
                () -> versions.project(name)
                        .filter(project -> project.arn().equals(text))
                        .map(Project::status));
    }

    private void delete(String arn, Runnable request, Supplier<Optional<String>> status) throws InterruptedException {
        try {
            request.run();
            Poll.absence(settings, arn, status).until(Optional::isEmpty);
        } catch (ResourceNotFoundException gone) {
            // As wanted.
        }
    }
}
