package dev.lookbook.rekognition;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is deleted with a project, in the order that the service wants: models that run are stopped, models are deleted, then
 * datasets, then the project itself. Looking at {@link #steps()} deletes nothing. Immutable.
 *
 * <pre>{@code
 * Deletion deletion = customLabels.deletion(projectArn);
 * deletion.steps().forEach(System.out::println);
 * deletion.run();
 * }</pre>
 */
public final class Deletion {
    private final Deleter deleter;
    private final List<Step> steps;
    private final List<ModelVersion> busy;

    private Deletion(Deleter deleter, List<Step> steps, List<ModelVersion> busy) {
        this.deleter = deleter;
        this.steps = List.copyOf(steps);
        this.busy = List.copyOf(busy);
    }

    static Deletion of(Deleter deleter, Versions versions, String projectArn) {
        List<ModelVersion> models = versions.of(projectArn).toList();
        Stream<Step> stops = models.stream()
                .filter(model -> model.status().costsMoney())
                .map(model -> new Step(Action.STOP_MODEL, model.arn()));
        Stream<Step> modelDeletions = models.stream().map(model -> new Step(Action.DELETE_MODEL, model.arn()));
        Stream<Step> datasetDeletions = versions.project(Arn.parse(projectArn).project()).stream()
                .flatMap(project -> project.datasets().stream())
                .map(dataset -> new Step(Action.DELETE_DATASET, dataset.arn()));
        Stream<Step> last = Stream.of(new Step(Action.DELETE_PROJECT, projectArn));
        List<ModelVersion> busy = models.stream()
                .filter(model -> model.status().name().endsWith("_IN_PROGRESS"))
                .toList();
        return new Deletion(
                deleter,
                Stream.of(stops, modelDeletions, datasetDeletions, last)
                        .flatMap(step -> step)
                        .toList(),
                busy);
    }

    /** What is done. */
    public enum Action {
        /** Stop a model that runs. */
        STOP_MODEL,
        /** Delete a model. */
        DELETE_MODEL,
        /** Delete a dataset. */
        DELETE_DATASET,
        /** Delete the project. */
        DELETE_PROJECT
    }

    /**
     * Something to do.
     *
     * @param action what
     * @param arn to what
     */
    public record Step(Action action, String arn) {
        /** For people: {@code delete model arn:aws:…}. */
        @Override
        public String toString() {
            return action.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ' ' + arn;
        }
    }

    /** What would be done, in order. */
    public List<Step> steps() {
        return steps;
    }

    /**
     * Does it, one step after the other, each of which is waited for. What is gone already is no error.
     *
     * @throws CustomLabelsException when a model is being trained or copied, which nothing can end: nothing is deleted then
     * @throws NotStoppedException when a model could not be stopped; what comes after it is not deleted
     * @throws InterruptedException when the waiting was interrupted; a new deletion goes on with what is left
     */
    public void run() throws InterruptedException {
        if (!busy.isEmpty()) {
            throw new CustomLabelsException(
                    busy.get(0).arn(),
                    "the service is at work on models of the project, which cannot be ended; wait for "
                            + busy.stream().map(ModelVersion::arn).collect(Collectors.joining(", ")));
        }
        for (Step step : steps) {
            run(step);
        }
    }

    private void run(Step step) throws InterruptedException {
        switch (step.action()) {
            case STOP_MODEL -> deleter.stopModel(step.arn());
            case DELETE_MODEL -> deleter.deleteModel(step.arn());
            case DELETE_DATASET -> deleter.deleteDataset(step.arn());
            case DELETE_PROJECT -> deleter.deleteProject(step.arn());
        }
    }
}
