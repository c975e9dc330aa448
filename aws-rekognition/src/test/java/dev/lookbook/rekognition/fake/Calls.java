package dev.lookbook.rekognition.fake;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.rekognition.RekognitionClient;
import software.amazon.awssdk.services.rekognition.model.DatasetDescription;
import software.amazon.awssdk.services.rekognition.model.DatasetType;
import software.amazon.awssdk.services.rekognition.model.DetectCustomLabelsResponse;
import software.amazon.awssdk.services.rekognition.model.ProjectVersionDescription;

/** Requests that many tests make. */
final class Calls {
    static final String BUCKET = "lookbook-tests";

    /** The least that looks like a JPEG file. */
    static final SdkBytes JPEG =
            SdkBytes.fromByteArray(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9});

    private final RekognitionClient client;

    Calls(RekognitionClient client) {
        this.client = client;
    }

    String project(String name) {
        return client.createProject(request -> request.projectName(name)).projectArn();
    }

    /** A dataset from a manifest in the bucket. */
    String dataset(String project, DatasetType type, String key) {
        return client.createDataset(request -> request.projectArn(project)
                        .datasetType(type)
                        .datasetSource(source -> source.groundTruthManifest(manifest -> manifest.s3Object(
                                object -> object.bucket(BUCKET).name(key)))))
                .datasetArn();
    }

    String emptyDataset(String project, DatasetType type) {
        return client.createDataset(request -> request.projectArn(project).datasetType(type))
                .datasetArn();
    }

    void update(String dataset, byte[] lines) {
        client.updateDatasetEntries(request ->
                request.datasetArn(dataset).changes(changes -> changes.groundTruth(SdkBytes.fromByteArray(lines))));
    }

    DatasetDescription describe(String dataset) {
        return client.describeDataset(request -> request.datasetArn(dataset)).datasetDescription();
    }

    /** A project with a train dataset of 20 entries and a test dataset of 5. */
    String projectWithData(String name) {
        String project = project(name);
        update(emptyDataset(project, DatasetType.TRAIN), Manifests.of("s3://" + BUCKET + "/train/", 20));
        update(emptyDataset(project, DatasetType.TEST), Manifests.of("s3://" + BUCKET + "/test/", 5));
        return project;
    }

    String train(String project, String version) {
        return client.createProjectVersion(request -> request.projectArn(project)
                        .versionName(version)
                        .outputConfig(output -> output.s3Bucket(BUCKET).s3KeyPrefix("out")))
                .projectVersionArn();
    }

    ProjectVersionDescription version(String project, String version) {
        return client.describeProjectVersions(
                        request -> request.projectArn(project).versionNames(version))
                .projectVersionDescriptions()
                .get(0);
    }

    void start(String version) {
        client.startProjectVersion(request -> request.projectVersionArn(version).minInferenceUnits(1));
    }

    void stop(String version) {
        client.stopProjectVersion(request -> request.projectVersionArn(version));
    }

    DetectCustomLabelsResponse detect(String version) {
        return client.detectCustomLabels(
                request -> request.projectVersionArn(version).image(image -> image.bytes(JPEG)));
    }
}
