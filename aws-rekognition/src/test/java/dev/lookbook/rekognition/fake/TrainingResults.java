package dev.lookbook.rekognition.fake;

import dev.lookbook.manifest.check.ManifestVerdict;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import dev.lookbook.rekognition.fake.Inputs.S3Name;
import java.util.List;

/** What a training leaves in its bucket, and where the description of the model says that it is. */
final class TrainingResults {
    private final S3Files s3;
    private final Version version;
    private final String bucket;
    private final String folder;

    TrainingResults(S3Files s3, Version version, Attributes outputConfig) {
        this.s3 = s3;
        this.version = version;
        bucket = outputConfig.text("S3Bucket").orElseThrow();
        String prefix = outputConfig.text("S3KeyPrefix").orElse("");
        folder = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
    }

    private S3Name write(String name, byte[] bytes) {
        S3Name object = new S3Name(bucket, folder + name);
        try {
            s3.put(object.bucket(), object.key(), bytes);
        } catch (RuntimeException e) {
            throw new NotWrittenException(e);
        }
        return object;
    }

    private String in(String kind, String name) {
        return kind + "/" + version.project.name + "/" + version.name + "/" + name;
    }

    /** The service's verdict on the manifests. It is there after trainings that failed, too. */
    void validation(byte[] summary, byte[] training, byte[] testing) {
        version.put(
                "ManifestSummary",
                write(in("manifest-summary", "manifest_summary.json"), summary).toAttributes());
        add(
                "TrainingDataResult",
                "Validation",
                write(in("validation", "training_manifest_with_validation.json"), training));
        add(
                "TestingDataResult",
                "Validation",
                write(in("validation", "testing_manifest_with_validation.json"), testing));
    }

    /** What the service trained and tested with. */
    void inputs(byte[] training, byte[] testing) {
        add("TrainingDataResult", "Input", write(in("datasets", "train.manifest"), training));
        add("TestingDataResult", "Input", write(in("datasets", "test.manifest"), testing));
        add("TrainingDataResult", "Output", write(in("datasets", "train.output.manifest"), training));
    }

    /** How good the model is, and what it saw in the pictures of the test data. */
    void evaluation(ManifestVerdict verdict, List<byte[]> test, double f1) {
        Evaluation evaluation = new Evaluation(verdict, f1);
        add("TestingDataResult", "Output", write(in("evaluation", "test.output.manifest"), evaluation.snapshot(test)));
        S3Name summary = write(
                "EvaluationResultSummary-" + version.project.name + "-" + version.name + ".json",
                Json.write(evaluation.summary(version.arn)));
        version.put(
                "EvaluationResult",
                Attributes.builder()
                        .put("F1Score", Decimal.of(f1))
                        .put("Summary", summary.toAttributes())
                        .build());
        version.put("BaseModelVersion", Value.of("1.0"));
    }

    private void add(String result, String part, S3Name manifest) {
        Attributes asset = Attributes.of("GroundTruthManifest", manifest.toAttributes());
        version.put(
                result,
                version.facts().attributes(result).with(part, Attributes.of("Assets", Value.of(List.of(asset)))));
    }

    /** The bucket does not take what a training leaves. */
    static final class NotWrittenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotWrittenException(Throwable cause) {
            super(cause);
        }
    }
}
