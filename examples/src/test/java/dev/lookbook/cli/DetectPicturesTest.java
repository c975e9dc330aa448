package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.examples.synthetic.SyntheticSplit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of pictures before a model costs anything is said before it does. */
class DetectPicturesTest {
    @TempDir
    Path folder;

    private final FakeAws aws = new FakeAws(Path.of("none"), Duration.ZERO);
    private Path bad = Path.of("");
    private Path good = Path.of("");
    private String model = "";

    @BeforeEach
    void drawPictures() throws IOException {
        GarmentsInS3.put(aws);
        model = GarmentsInS3.trained(aws);
        Path split = folder.resolve("split");
        SyntheticSplit.write(split, 3, 7);
        good = split.resolve("image/000001.jpg");
        bad = Files.createDirectory(folder.resolve("bad"));
        Files.writeString(bad.resolve("text.jpg"), "no picture");
        draw(bad.resolve("small.png"), 100, 63);
        Path large = bad.resolve("large.png");
        draw(large, 100, 100);
        Files.write(large, Arrays.copyOf(Files.readAllBytes(large), 5_000_000));
    }

    private static Path draw(Path file, int width, int height) throws IOException {
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    @AfterEach
    void nothingIsLeftRunning() {
        List<String> running = aws.service().running();
        aws.close();
        assertThat(running).isEmpty();
    }

    private Cli detect(Object... words) {
        List<Object> all = new ArrayList<>(List.of("detect", "--model", model));
        all.addAll(List.of(words));
        return aws.run(all.toArray());
    }

    private void assertRefused(String message, Object... words) {
        Cli cli = detect(words);
        assertThat(cli.err()).isEqualToIgnoringNewLines("lookbook: " + message);
        assertThat(cli.exit()).isEqualTo(2);
        assertThat(aws.service().count("StartProjectVersion")).isZero();
    }

    @Test
    void noModelIsStartedForPicturesThatItCannotBeShown() {
        assertRefused(
                "expected pictures that can be looked at but found none, such as large.png: expected a picture of at most"
                        + " 4,194,304 bytes but found 5,000,000; the service reads one of up to 15,728,640 bytes from S3",
                bad);
        assertRefused(
                "expected pictures that can be looked at but found none, such as s3://garments/a.jpg: expected a file but"
                        + " found a picture in S3, whose size is not known, so that its boxes have no pixels; fetch it"
                        + " first, or use --to json",
                "--to",
                "coco",
                "s3://garments/a.jpg");
    }

    @Test
    void noModelIsStartedForPicturesThatTheGroundTruthDoesNotHave() throws IOException {
        Path truth = folder.resolve("truth.json");
        Files.writeString(
                truth,
                "{\"images\": [{\"id\": 1, \"file_name\": \"1.jpg\"}], \"annotations\": [], \"categories\": []}");
        assertRefused(
                "expected pictures that can be looked at but found none, such as 000001.jpg: expected one of the images of"
                        + " the ground truth but it has none of this name",
                "--to",
                "coco",
                "--truth",
                truth,
                good);
    }

    @Test
    void theOthersAreLookedAtAndTheseAreListed() {
        Cli cli = detect(bad, good);

        assertThat(cli.exit()).isEqualTo(1);
        assertThat(cli.out().lines()).hasSize(1);
        assertThat(cli.err())
                .contains(
                        "4 pictures, 1 item, 3 pictures failed",
                        "failed   large.png: expected a picture of at most 4,194,304 bytes",
                        "failed   small.png: expected a picture of 64 to 4,096 pixels a side but found 100 x 63",
                        "failed   text.jpg: expected a JPEG or PNG picture but found the bytes");
        assertThat(aws.service().count("DetectCustomLabels")).isEqualTo(1);
    }

    @Test
    void twoPicturesOfOneNameAreNotOneImage() throws IOException {
        Path first = Files.createDirectory(folder.resolve("one"));
        Path second = Files.createDirectory(folder.resolve("two"));
        Path one = draw(first.resolve("a.png"), 100, 100);
        Path two = draw(second.resolve("a.png"), 200, 200);
        String both = "expected pictures of different names but both " + one + " and " + two + " are called \"a.png\"";
        for (String format : List.of("coco", "manifest")) {
            assertRefused(
                    both + ", and would be one image; show them one after the other, or use --to json",
                    "--to",
                    format,
                    first,
                    second);
        }

        Cli lines = detect(first, second);

        assertThat(lines.exit()).isZero();
        assertThat(lines.out().lines()).hasSize(2);
        assertThat(lines.err()).contains("warning  duplicate-file-name x 1", both);
    }

    @Test
    void aDryRunLooksAtPicturesAndAtTheModelsName() {
        int asked = aws.service().requests().size();
        Cli some = detect("--dry-run", bad, good);
        assertThat(some.exit()).isEqualTo(1);
        assertThat(some.err())
                .contains(
                        "would start " + model + " with 1 inference unit" + System.lineSeparator(),
                        "that costs 1 unit-hour;",
                        "would show it 1 picture",
                        "failed   text.jpg: ");
        assertRefused(
                "expected pictures that can be looked at but found none, such as text.jpg: expected a JPEG or PNG picture but"
                        + " found the bytes 6e6f207069637475",
                "--dry-run",
                bad.resolve("text.jpg"));
        Cli wrong = aws.run("detect", "--dry-run", "--model", "arn:aws:rekognition:us-east-1:1:project/p/1", good);
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("expected the ARN of a model");
        assertThat(aws.service().requests()).hasSize(asked);
    }

    @Test
    void aManifestSaysThatNoHumanWasAtIt() {
        Cli cli = detect("--to", "manifest", good);

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(cli.out())
                .startsWith("{\"source-ref\": \"000001.jpg\"")
                .contains("\"human-annotated\": \"no\"", "\"creation-date\"", "\"job-name\"");
        assertThat(cli.err())
                .contains(
                        "warning  relative-source-ref x 1",
                        "expected an address such as s3://bucket/000001.jpg, for the service reads no other, but found"
                                + " \"000001.jpg\"; --s3-prefix says what goes before it");
        assertThat(detect("--to", "manifest", "--s3-prefix", "s3://garments/image/", good)
                        .err())
                .doesNotContain("relative-source-ref");
    }
}
