package dev.lookbook.rekognition;

import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.rekognition.model.ResourceInUseException;
import software.amazon.awssdk.services.rekognition.model.ResourceNotFoundException;

/** Deletes things, and waits until they are gone. What is being deleted already is waited for. */
final class Deleter {
    private final Settings settings;
    private final Versions versions;
    private final Datasets datasets;
    private final boolean known;

    /**
     * @param known whether things were seen before they are deleted: one that is missing is gone then, as wanted
     */
    Deleter(Settings settings, Versions versions, Datasets datasets, boolean known) {
        this.settings = settings;
        this.versions = versions;
        this.datasets = datasets;
        this.known = known;
    }

    void stopModel(String text) {
        new Stops(settings, versions).stop(Arn.ofVersion(text));
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
        if (Interruptible.call(() -> isAsked(arn, request, status))) {
            try {
                Poll.absence(settings, arn, status).until(Optional::isEmpty);
            } catch (ResourceNotFoundException gone) {
                // As wanted.
            }
        }
    }

    /** Asks that something be deleted, unless it is being deleted; tells whether it has still to go. */
    private boolean isAsked(String arn, Runnable request, Supplier<Optional<String>> status) {
        try {
            request.run();
            return true;
        } catch (ResourceNotFoundException e) {
            if (known || ServiceErrors.mayHaveBeenDone(e)) {
                return false;
            }
            throw new CustomLabelsException(
                    arn,
                    "there is no such thing in the account and region of the client, " + versions.region() + ": " + arn,
                    e);
        } catch (ResourceInUseException e) {
            if (status.get().filter(Deleter::isBeingDeleted).isPresent()) {
                return true;
            }
            throw e;
        }
    }

    static boolean isBeingDeleted(String status) {
        return status.startsWith("DELET");
    }
}
