package dev.lookbook.rekognition;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.regions.Region;
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
        return knownProject(version.project())
                .orElseThrow(() -> new CustomLabelsException(
                        version.text(),
                        "there is no project \"" + version.project() + "\" in the account and region of the client, "
                                + region() + "; the model would be in region " + version.region() + ": "
                                + version.text()));
    }

    /** The region that is asked. */
    String region() {
        Region region = settings.client().serviceClientConfiguration().region();
        return region == null ? "" : region.id();
    }

    private Optional<String> knownProject(String name) {
        String known = projectArns.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<String> found = project(name).map(Project::arn);
        found.ifPresent(arn -> projectArns.put(name, arn));
        return found;
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

    /** The models of a project that cost money now. */
    Stream<ModelVersion> running(String projectArn) {
        return of(projectArn).filter(version -> version.status().costsMoney());
    }

    /** A model; none when there is none of this ARN. */
    Optional<ModelVersion> find(Arn arn) {
        boolean known = projectArns.containsKey(arn.project());
        Optional<ModelVersion> found = findInKnown(arn);
        if (found.isEmpty() && known) {
            // The project may have been deleted and made again under the same name.
            projectArns.remove(arn.project());
            return findInKnown(arn);
        }
        return found;
    }

    private Optional<ModelVersion> findInKnown(Arn arn) {
        Optional<String> project = knownProject(arn.project());
        if (project.isEmpty()) {
            return Optional.empty();
        }
        try {
            return settings
                    .client()
                    .describeProjectVersions(
                            request -> request.projectArn(project.get()).versionNames(arn.version()))
                    .projectVersionDescriptions()
                    .stream()
                    .map(Descriptions::of)
                    .filter(version -> version.arn().equals(arn.text()))
                    .findFirst();
        } catch (ResourceNotFoundException gone) {
            return Optional.empty();
        }
    }

    ModelVersion get(Arn arn) {
        return find(arn).orElseThrow(() -> missing(arn));
    }

    CustomLabelsException missing(Arn arn) {
        try {
            return new CustomLabelsException(
                    arn.text(),
                    "there is no model of this name in project \"" + arn.project() + "\" (" + projectArn(arn) + "): "
                            + arn.text());
        } catch (CustomLabelsException noProject) {
            return noProject;
        }
    }

    /**
     * Waits for a model.
     *
     * @param looks how often it may be missing before it is listed
     * @throws CustomLabelsException when it is not listed then, or no more
     */
    ModelVersion await(Arn arn, Settings how, int looks, Predicate<ModelVersion> done) throws InterruptedException {
        return Poll.perhapsVersion(how, arn.text(), () -> find(arn))
                .until((seen, count) -> seen.map(done::test).orElse(count > looks))
                .orElseThrow(() -> missing(arn));
    }

    Poll<ModelVersion> poll(Arn arn, Settings how) {
        return Poll.version(how, arn.text(), () -> get(arn));
    }
}
