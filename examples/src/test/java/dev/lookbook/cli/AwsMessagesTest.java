package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Command;

/** What is said of wrong words and of a service that fails: one line each. */
class AwsMessagesTest {
    @TempDir
    Path folder;

    private final FakeAws aws = new FakeAws(Path.of("none"), Duration.ZERO);

    @AfterEach
    void nothingIsLeftRunning() {
        List<String> running = aws.service().running();
        aws.close();
        assertThat(running).isEmpty();
    }

    static Stream<String> commands() {
        return Arrays.stream(Lookbook.class.getAnnotation(Command.class).subcommands())
                .map(command -> command.getAnnotation(Command.class).name());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandTellsWhatItDoes(String command) {
        Cli help = Cli.run(command, "--help");
        assertThat(help.exit()).as(help.err()).isZero();
        assertThat(help.out()).contains("Usage: lookbook " + command);
        assertThat(Cli.run(command, "--version").out()).startsWith("lookbook ");
    }

    @Test
    void aServiceThatFailsIsOneLine() {
        aws.service().refuseNext("DescribeProjects", "InternalServerError", 10);
        assertOneLine(aws.run("models"), "lookbook: InternalServerError: The test wants this to fail");

        assertOneLine(
                Cli.run("models", "--region", "us-east-1", "--endpoint-url", "http://127.0.0.1:1"),
                "lookbook: Unable to execute HTTP request: ");
    }

    @Test
    void aProfileThatIsNotThereIsNamed() throws IOException {
        Path credentials = Files.writeString(folder.resolve("credentials"), "[garments]\naws_access_key_id = AKID\n");
        String before = String.valueOf(System.setProperty("aws.sharedCredentialsFile", credentials.toString()));
        try {
            assertOneLine(
                    aws.run("models", "--profile", "garmets"),
                    "lookbook: expected the name of a profile in ~/.aws but found \"garmets\"; there are [garments]");
        } finally {
            System.setProperty("aws.sharedCredentialsFile", before);
        }
    }

    @Test
    void anAddressThatIsNoneIsSaidSo() {
        for (String option : List.of("--endpoint-url", "--s3-endpoint-url")) {
            assertOneLine(
                    Cli.run("models", option, "nonsense"),
                    "lookbook: " + option
                            + ": expected the address of a server, such as http://localhost:9000, but found \"nonsense\"");
        }
    }

    @Test
    void aModelThatCannotBeStoppedIsAFindingOfOneLine() {
        GarmentsInS3.put(aws);
        String model = GarmentsInS3.trained(aws);
        aws.service()
                .client()
                .startProjectVersion(start -> start.projectVersionArn(model).minInferenceUnits(1));
        aws.service().refuseNext("StopProjectVersion", "AccessDeniedException", 10);

        Cli cli = aws.run("models", "--stop", model);

        assertThat(cli.exit()).as(cli.err()).isEqualTo(1);
        assertThat(cli.err()).doesNotContain("Request ID", "this should not have happened");
        assertThat(cli.err().lines().filter(line -> line.contains("The test wants this to fail")))
                .as("what is waited for, and what came of it")
                .hasSizeLessThanOrEqualTo(2);
        assertThat(cli.err()).containsOnlyOnce("lookbook: the model may still be running");
        assertThat(aws.run("models", "--stop", model).exit()).isZero();
    }

    @Test
    void anUploadSpeaksOfItsOptions() throws IOException {
        String line = "{\"source-ref\": \"s3://garments/a.jpg\"}\n";
        Path train = Files.writeString(folder.resolve("train.manifest"), line);
        Path test = Files.writeString(folder.resolve("test.manifest"), line);

        Cli refused = aws.run("upload", "--images", folder, train);
        assertThat(refused.err())
                .contains("nothing was uploaded; mend it, or add --force")
                .hasLineCount(1);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(aws.run("upload", "--to", "s3://garments/one", "--images", folder, train, test)
                        .err())
                .contains("; let --to end with a slash, and give them different names");

        Files.writeString(train, line.replace("s3://", "S3://"));
        assertThat(aws.run("upload", "--images", folder, train).err())
                .isEqualToIgnoringNewLines("lookbook: " + train
                        + " at /source-ref (line 1): expected a URI such as s3://bucket/key but found"
                        + " \"S3://garments/a.jpg\"");
    }

    private static void assertOneLine(Cli cli, String start) {
        assertThat(cli.err()).startsWith(start).hasLineCount(1).doesNotContain("Attempt");
        assertThat(cli.exit()).isEqualTo(2);
    }
}
