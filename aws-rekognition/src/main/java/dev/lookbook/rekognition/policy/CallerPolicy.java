package dev.lookbook.rekognition.policy;

import dev.lookbook.model.Attributes;
import java.util.ArrayList;
import java.util.List;

/** The statements for whoever calls this library. */
final class CallerPolicy {
    private CallerPolicy() {}

    static List<Attributes> statements(Scope scope) {
        List<Attributes> statements = new ArrayList<>();
        statements.add(Statement.allow("LookbookListProjects")
                .actions(List.of("rekognition:DescribeProjects"))
                .resources(List.of("*"))
                .build());
        statements.add(Statement.allow("LookbookCustomLabels")
                .actions(Actions.CUSTOM_LABELS)
                .resources(List.of(scope.projectArn(scope.project())))
                .build());
        scope.copyProject()
                .ifPresent(name -> statements.add(Statement.allow("LookbookCopiesOfModels")
                        .actions(Actions.COPY)
                        .resources(List.of(scope.projectArn(name)))
                        .build()));
        statements.add(Statement.allow("LookbookBuckets")
                .actions(Actions.CALLER_BUCKET)
                .resources(scope.buckets().stream().map(scope::bucketArn).toList())
                .build());
        statements.add(Statement.allow("LookbookObjects")
                .actions(Actions.CALLER_OBJECT)
                .resources(scope.buckets().stream()
                        .map(bucket -> scope.bucketArn(bucket) + "/*")
                        .toList())
                .build());
        scope.sourceKey()
                .ifPresent(key -> statements.add(Statement.allow("LookbookEncryptedPictures")
                        .actions(Actions.DATA_KEY)
                        .resources(List.of(key))
                        .build()));
        scope.trainingKey().ifPresent(key -> addTrainingKey(statements, key));
        return statements;
    }

    private static void addTrainingKey(List<Attributes> statements, String key) {
        statements.add(Statement.allow("LookbookEncryptedTraining")
                .actions(Actions.TRAINING_KEY)
                .resources(List.of(key))
                .build());
        statements.add(Statement.allow("LookbookGrantToTraining")
                .actions(List.of("kms:CreateGrant"))
                .resources(List.of(key))
                .onlyForServicesOfAws()
                .build());
    }
}
