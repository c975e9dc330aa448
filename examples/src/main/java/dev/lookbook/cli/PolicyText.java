package dev.lookbook.cli;

import dev.lookbook.rekognition.policy.Policies;
import java.util.Map;
import java.util.stream.Collectors;

/** Policy documents in one JSON object. */
final class PolicyText {
    private PolicyText() {}

    static String of(PolicyCommand command) {
        Policies policies = policies(command);
        Map<String, String> buckets = policies.bucketPolicies();
        return "{\n\"caller\": " + policies.callerPolicy().stripTrailing() + ",\n\"buckets\": {\n"
                + buckets.entrySet().stream()
                        // The names of buckets need no escapes.
                        .map(bucket -> "\"" + bucket.getKey() + "\": "
                                + bucket.getValue().stripTrailing())
                        .collect(Collectors.joining(",\n"))
                + "\n}\n}\n";
    }

    private static Policies policies(PolicyCommand command) {
        Policies policies = Policies.of(
                command.account,
                command.region,
                command.bucket,
                command.outputBucket == null ? command.bucket : command.outputBucket);
        if (command.manifestBucket != null) {
            policies = policies.withManifestBucket(command.manifestBucket);
        }
        if (command.project != null) {
            policies = policies.withProject(command.project);
        }
        if (command.copyTo != null) {
            policies = policies.withCopiesTo(command.copyTo);
        }
        if (command.sourceKey != null) {
            policies = policies.withSourceKey(command.sourceKey);
        }
        return command.trainingKey == null ? policies : policies.withTrainingKey(command.trainingKey);
    }
}
