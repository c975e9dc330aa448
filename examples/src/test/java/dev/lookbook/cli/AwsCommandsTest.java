package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.deepfashion2.DeepFashion2Writer;
import dev.lookbook.examples.synthetic.SyntheticSplit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the commands that ask AWS do beside the straight way. No test leaves a model running. */
class AwsCommandsTest {
    private static final String NO_MODEL =
            "arn:aws:rekognition:us-east-1:111122223333:project/none/version/1/1690474772815";

    @TempDir
    Path folder;

    private final FakeAws aws = new FakeAws(Path.of("none"), Duration.ofMillis(20));
    private Path split = Path.of("");

    @BeforeEach
    void drawASplit() throws IOException {
        split = folder.resolve("split");
        SyntheticSplit.write(split, 12, 7);
        GarmentsInS3.put(aws);
    }

    @AfterEach
    void nothingIsLeftRunning() {
        aws.service().tokenExpired(false);
        List<String> running = aws.service().running();
        aws.close();
        assertThat(running).isEmpty();
    }

    private String trained() {
        return GarmentsInS3.trained(aws);
    }

    @Test
    void noOtherCommandLoadsAClassOfAws() throws Exception {
        Path classes = folder.resolve("classes.log");
        Path coco = folder.resolve("coco.json");

        Cli cli = ChildJvm.start(
                        folder.resolve("err"),
                        "-Xlog:class+load:file=" + classes,
                        "convert",
                        "--to",
                        "coco",
                        split,
                        coco)
                .end();

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(coco).isNotEmptyFile();
        assertThat(Files.readString(classes))
                .contains("dev.lookbook.cli.DetectCommand ")
                .doesNotContain("software.amazon.awssdk", "dev.lookbook.rekognition", "io.netty");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process is ended there without being told")
    void anInterruptedDetectionStopsTheModelAndWritesNothing() throws Exception {
        String model = trained();
        Path out = folder.resolve("out.jsonl");
        List<Object> words = aws.words("detect", "--model", model, "--parallel", 1, "-o", out);
        for (int i = 0; i < 200; i++) {
            words.add(split);
        }

        ChildJvm child =
                ChildJvm.start(folder.resolve("err"), aws.arguments(folder.resolve("jvm-arguments")), words.toArray());
        while (child.process().isAlive() && aws.service().count("DetectCustomLabels") < 3) {
            Thread.sleep(5);
        }
        child.process().destroy();

        Cli cli = child.end();
        assertThat(cli.exit()).as(cli.err()).isEqualTo(143);
        assertThat(aws.service().count("StopProjectVersion")).isEqualTo(1);
        assertThat(out).doesNotExist();
        assertThat(cli.err())
                .contains(
                        "lookbook: interrupted; stopping " + model + ", which may take some minutes; do not kill this;"
                                + " what was detected so far is lost, and " + out + " is not written");
        aws.service().settle();
    }

    @Test
    void detectionsBecomeResultsOfATruthAndAManifest() throws Exception {
        String model = trained();
        Path truth = folder.resolve("truth.json");
        assertThat(Cli.run("convert", "--to", "coco", split, truth).exit()).isZero();

        Path results = folder.resolve("results.json");
        Cli coco = aws.run("detect", "--model", model, "--to", "coco", "--truth", truth, "-o", results, split);
        assertThat(coco.exit()).as(coco.err()).isZero();
        Cli evaluated = Cli.run("evaluate", truth, results);
        assertThat(evaluated.exit()).as(evaluated.err()).isZero();

        Cli manifest =
                aws.run("detect", "--model", model, "--to", "manifest", "--s3-prefix", "s3://garments/image/", split);
        assertThat(manifest.exit()).as(manifest.err()).isZero();
        assertThat(manifest.out().lines()).hasSize(12);
        assertThat(manifest.out())
                .startsWith("{\"source-ref\": \"s3://garments/image/000001.jpg\"")
                .contains("0.985");
    }

    @Test
    void aModelThatIsKeptRunningIsUsedAgainListedAndStopped() {
        String model = trained();

        Cli first = aws.run("detect", "--model", model, "--keep-running", split.resolve("image/000001.jpg"));
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.err())
                .contains("the model goes on running, and costs money until: lookbook models --stop " + model);
        assertThat(aws.service().running()).containsExactly(model);
        Cli second = aws.run("detect", "--model", model, split.resolve("image/000002.jpg"));
        assertThat(second.exit()).as(second.err()).isZero();
        assertThat(second.err()).contains("was running already, and is left running");
        assertThat(aws.run("models").out()).isEqualToIgnoringNewLines(model + " RUNNING 1");

        Cli stopped = aws.run("models", "--stop-all");
        assertThat(stopped.exit()).isZero();
        assertThat(stopped.err()).contains("stopped  " + model);
        assertThat(aws.service().count("StartProjectVersion")).isEqualTo(1);
    }

