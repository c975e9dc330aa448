package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot come to an end is not begun, and what has come to one is told whatever happens then. */
class TrainChecksTest {
    @TempDir
    Path folder;

    private final FakeAws aws = new FakeAws(Path.of("none"), Duration.ZERO);

    @BeforeEach
    void putManifests() {
        GarmentsInS3.put(aws);
    }

    @AfterEach
    void close() {
        aws.close();
    }

    private Cli train(Object... words) {
        List<Object> all = new ArrayList<>(List.of("train", "--project", "garments"));
        all.addAll(List.of(words));
        return aws.run(all.toArray());
    }

    private void assertRefused(String message, Object... words) {
        int datasets = aws.service().count("CreateDataset");
        int trainings = aws.service().count("CreateProjectVersion");
        for (Object[] dry : new Object[][] {{}, {"--dry-run"}}) {
            List<Object> all = new ArrayList<>(List.of(words));
            all.addAll(List.of(dry));
            Cli cli = train(all.toArray());
            assertThat(cli.err()).isEqualToIgnoringNewLines("lookbook: " + message);
            assertThat(cli.exit()).isEqualTo(2);
        }
        assertThat(aws.service().count("CreateDataset")).isEqualTo(datasets);
        assertThat(aws.service().count("CreateProjectVersion")).isEqualTo(trainings);
    }

    @Test
    void manifestsThatAreNotThereAreSaidBeforeAnythingIsMade() {
        assertRefused(
                "--test: expected a manifest in S3 but there is none at s3://garments/tset.manifest; nothing was made",
                "--output",
                "s3://garments/results/",
                "--train",
                "s3://garments/train.manifest",
                "--test",
                "s3://garments/tset.manifest");
        assertRefused(
                "--train: expected a URI such as s3://bucket/key but found \"train.manifest\"",
                "--output",
                "s3://garments/results/",
                "--train",
                "train.manifest");
        assertThat(aws.service().count("CreateProject")).isZero();
    }

    @Test
    void namesThatTheServiceRefusesAreSaidBeforeItIsAsked() {
        assertRefused(
                "--model-name: expected a name of letters, digits and . _ - but found \"the best\"",
                "--output",
                "s3://garments/results/",
                "--model-name",
                "the best");
        Cli project = Cli.run("train", "--project", "a/b", "--output", "s3://garments/results/");
        assertThat(project.exit()).isEqualTo(2);
        assertThat(project.err()).contains("--project: expected a name of letters, digits and . _ - but found \"a/b\"");
    }

    @Test
    void whatIsMissingBesideWhatIsThereIsNamed() {
        assertRefused("expected --project and --output, or --resume, but found --project alone");
        assertThat(Cli.run("train", "--output", "s3://garments/results/").err())
                .contains("expected --project and --output, or --resume, but found --output alone");
    }

    @Test
    void aModelsNameThatIsTakenIsSaidBeforeAnythingIsMade() {
        GarmentsInS3.trained(aws);

        assertRefused(
                "--model-name: expected a name that no model of the project has but found \"1\"; there are [1]",
                "--output",
                "s3://garments/results/",
                "--model-name",
                "1");
    }

    @Test
    void aTestDatasetWithEntriesIsNotDistributedTo() {
        GarmentsInS3.trained(aws);

        assertRefused(
                "--distribute: expected no test dataset, or an empty one, but it has 6 entries; leave the option out to"
                        + " test with those",
                "--output",
                "s3://garments/results/",
                "--distribute");
    }

    @Test
    void aTrainingThatBreaksOffOnItsWaySaysHowToGoOn() {
        aws.service().refuseNext("CreateProjectVersion", "AccessDeniedException", 1);

        Cli broken =
                aws.run(GarmentsInS3.training("s3://garments/train.manifest").toArray());

        assertThat(broken.exit()).isEqualTo(2);
        assertThat(broken.err())
                .contains("project garments stays, and its datasets of --train and --test; leave --train and --test out"
                        + " to go on from there");
        Cli again = train("--output", "s3://garments/results/");
        assertThat(again.exit()).as(again.err()).isZero();
    }

    @Test
    void aDatasetThatCouldNotBeMadeIsNotTrainedWith() {
        aws.service().failNextDataset("The manifest file has no valid lines.");
        Cli failed =
                aws.run(GarmentsInS3.training("s3://garments/train.manifest").toArray());
        assertThat(failed.exit()).isEqualTo(2);

        Cli again = train("--output", "s3://garments/results/", "--test", "s3://garments/test.manifest");

        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err())
                .contains(" is CREATE_FAILED; delete it with: aws rekognition delete-dataset --dataset-arn arn:aws:")
                .endsWith(", or name another project" + System.lineSeparator());
    }

    @Test
    void aTrainingIsToldThoughWhatItLeftCannotBeRead() throws Exception {
        String model = GarmentsInS3.trained(aws);
        Path report = folder.resolve("report.json");
        aws.s3().keys("garments").stream()
                .filter(key -> key.startsWith("results/"))
                .forEach(key -> aws.s3()
                        .client()
                        .deleteObject(object -> object.bucket("garments").key(key)));

        Cli cli = aws.run("train", "--resume", model, "--report", report);

        assertThat(cli.exit()).as(cli.err()).isEqualTo(1);
        assertThat(cli.out()).isEqualToIgnoringNewLines(model);
        assertThat(cli.err())
                .contains(
                        "all labels: F1 0.900",
                        "lookbook: " + model
                                + " is TRAINING_COMPLETED, but what its training has left in S3 could not be read: "
                                + "NoSuchKey");
        assertThat(Files.readString(report))
                .contains("\"status\":\"TRAINING_COMPLETED\"", "\"f1\":0.9", "\"problem\":");
    }
}
