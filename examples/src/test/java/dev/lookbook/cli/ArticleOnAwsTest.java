package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.examples.WholePipelineOnAws;
import dev.lookbook.examples.synthetic.SyntheticSplit;
import dev.lookbook.io.Pictures;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.manifest.ManifestReader;
import dev.lookbook.rekognition.AwsConnection;
import dev.lookbook.rekognition.CustomLabels;
import dev.lookbook.rekognition.S3Location;
import dev.lookbook.rekognition.fake.FakeRekognition;
import dev.lookbook.rekognition.fake.S3Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the article does by hand, from a split to detections, through the command line and through the Java API. Afterwards no
 * model runs, and the bucket has what the manifests name, the manifests, and what the training has left.
 */
class ArticleOnAwsTest {
    private static final String BUCKET = "garments";
    private static final int IMAGES = 60;

    @TempDir
    Path folder;

    private final FakeAws aws = new FakeAws(Path.of("none"), Duration.ZERO);
    private final S3Server s3 = aws.s3();
    private final FakeRekognition service = aws.service();

    private Path split = Path.of("");
    private Path train = Path.of("");
    private Path test = Path.of("");

    @BeforeEach
    void drawSplitAndMakeManifests() throws IOException {
        split = folder.resolve("split");
        SyntheticSplit.write(split, IMAGES, 7);
        Path out = folder.resolve("garments.manifest");
        Cli convert = Cli.run(
                "convert",
                "--from",
                "deepfashion2",
                "--to",
                "manifest",
                "--merge",
                "sling=vest,sling dress=vest dress",
                "--s3-prefix",
                "s3://" + BUCKET + "/image/",
                "--train",
                "0.8",
                split,
                out);
        assertThat(convert.exit()).as(convert.err()).isZero();
        train = folder.resolve("garments.train.manifest");
        test = folder.resolve("garments.test.manifest");
    }

    @AfterEach
    void nothingIsLeftRunning() {
        List<String> running = service.running();
        aws.close();
        assertThat(running).isEmpty();
    }

    @Test
    void onTheCommandLine() throws IOException {
        Cli plan = aws.run("upload", "--images", split, "--dry-run", train, test);
        assertThat(plan.exit()).as(plan.err()).isZero();
        assertThat(plan.err()).contains("would send " + IMAGES + " pictures");
        assertThat(s3.keys(BUCKET)).isEmpty();

        Cli upload = aws.run("upload", "--images", split, train, test);
        assertThat(upload.exit()).as(upload.err()).isZero();
        assertThat(upload.out().lines())
                .containsExactly(
                        "s3://garments/manifests/garments.train.manifest",
                        "s3://garments/manifests/garments.test.manifest");
        assertThat(s3.keys(BUCKET)).containsExactlyInAnyOrderElementsOf(named());
        assertThat(aws.run("upload", "--images", split, train, test).err())
                .contains("0 pictures sent (0 bytes), " + IMAGES + " unchanged, 0 failed");

        List<Object> training = List.of(
                "train",
                "--project",
                "garments",
                "--train",
                "s3://garments/manifests/garments.train.manifest",
                "--test",
                "s3://garments/manifests/garments.test.manifest",
                "--output",
                "s3://garments/results/",
                "--price-training-hour",
                "2");
        List<Object> dry = new ArrayList<>(training);
        dry.add("--dry-run");
        Cli would = aws.run(dry.toArray());
        assertThat(would.exit()).as(would.err()).isZero();
        assertThat(would.err())
                .contains("would make the project garments", "would train model 1,", "paid by the hour: 1.0 to 48");
        assertThat(service.count("CreateProject")).isZero();

        Cli trained = aws.run(training.toArray());
        assertThat(trained.exit()).as(trained.err()).isZero();
        String model = trained.out().strip();
        assertThat(model).startsWith("arn:aws:rekognition:us-east-1:").contains(":project/garments/version/1/");
        assertThat(trained.err()).contains("all labels", "vest_dress").doesNotContain("sling");

        Path results = folder.resolve("results.json");
        Cli detect = aws.run("detect", "--model", model, "--to", "json", "-o", results, split);
        assertThat(detect.exit()).as(detect.err()).isZero();
        assertThat(detect.err()).contains(IMAGES + " pictures, " + IMAGES + " items, 0 pictures failed");
        assertThat(Files.readAllLines(results))
                .hasSize(IMAGES)
                .first()
                .asString()
                .startsWith("{\"fileName\":\"000001.jpg\",\"width\":")
                .contains("\"label\":\"short_sleeved_shirt\",\"percent\":98.5,\"box\":{\"left\":0.25,");

        assertThat(service.count("StartProjectVersion")).isEqualTo(1);
        assertThat(service.count("StopProjectVersion")).isEqualTo(1);
        assertThat(aws.run("models").out()).isEmpty();
        assertThat(s3.keys(BUCKET).stream().filter(key -> !key.startsWith("results/")))
                .containsExactlyInAnyOrderElementsOf(named());
    }

    @Test
    void inJava() throws Exception {
        try (AwsConnection connection = AwsConnection.builder()
                        .region("us-east-1")
                        .endpoint(service.endpoint())
                        .s3Endpoint(s3.endpoint())
                        .open();
                Pictures pictures = Pictures.open(split)) {
            CustomLabels customLabels = connection
                    .customLabels()
                    .polling(Duration.ofMillis(1), Duration.ofMillis(10))
                    .build();
            WholePipelineOnAws.run(
                    connection,
                    customLabels,
                    pictures,
                    split.toString(),
                    train.toString(),
                    test.toString(),
                    "s3://garments",
                    "garments",
                    split.resolve("image/000001.jpg").toString());
        }
        assertThat(service.count("CreateProjectVersion")).isEqualTo(1);
        assertThat(service.count("DetectCustomLabels")).isEqualTo(1);
        assertThat(service.count("StopProjectVersion")).isEqualTo(1);
        assertThat(s3.keys(BUCKET).stream().filter(key -> !key.startsWith("results/")))
                .containsExactlyInAnyOrderElementsOf(named());
    }

    /** The keys that the manifests name, and their own. */
    private Set<String> named() throws IOException {
        TreeSet<String> keys =
                new TreeSet<>(List.of("manifests/garments.train.manifest", "manifests/garments.test.manifest"));
        for (Path manifest : List.of(train, test)) {
            try (ManifestReader reader = ManifestReader.open(manifest);
                    Stream<ManifestEntry> entries = reader.stream()) {
                entries.map(entry -> S3Location.parse(entry.sourceRef().orElseThrow())
                                .key())
                        .forEach(keys::add);
            }
        }
        return keys;
    }
}
