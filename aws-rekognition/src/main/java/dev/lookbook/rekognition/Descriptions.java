package dev.lookbook.rekognition;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rekognition.model.Asset;
import software.amazon.awssdk.services.rekognition.model.DatasetDescription;
import software.amazon.awssdk.services.rekognition.model.DatasetMetadata;
import software.amazon.awssdk.services.rekognition.model.EvaluationResult;
import software.amazon.awssdk.services.rekognition.model.GroundTruthManifest;
import software.amazon.awssdk.services.rekognition.model.ProjectDescription;
import software.amazon.awssdk.services.rekognition.model.ProjectVersionDescription;
import software.amazon.awssdk.services.rekognition.model.S3Object;
import software.amazon.awssdk.services.rekognition.model.TestingDataResult;
import software.amazon.awssdk.services.rekognition.model.TrainingDataResult;
import software.amazon.awssdk.services.rekognition.model.ValidationData;

/** Says what the service says, in our words. */
final class Descriptions {
    private Descriptions() {}

    static Project of(ProjectDescription from) {
        return new Project(
                from.projectArn(),
                text(from.statusAsString()),
                Optional.ofNullable(from.creationTimestamp()),
                from.datasets().stream().map(Descriptions::of).toList());
    }

    private static Dataset of(DatasetMetadata from) {
        return new Dataset(
                from.datasetArn(),
                DatasetType.ofArn(Arn.ofDataset(from.datasetArn())),
                new DatasetStatus(text(from.statusAsString())),
                Optional.ofNullable(from.statusMessage()),
                Optional.ofNullable(from.statusMessageCodeAsString()),
                Optional.ofNullable(from.creationTimestamp()),
                Optional.empty(),
                Optional.empty());
    }

    static Dataset of(Arn arn, DatasetDescription from) {
        return new Dataset(
                arn.text(),
                DatasetType.ofArn(arn),
                new DatasetStatus(text(from.statusAsString())),
                Optional.ofNullable(from.statusMessage()),
                Optional.ofNullable(from.statusMessageCodeAsString()),
                Optional.ofNullable(from.creationTimestamp()),
                Optional.ofNullable(from.lastUpdatedTimestamp()),
                Optional.ofNullable(from.datasetStats())
                        .map(stats -> new DatasetStats(
                                count(stats.totalEntries()),
                                count(stats.labeledEntries()),
                                count(stats.totalLabels()),
                                count(stats.errorEntries()))));
    }

    static ModelVersion of(ProjectVersionDescription from) {
        ImmutableModelVersion.Builder version = ModelVersion.builder()
                .arn(from.projectVersionArn())
                .status(new ModelStatus(text(from.statusAsString())))
                .statusMessage(Optional.ofNullable(from.statusMessage()))
                .description(Optional.ofNullable(from.versionDescription()))
                .created(Optional.ofNullable(from.creationTimestamp()))
                .trainingEnded(Optional.ofNullable(from.trainingEndTimestamp()))
                .billableTraining(Optional.ofNullable(from.billableTrainingTimeInSeconds())
                        .map(Duration::ofSeconds))
                .manifestSummary(Optional.ofNullable(from.manifestSummary()).flatMap(Descriptions::manifest))
                .trainingValidation(Optional.ofNullable(from.trainingDataResult())
                        .map(TrainingDataResult::validation)
                        .map(ValidationData::assets)
                        .map(Descriptions::manifests)
                        .orElse(List.of()))
                .baseModelVersion(Optional.ofNullable(from.baseModelVersion()))
                .copiedFrom(Optional.ofNullable(from.sourceProjectVersionArn()));
        Optional.ofNullable(from.testingDataResult()).ifPresent(testing -> testing(version, testing));
        Optional.ofNullable(from.minInferenceUnits()).ifPresent(version::minInferenceUnits);
        Optional.ofNullable(from.maxInferenceUnits()).ifPresent(version::maxInferenceUnits);
        Optional.ofNullable(from.evaluationResult()).ifPresent(result -> evaluation(version, result));
        return version.build();
    }

    private static void testing(ImmutableModelVersion.Builder version, TestingDataResult from) {
        Optional.ofNullable(from.validation())
                .ifPresent(validation -> version.testingValidation(manifests(validation.assets())));
        Optional.ofNullable(from.output()).ifPresent(output -> version.evaluationSnapshots(manifests(output.assets())));
    }

    private static void evaluation(ImmutableModelVersion.Builder version, EvaluationResult from) {
        Optional.ofNullable(from.f1Score()).ifPresent(f1 -> version.f1Score(shortest(f1)));
        Optional.ofNullable(from.summary())
                .ifPresent(summary -> version.evaluationSummary(
                        Optional.ofNullable(summary.s3Object()).flatMap(Descriptions::object)));
    }

    private static List<S3Location> manifests(List<Asset> assets) {
        return assets.stream()
                .map(Asset::groundTruthManifest)
                .filter(Objects::nonNull)
                .flatMap(manifest -> manifest(manifest).stream())
                .toList();
    }

    private static Optional<S3Location> manifest(GroundTruthManifest from) {
        return Optional.ofNullable(from.s3Object()).flatMap(Descriptions::object);
    }

    private static Optional<S3Location> object(S3Object from) {
        return from.bucket() == null || from.name() == null
                ? Optional.empty()
                : Optional.of(new S3Location(from.bucket(), from.name()));
    }

    /** The double of the fewest digits that mean the float: 0.1, not 0.10000000149011612. */
    static double shortest(float number) {
        return Double.parseDouble(Float.toString(number));
    }

    private static String text(@Nullable String status) {
        return status == null ? "" : status;
    }

    static long count(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
