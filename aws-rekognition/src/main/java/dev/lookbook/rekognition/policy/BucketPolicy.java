package dev.lookbook.rekognition.policy;

import dev.lookbook.model.Attributes;
import java.util.ArrayList;
import java.util.List;

/** The statements for buckets that the service itself is to get at. */
final class BucketPolicy {
    private BucketPolicy() {}

    /** All that a bucket needs, whatever it is used for. */
    static List<Attributes> statements(Scope scope, String bucket) {
        List<Attributes> statements = new ArrayList<>();
        if (scope.readBuckets().contains(bucket)) {
            statements.addAll(source(scope, bucket));
        }
        if (scope.outputBucket().equals(bucket)) {
            statements.addAll(output(scope));
        }
        return statements;
    }

    static List<Attributes> source(Scope scope, String bucket) {
        return List.of(
                Statement.allow("RekognitionReadsBucket")
                        .service()
                        .actions(Actions.BUCKET_READ)
                        .resources(List.of(scope.bucketArn(bucket)))
                        .onBehalfOf(scope.account())
                        .build(),
                Statement.allow("RekognitionReadsObjects")
                        .service()
                        .actions(Actions.OBJECT_READ)
                        .resources(List.of(scope.bucketArn(bucket) + "/*"))
                        .onBehalfOf(scope.account())
                        .build());
    }

    static List<Attributes> output(Scope scope) {
        return List.of(
                Statement.allow("RekognitionLooksAtOutput")
                        .service()
                        .actions(List.of("s3:GetBucketAcl"))
                        .resources(List.of(scope.bucketArn(scope.outputBucket())))
                        .onBehalfOf(scope.account())
                        .build(),
                Statement.allow("RekognitionWritesResults")
                        .service()
                        .actions(List.of("s3:PutObject"))
                        .resources(List.of(scope.bucketArn(scope.outputBucket()) + "/*"))
                        .ownerHasFullControl()
                        .onBehalfOf(scope.account())
                        .build());
    }
}
