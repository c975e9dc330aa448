package dev.lookbook.rekognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.rekognition.fake.FakeRekognition;
import dev.lookbook.rekognition.fake.S3Server;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

class ResultsInS3Test {

    @Test
    void whatATrainingLeavesIsReadThroughAClientOfS3() throws Exception {
        try (S3Server s3 = S3Server.start();
                FakeRekognition service =
                        FakeRekognition.builder().s3(s3.files()).start()) {
            s3.createBucket(Shop.BUCKET);
            for (String name : new String[] {"train", "test"}) {
                byte[] lines = Shop.manifest(name + '/', 10).getBytes(StandardCharsets.UTF_8);
                s3.put(Shop.BUCKET, name + ".manifest", lines);
            }
            CustomLabels customLabels = Shop.customLabels(service);
            String project = customLabels.createProject("garments").arn();
            Training training = customLabels.train(TrainingRequest.of(project, "1", Shop.OUTPUT)
                    .withManifests(
                            new S3Location(Shop.BUCKET, "train.manifest"),
                            new S3Location(Shop.BUCKET, "test.manifest")));
            training.await();

            S3Objects objects = S3Objects.using(s3.client());
            TrainingResults results = training.results(objects);
            assertThat(results.evaluation().orElseThrow().labels()).hasSize(2);
            assertThat(results.manifests().orElseThrow().testing().orElseThrow().totalJsonLines())
                    .hasValue(10);
            assertThatThrownBy(() -> objects.open(S3Location.parse("s3://" + Shop.BUCKET + "/nothing")))
                    .isInstanceOf(NoSuchKeyException.class);
        }
    }

    @Test
    void placesInS3AreUris() {
        assertThat(S3Location.parse("s3://bucket/a b/ü?.jpg")).isEqualTo(new S3Location("bucket", "a b/ü?.jpg"));
        assertThat(S3Location.parse("s3://bucket")).hasToString("s3://bucket/");
        for (String wrong : new String[] {"bucket/key", "s3:///key", "https://bucket/key"}) {
            assertThatThrownBy(() -> S3Location.parse(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("expected a URI such as s3://bucket/key but found \"" + wrong + "\"");
        }
    }

    @Test
    void namesThatNoBucketCanHaveAreRefused() {
        for (String wrong : new String[] {"", "ab", "a/b", "bücket", "s3://bucket"}) {
            assertThatThrownBy(() -> new S3Location(wrong, "key"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("expected the name of a bucket, at least three of letters, digits and . _ -, but found"
                            + " \"" + wrong + "\"");
        }
        assertThat(new S3Location("Old_Bucket", "key")).hasToString("s3://Old_Bucket/key");
    }
}