    @Test
    void limitsEndTheDetectionsOfAModelThatSomebodyElseHasStarted() throws IOException {
        String model = trained();
        aws.service()
                .client()
                .startProjectVersion(request ->
                        request.projectVersionArn(model).minInferenceUnits(1).maxInferenceUnits(3));
        aws.service().settle();
        Path report = folder.resolve("report.json");

        // A millisecond is over before anything is answered.
        Cli cli = aws.run(
                "detect",
                "--model",
                model,
                "--max-cost",
                "0.000003",
                "--price-per-hour",
                "3.6",
                "--report",
                report,
                split);

        assertThat(cli.exit()).as(cli.err()).isEqualTo(1);
        assertThat(cli.err())
                .contains(
                        "the model was running already, and is left running, for limits end the detections only, counted"
                                + " from now on; to stop it: lookbook models --stop " + model)
                .contains(
                        "because it was let go when it had cost 0.000003, and goes on running, because somebody else has"
                                + " started it: ");
        assertThat(cli.out().lines().count()).isLessThan(12);
        assertThat(report).content().contains("\"units\":3,");
        assertThat(aws.service().running()).containsExactly(model);
        assertThat(aws.run("models", "--stop", model).exit()).isZero();
    }

    @Test
    void aModelThatIsNotThereIsSaidAndOthersAreStoppedAllTheSame() {
        String model = trained();
        aws.service()
                .client()
                .startProjectVersion(request -> request.projectVersionArn(model).minInferenceUnits(1));
        List<Object> words = new ArrayList<>(List.of("models", "--stop", NO_MODEL, "--stop", model));
        words.addAll(List.of("--endpoint-url", aws.service().endpoint(), "--poll", "0.01"));
        String abroad = NO_MODEL.replace("us-east-1", "eu-west-1");
        words.addAll(List.of("--stop", abroad));

        Cli cli = Cli.run(words.toArray());

        assertThat(cli.exit()).as(cli.err()).isEqualTo(1);
        assertThat(cli.err())
                .contains(
                        "lookbook: there is no project \"none\" in the account and region of the client, us-east-1; the"
                                + " model would be in region us-east-1: " + NO_MODEL)
                // The fake service is that of one region only, and says which one it was asked as.
                .contains("not to eu-west-1 and rekognition", "--region eu-west-1 --project-version-arn " + abroad)
                .contains("stopped  " + model);
        assertThat(aws.service().running()).isEmpty();
        assertThat(Cli.run("models", "--stop", model, "--stop", "garments").exit())
                .isEqualTo(2);
    }

    @Test
    void picturesThatCannotBeLookedAtAreNamedBesideTheOthers() throws IOException {
        String model = trained();
        Path bad = Files.writeString(folder.resolve("bad.jpg"), "no picture");
        Path report = folder.resolve("report.json");

        Cli cli = aws.run("detect", "--model", model, "--report", report, bad, split.resolve("image/000001.jpg"));

        assertThat(cli.exit()).isEqualTo(1);
        assertThat(cli.out().lines()).hasSize(1);
        assertThat(cli.err()).contains("2 pictures, 1 item, 1 picture failed");
        assertThat(cli.err()).contains("failed   bad.jpg: ");
        assertThat(report).content().contains("\"failed\":[{\"file\":\"bad.jpg\",\"problem\":");
    }

    @Test
    void whatWasDetectedIsWrittenThoughTheModelCannotBeStopped() {
        String model = trained();
        Path out = folder.resolve("out.jsonl");
        aws.service().refuseNext("StopProjectVersion", "AccessDeniedException", 1_000_000);

        Cli cli = aws.run("detect", "--model", model, "--stop-wait", "0.001", "-o", out, split);
        aws.service().refuseNoMore("StopProjectVersion");

        assertThat(cli.exit()).as(cli.err()).isEqualTo(1);
        assertThat(out).content().hasLineCount(12);
        assertThat(cli.err())
                .contains("lookbook: the model may still be running, and then costs money by the hour")
                .contains("stop it by hand: aws rekognition stop-project-version --region us-east-1");
        assertThat(aws.run("models", "--stop", model).exit()).isZero();
    }

