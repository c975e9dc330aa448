package dev.lookbook.rekognition;

import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.rekognition.model.Asset;
import software.amazon.awssdk.services.rekognition.model.CreateProjectVersionRequest;
import software.amazon.awssdk.services.rekognition.model.OutputConfig;

/** Begins trainings and copies. */
final class Trainer {
    private final Settings settings;
    private final Versions versions;

    Trainer(Settings settings, Versions versions) {
        this.settings = settings;
        this.versions = versions;
    }

    Training train(TrainingRequest wanted) {
        requireNew(wanted.projectArn(), wanted.versionName());
        CreateProjectVersionRequest request = request(wanted);
        try {
            String arn = Requests.create(
                    () -> settings.client().createProjectVersion(request).projectVersionArn(),
                    Optional.empty(),
                    () -> find(wanted.projectArn(), wanted.versionName()));
            return new Training(settings, versions, Arn.ofVersion(arn), StartTrace.LOOKS_BEFORE_CHANGE);
        } catch (AbortedException e) {
            Thread.currentThread().interrupt();
            throw new CustomLabelsException(
                    wanted.projectArn(),
                    "the request for a training was interrupted, which may have begun all the same; then it is that of model"
                            + " \"" + wanted.versionName() + "\" among the versions of " + wanted.projectArn(),
                    e);
        }
    }

    ModelVersion copy(Arn source, String toProject, String name, S3Location output) throws InterruptedException {
        requireNew(toProject, name);
        String arn = Requests.create(
                () -> settings.client()
                        .copyProjectVersion(request -> request.sourceProjectArn(versions.projectArn(source))
                                .sourceProjectVersionArn(source.text())
                                .destinationProjectArn(toProject)
                                .versionName(name)
                                .outputConfig(output(output)))
                        .projectVersionArn(),
                Optional.empty(),
                () -> find(toProject, name));
        ModelVersion copy = versions.await(
                Arn.ofVersion(arn),
                settings,
                StartTrace.LOOKS_BEFORE_CHANGE,
                version -> !version.status().equals(ModelStatus.COPYING_IN_PROGRESS));
        if (copy.status().equals(ModelStatus.COPYING_FAILED)) {
            throw new CustomLabelsException(copy, "the model could not be copied");
        }
        return copy;
    }

    /** So that a model that is found afterwards is the one that was wanted. */
    private void requireNew(String projectArn, String name) {
        find(projectArn, name).ifPresent(arn -> {
            throw new CustomLabelsException(arn, "the project has a model of this name already: " + arn);
        });
    }

    private Optional<String> find(String projectArn, String name) {
        return versions.of(projectArn)
                .filter(version -> version.name().equals(name))
                .map(ModelVersion::arn)
                .findFirst();
    }

    private static CreateProjectVersionRequest request(TrainingRequest wanted) {
        CreateProjectVersionRequest.Builder request = CreateProjectVersionRequest.builder()
                .projectArn(wanted.projectArn())
                .versionName(wanted.versionName())
                .outputConfig(output(wanted.output()));
        wanted.trainManifest().ifPresent(train -> {
            request.trainingData(data -> data.assets(asset(train)));
            wanted.testManifest()
                    .ifPresentOrElse(
                            test -> request.testingData(data -> data.assets(asset(test))),
                            () -> request.testingData(data -> data.autoCreate(true)));
        });
        wanted.description().ifPresent(request::versionDescription);
        wanted.kmsKeyId().ifPresent(request::kmsKeyId);
        if (!wanted.tags().isEmpty()) {
            request.tags(wanted.tags());
        }
        return request.build();
    }

    private static Consumer<OutputConfig.Builder> output(S3Location place) {
        return output -> {
            output.s3Bucket(place.bucket());
            if (!place.key().isEmpty()) {
                output.s3KeyPrefix(place.key());
            }
        };
    }

    private static Asset asset(S3Location place) {
        return Asset.builder()
                .groundTruthManifest(manifest -> manifest.s3Object(
                        object -> object.bucket(place.bucket()).name(place.key())))
                .build();
    }
}
