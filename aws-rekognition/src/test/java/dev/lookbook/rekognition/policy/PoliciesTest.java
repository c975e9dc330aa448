package dev.lookbook.rekognition.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class PoliciesTest {
    private static final Policies POLICIES = Policies.of("111122223333", "us-east-1", "pictures", "results");

    private static JsonNode statements(String policy) {
        JsonNode document = new ObjectMapper().readTree(policy);
        assertThat(document.get("Version").asString()).isEqualTo("2012-10-17");
        return document.get("Statement");
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    @Test
    void theCallerMayDoWhatThisLibraryDoesAndNoMore() {
        JsonNode statements = statements(POLICIES.callerPolicy());
        assertThat(statements).hasSize(4);

        assertThat(texts(statements.get(0).get("Action"))).containsExactly("rekognition:DescribeProjects");
        assertThat(texts(statements.get(1).get("Action")))
                .contains("rekognition:StopProjectVersion", "rekognition:DetectCustomLabels")
                .doesNotHaveDuplicates()
                .allMatch(action -> action.matches("rekognition:[A-Z][A-Za-z]+"));
        assertThat(texts(statements.get(1).get("Resource")))
                .containsExactly("arn:aws:rekognition:us-east-1:111122223333:project/*/*");
        assertThat(texts(statements.get(2).get("Action")))
                .containsExactly("s3:GetBucketAcl", "s3:GetBucketLocation", "s3:ListBucket");
        assertThat(texts(statements.get(2).get("Resource")))
                .containsExactly("arn:aws:s3:::pictures", "arn:aws:s3:::results");
        assertThat(texts(statements.get(3).get("Action")))
                .containsExactly(
                        "s3:GetObject",
                        "s3:GetObjectAcl",
                        "s3:GetObjectVersion",
                        "s3:GetObjectTagging",
                        "s3:PutObject",
                        "s3:AbortMultipartUpload");
        assertThat(texts(statements.get(3).get("Resource")))
                .containsExactly("arn:aws:s3:::pictures/*", "arn:aws:s3:::results/*");
    }

    @Test
    void oneProjectAndItsKeysAreNamed() {
        String key = "arn:aws:kms:us-east-1:111122223333:key/1";
        JsonNode statements = statements(POLICIES.withProject("garments")
                .withSourceKey(key)
                .withTrainingKey(key)
                .callerPolicy());

        assertThat(texts(statements.get(1).get("Resource")))
                .containsExactly("arn:aws:rekognition:us-east-1:111122223333:project/garments/*");
        assertThat(texts(statements.get(4).get("Action"))).containsExactly("kms:GenerateDataKey", "kms:Decrypt");
        assertThat(texts(statements.get(5).get("Action")))
                .containsExactly("kms:DescribeKey", "kms:GenerateDataKey", "kms:Decrypt");
        assertThat(statements.get(5).has("Condition")).isFalse();
        assertThat(texts(statements.get(6).get("Action"))).containsExactly("kms:CreateGrant");
        assertThat(texts(statements.get(6).get("Resource"))).containsExactly(key);
        assertThat(statements.get(6).get("Condition").toString())
                .isEqualTo("{\"Bool\":{\"kms:GrantIsForAWSResource\":\"true\"}}");
        assertThat(texts(statements.get(5).get("Resource"))).containsExactly(key);
        assertThat(statements(Policies.of("111122223333", "cn-north-1", "one", "one")
                                .callerPolicy())
                        .get(3)
                        .get("Resource")
                        .toString())
                .contains("arn:aws-cn:s3:::one/*");
    }

    @Test
    void modelsOfOneProjectMayBeCopiedToOneOther() {
        JsonNode statements = statements(
                POLICIES.withProject("garments").withCopiesTo("production").callerPolicy());

        assertThat(texts(statements.get(2).get("Action")))
                .contains("rekognition:CopyProjectVersion", "rekognition:DescribeProjectVersions")
                .doesNotContain("rekognition:DeleteProjectVersion", "rekognition:StartProjectVersion");
        assertThat(texts(statements.get(2).get("Resource")))
                .containsExactly("arn:aws:rekognition:us-east-1:111122223333:project/production/*");
    }

    @Test
    void manifestsMayHaveABucketOfTheirOwn() {
        Policies policies = POLICIES.withManifestBucket("manifests");
        JsonNode caller = statements(policies.callerPolicy());

        assertThat(texts(caller.get(2).get("Resource")))
                .containsExactly("arn:aws:s3:::pictures", "arn:aws:s3:::manifests", "arn:aws:s3:::results");
        assertThat(texts(statements(policies.manifestBucketPolicy()).get(1).get("Resource")))
                .containsExactly("arn:aws:s3:::manifests/*");
        assertThat(policies.bucketPolicies())
                .containsOnlyKeys("pictures", "manifests", "results")
                .containsEntry("manifests", policies.manifestBucketPolicy())
                .containsEntry("results", policies.outputBucketPolicy());
    }

    @Test
    void aBucketHasOnePolicyForAllThatItIsUsedFor() {
        Policies policies = Policies.of("111122223333", "us-east-1", "one", "one");
        JsonNode statements =
                statements(policies.bucketPolicies().values().iterator().next());

        assertThat(policies.bucketPolicies()).hasSize(1);
        assertThat(statements).hasSize(4);
        assertThat(statements)
                .extracting(statement -> statement.get("Sid").asString())
                .doesNotHaveDuplicates();
    }

    /** Otherwise anybody could have the service read these buckets, or write to them, for an account of their own. */
    @Test
    void theServiceMayDoNothingForOtherAccounts() {
        for (String policy : List.of(POLICIES.sourceBucketPolicy(), POLICIES.outputBucketPolicy())) {
            assertThat(statements(policy))
                    .allSatisfy(statement -> assertThat(statement
                                    .get("Condition")
                                    .get("StringEquals")
                                    .get("aws:SourceAccount")
                                    .asString())
                            .isEqualTo("111122223333"));
        }
    }

    @Test
    void theServiceMayReadTheSourceBucket() {
        JsonNode statements = statements(POLICIES.sourceBucketPolicy());

        assertThat(statements)
                .hasSize(2)
                .allSatisfy(statement -> assertThat(
                                statement.get("Principal").get("Service").asString())
                        .isEqualTo("rekognition.amazonaws.com"));
        assertThat(texts(statements.get(0).get("Action"))).containsExactly("s3:GetBucketAcl", "s3:GetBucketLocation");
        assertThat(texts(statements.get(0).get("Resource"))).containsExactly("arn:aws:s3:::pictures");
        assertThat(texts(statements.get(1).get("Action")))
                .containsExactly("s3:GetObject", "s3:GetObjectAcl", "s3:GetObjectVersion", "s3:GetObjectTagging");
        assertThat(texts(statements.get(1).get("Resource"))).containsExactly("arn:aws:s3:::pictures/*");
    }

    @Test
    void theServiceMayWriteResultsThatTheOwnerControls() {
        JsonNode statements = statements(POLICIES.outputBucketPolicy());

        assertThat(texts(statements.get(0).get("Action"))).containsExactly("s3:GetBucketAcl");
        assertThat(texts(statements.get(1).get("Action"))).containsExactly("s3:PutObject");
        assertThat(texts(statements.get(1).get("Resource"))).containsExactly("arn:aws:s3:::results/*");
        assertThat(statements
                        .get(1)
                        .get("Condition")
                        .get("StringEquals")
                        .get("s3:x-amz-acl")
                        .asString())
                .isEqualTo("bucket-owner-full-control");
    }

    @Test
    void documentsAreForPeopleToo() {
        assertThat(POLICIES.outputBucketPolicy())
                .startsWith("{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    {\n      \"Sid\": ")
                .endsWith("  ]\n}\n");
    }

    @Test
    void namesThatCannotBeRightAreRefused() {
        assertThatThrownBy(() -> Policies.of("1234", "us-east-1", "pictures", "results"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected an account number of 12 digits but found \"1234\"");
        assertThatThrownBy(() -> Policies.of("111122223333", "us-east-1", "pictures\",\"*", "results"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected the name of a bucket but found \"pictures\",\"*\"");
        for (String key : List.of(
                "alias/garments",
                "arn:aws:kms:us-east-1:111122223333:alias/garments",
                "arn:aws:s3:::pictures",
                "arn:aws:kms:us-east-1:111122223333:key/*")) {
            assertThatThrownBy(() -> POLICIES.withSourceKey(key))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "expected the ARN of a key, arn:aws:kms:REGION:ACCOUNT:key/ID, but found \"" + key + '"');
            assertThatThrownBy(() -> POLICIES.withTrainingKey(key)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> POLICIES.withManifestBucket("B")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> POLICIES.withCopiesTo("a/b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> POLICIES.withProject("a/b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected the name of a project but found \"a/b\"");
    }
}