    @Test
    void aDatasetThatIsThereIsNotTakenForTheManifestThatIsNamed() {
        trained();

        Cli again =
                aws.run(GarmentsInS3.training("s3://garments/other.manifest").toArray());

        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err())
                .isEqualToIgnoringNewLines(
                        "lookbook: --train: the project \"garments\" has such a dataset already; leave the"
                                + " option out to train with that, or name another project");
    }

    @Test
    void aTrainingThatHasFailedIsDoneWithFindings() {
        aws.service().failNextTraining("The manifest has too few labels.");

        Cli failed =
                aws.run(GarmentsInS3.training("s3://garments/train.manifest").toArray());

        assertThat(failed.exit()).as(failed.err()).isEqualTo(1);
        assertThat(failed.err()).contains("TRAINING_FAILED (\"The manifest has too few labels.\")");
    }

    @Test
    void errorsOfTheServiceAreOneLineWithoutCredentials() {
        Cli unknown = aws.run("detect", "--model", NO_MODEL, split);
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err().lines()).hasSize(1);
        assertThat(unknown.err()).startsWith("lookbook: there is no project \"none\"");

        aws.service().tokenExpired(true);
        Cli expired = aws.run("models");
        assertThat(expired.exit()).isEqualTo(2);
        assertThat(expired.err().lines()).hasSize(1);
        assertThat(expired.err())
                .startsWith("lookbook: ExpiredTokenException: ")
                .endsWith("; renew the credentials, or name another profile" + System.lineSeparator())
                .doesNotContain("AKID");
    }

    private Path manifest() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            lines.add(GarmentsInS3.line("image/" + String.format("%06d.jpg", i + 1), "vest")
                    .strip());
        }
        return Files.write(folder.resolve("train.manifest"), lines);
    }

    @Test
    void anArchiveThatIsReadOnceIsRefusedBeforeAnythingIsSent() throws IOException {
        Path archive = folder.resolve("pictures.tar.gz");
        try (DeepFashion2Writer writer = DeepFashion2Writer.create(archive)) {
            for (int i = 1; i <= 12; i++) {
                String name = String.format("%06d.jpg", i);
                writer.picture(name, Files.readAllBytes(split.resolve("image").resolve(name)));
            }
            writer.finish();
        }
        Cli cli = aws.run("upload", "--images", archive, "--force", manifest());

        assertThat(cli.exit()).as(cli.err()).isEqualTo(2);
        assertThat(cli.err()).contains("unpack").contains("pictures.tar.gz");
        assertThat(cli.err().lines()).hasSize(1);
    }

    @Test
    void aDryRunOfAnUploadTellsWhatItCosts() throws IOException {
        Path manifest = manifest();
        Path report = folder.resolve("report.json");
        Object[] words = {"upload", "--images", split, "--dry-run", "--force", "--report", report, manifest};

        Cli free = aws.run(words);
        assertThat(free.exit()).as(free.err()).isZero();
        assertThat(free.err())
                .contains("that takes at most 13 PUT, 0 requests for parts and 0 LIST; --price-per-1000-puts says")
                .contains(" bytes; --price-gb-month says what that costs");
        assertThat(report).content().contains("\"putRequests\":13,").doesNotContain("Cost");

        List<Object> priced = new ArrayList<>(List.of(words));
        priced.addAll(List.of("--price-per-1000-puts", "0.005", "--price-gb-month", "1073741824"));
        Cli cli = aws.run(priced.toArray());
        assertThat(cli.err()).contains("0 LIST: 0.000065");
        assertThat(report).content().contains("\"requestCost\":0.000065");
        assertThat(aws.run("upload", "--images", split, "--price-gb-month", 1, manifest)
                        .err())
                .isEqualToIgnoringNewLines(
                        "lookbook: --price-gb-month: expected --dry-run too, which alone estimates costs");
    }

    @Test
    void optionsThatContradictEachOtherAreRefused() {
        assertThat(Cli.run("detect", "--model", NO_MODEL, "--max-cost", 3, split)
                        .err())
                .isEqualToIgnoringNewLines(
                        "lookbook: --max-cost: expected --price-per-hour too, for AWS's prices are not known"
                                + " here");
        assertThat(Cli.run("detect", "--model", NO_MODEL, "--keep-running", "--max-hours", 3, split)
                        .exit())
                .isEqualTo(2);
        assertThat(Cli.run("train", "--resume", NO_MODEL, "--project", "p").exit())
                .isEqualTo(2);
        assertThat(Cli.run("models", "--stop-all", "--all").exit()).isEqualTo(2);
        Cli plan = Cli.run(
                "detect",
                "--model",
                NO_MODEL,
                "--dry-run",
                "--units",
                2,
                "--price-per-hour",
                "4",
                "--max-hours",
                "3",
                split);
        assertThat(plan.exit()).isZero();
        assertThat(plan.err())
                .contains(
                        "would show it 12 pictures",
                        "that costs 8 an hour",
                        "at most 3 hours, 24",
                        "would stop it in the end");
    }
}
