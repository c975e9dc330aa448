package dev.lookbook.rekognition;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.rekognition.model.ResourceNotFoundException;

/** Finds projects and models. */
final class Versions {
    private final Settings settings;
    /** A model's ARN has its project's name but not its ARN, which is needed to ask for the model. */
    private final ConcurrentMap<String, String> projectArns = new ConcurrentHashMap<>();

    Versions(Settings settings) {
        this.settings = settings;
    }

    Stream<Project> projects() {
        return settings.client().describeProjectsPaginator(request -> {}).projectDescriptions().stream()
                .map(Descriptions::of);
    }

    Optional<Project> project(String name) {
        return settings.client().describeProjects(request -> request.projectNames(name)).projectDescriptions().stream()
                .map(Descriptions::of)
                .findFirst();
    }

    String projectArn(Arn version) {
        return projectArns.computeIfAbsent(
                version.project(),
                name -> project(name)
                        .map(Project::arn)
                        .orElseThrow(() -> new CustomLabelsException(
                                version.text(),
                                "there is no project \"" + name
                                        + "\" in the account and region of the client; the model would be in region "
                                        + version.region() + ": " + version.text())));
    }

    /** The models of a project, the newest first. */
    Stream<ModelVersion> of(String projectArn) {
        return settings
                .client()
                .describeProjectVersionsPaginator(request -> request.projectArn(projectArn))
                .projectVersionDescriptions()
                .stream()
                .map(Descriptions::of);
    }

    /** A model; none when there is none of this ARN. */
    Optional<ModelVersion> find(Arn arn) {
        List<ModelVersion> found;
        try {
            found = settings
                    .client()
                    .describeProjectVersions(
                            request -> request.projectArn(projectArn(arn)).versionNames(arn.version()))
                    .projectVersionDescriptions()
                    .stream()
                    .map(Descriptions::of)
                    .toList();
        } catch (ResourceNotFoundException gone) {
            return Optional.empty();
        }
        return found.stream()
                .filter(version -> version.arn().equals(arn.text()))
                .findFirst();
    }

    ModelVersion get(Arn arn) {
        return find(arn)
                .orElseThrow(() -> new CustomLabelsException(
                        arn.text(),
                        "there is no model of this name in project \"" + arn.project() + "\": " + arn.text()));
    }

    Poll<ModelVersion> poll(Arn arn, Settings how) {
        return Poll.version(how, arn.text(), () -> get(arn));
    }
}
