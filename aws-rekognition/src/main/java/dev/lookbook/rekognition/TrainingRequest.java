package dev.lookbook.rekognition;

import java.util.Map;
import java.util.Optional;

/**
 * What to train, and with what. Immutable.
 *
 * <p>A project that has datasets is trained with them. A project that has none can be trained with manifests in S3.
 *
 * @param projectArn the project
 * @param versionName what the model is to be called, which no other model of the project is: letters, digits, {@code . _ -}
 * @param output where the results go: a bucket, and what their keys begin with
 * @param trainManifest the manifest to train with, instead of the project's dataset
 * @param testManifest the manifest to test with; without it, the service splits the other one
 * @param description what whoever trains it has to say of it
 * @param kmsKeyId the key that encrypts what the training copies and leaves
 * @param tags names and values for the account's bookkeeping
 */
public record TrainingRequest(
        String projectArn,
        String versionName,
        S3Location output,
        Optional<S3Location> trainManifest,
        Optional<S3Location> testManifest,
        Optional<String> description,
        Optional<String> kmsKeyId,
        Map<String, String> tags) {
    public TrainingRequest {
        tags = Map.copyOf(tags);
    }

    /** A training with the datasets of a project. */
    public static TrainingRequest of(String projectArn, String versionName, S3Location output) {
        return new TrainingRequest(
                projectArn,
                versionName,
                output,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    /** This training with manifests in S3. */
    public TrainingRequest withManifests(S3Location train, S3Location test) {
        return new TrainingRequest(
                projectArn, versionName, output, Optional.of(train), Optional.of(test), description, kmsKeyId, tags);
    }

    /** This training with a manifest in S3, of which the service keeps a fifth to test with. */
    public TrainingRequest withManifest(S3Location train) {
        return new TrainingRequest(
                projectArn, versionName, output, Optional.of(train), Optional.empty(), description, kmsKeyId, tags);
    }

    /** This training with a description of the model. */
    public TrainingRequest withDescription(String value) {
        return new TrainingRequest(
                projectArn, versionName, output, trainManifest, testManifest, Optional.of(value), kmsKeyId, tags);
    }

    /** This training with a key. */
    public TrainingRequest withKmsKeyId(String value) {
        return new TrainingRequest(
                projectArn, versionName, output, trainManifest, testManifest, description, Optional.of(value), tags);
    }

    /** This training with tags. */
    public TrainingRequest withTags(Map<String, String> value) {
        return new TrainingRequest(
                projectArn, versionName, output, trainManifest, testManifest, description, kmsKeyId, value);
    }
}
