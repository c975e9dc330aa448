package dev.lookbook.rekognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.rekognition.model.ResourceNotFoundException;

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
    private final Versions versions;
    private final String projectArn;
    private final List<Step> steps;
    /** What the service is at work on. */
    private final List<String> busy;

    private Deletion(
            Deleter deleter, Versions versions, String projectArn, List<ModelVersion> models, List<Dataset> datasets) {
        this.deleter = deleter;
        this.versions = versions;
        this.projectArn = projectArn;
        steps = steps(projectArn, models, datasets);
        busy = Stream.concat(
                        models.stream()
                                .filter(model -> model.status().name().endsWith("_IN_PROGRESS"))
                                .map(ModelVersion::arn),
                        datasets.stream()
                                .filter(dataset -> dataset.status().isBusy()
                                        && !Deleter.isBeingDeleted(
                                                dataset.status().name()))
                                .map(Dataset::arn))
                .toList();
    }

    static Deletion of(Deleter deleter, Versions versions, String projectArn) {
        List<ModelVersion> models = versions.of(projectArn).toList();
        List<Dataset> datasets = versions.project(Arn.parse(projectArn).project())
                .map(Project::datasets)
                .orElse(List.of());
        return new Deletion(deleter, versions, projectArn, models, datasets);
    }

    private static List<Step> steps(String projectArn, List<ModelVersion> models, List<Dataset> datasets) {
        List<Step> steps = new ArrayList<>();
        models.stream()
                .filter(model -> model.status().costsMoney() || model.status().equals(ModelStatus.STOPPING))
                .forEach(model -> steps.add(new Step(Action.STOP_MODEL, model.arn())));
        models.forEach(model -> steps.add(new Step(Action.DELETE_MODEL, model.arn())));
        datasets.forEach(dataset -> steps.add(new Step(Action.DELETE_DATASET, dataset.arn())));
        steps.add(new Step(Action.DELETE_PROJECT, projectArn));
        return List.copyOf(steps);
    }

    /** What is done. */
    public enum Action {
        /** Stop a model that runs, or wait until one has stopped. */
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
     * Does it, one step after the other, each of which is waited for. What is gone already is no error. The project is looked
     * at again before: a model that was started meanwhile is stopped, too.
     *
     * @throws CustomLabelsException when the service is at work on a model or dataset, which nothing can end, or the project
     *     has a model or dataset that is not among the steps: nothing is stopped or deleted then
     * @throws NotStoppedException when a model could not be stopped; what comes after it is not deleted
     * @throws InterruptedException when the waiting was interrupted; a new deletion goes on with what is left
     */
    public void run() throws InterruptedException {
        Optional<Deletion> now = Interruptible.call(this::again);
        if (now.isPresent()) {
            now.get().requirePossible(steps);
            for (Step step : now.get().steps) {
                run(step);
            }
        }
    }

    /** The same as it would be planned now; none when the project is gone. */
    private Optional<Deletion> again() {
        try {
            return Optional.of(of(deleter, versions, projectArn));
        } catch (ResourceNotFoundException gone) {
            return Optional.empty();
        }
    }

    private void requirePossible(List<Step> planned) {
        if (!busy.isEmpty()) {
            throw new CustomLabelsException(
                    busy.get(0),
                    "the service is at work on models or datasets of the project, which cannot be ended; wait for "
                            + String.join(", ", busy));
        }
        List<Step> unplanned = steps.stream()
                .filter(step -> step.action() != Action.STOP_MODEL && !planned.contains(step))
                .toList();
        if (!unplanned.isEmpty()) {
            throw new CustomLabelsException(
                    unplanned.get(0).arn(),
                    "the project has more than was to be deleted; see what a new deletion would do, too: "
                            + unplanned.stream().map(Step::toString).collect(Collectors.joining(", ")));
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
