package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.testing.Pictures;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A server before a model of Rekognition leaves none running that it has started, however it ends. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process is ended there without being told")
class ServeModelTest {
    private static final byte[] PICTURE = Pictures.png(300, 400);

    @TempDir
    Path folder;

    /** Starting takes until the test says so. */
    private final FakeAws aws = new FakeAws(Path.of("none"), Duration.ZERO, Duration.ofHours(1));

    private String model = "";

    @BeforeEach
    void train() {
        GarmentsInS3.put(aws);
        model = GarmentsInS3.trained(aws);
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    private ServingChild serve(Object... words) throws Exception {
        List<Object> all = aws.words(words);
        all.addAll(List.of("--model", model));
        return ServingChild.start(folder, aws.arguments(folder.resolve("jvm-arguments")), all);
    }

    private ServingChild started() throws Exception {
        ServingChild server = serve("--start");
        awaitRequest("StartProjectVersion");
        aws.service().settle();
        server.address();
        return server;
    }

    private void awaitRequest(String operation) throws InterruptedException {
        for (int i = 0; i < 6000 && aws.service().count(operation) == 0; i++) {
            Thread.sleep(10);
        }
        assertThat(aws.service().count(operation)).isPositive();
    }

    /** Somebody else starts the model. */
    private void startBefore() {
        aws.service()
                .client()
                .startProjectVersion(request -> request.projectVersionArn(model).minInferenceUnits(1));
        aws.service().settle();
    }

    @Test
    void aModelThatItStartsAnswersAndIsStoppedWhenItIsToldToEnd() throws Exception {
        ServingChild server = started();

        HttpResponse<String> answer = server.post(PICTURE);
        Cli cli = server.end();

        assertThat(answer.body())
                .contains(
                        "\"category\":\"short_sleeved_shirt\"",
                        "\"confidence\":0.985",
                        "\"box\":[75.0,100.0,225.0,300.0]")
                .contains("\"standIn\":false");
        assertThat(answer.headers().firstValue("Lookbook-Model").orElseThrow())
                .startsWith("Rekognition Custom Labels garments/")
                .doesNotContain("111122223333");
        assertThat(cli.exit()).as(cli.err()).isEqualTo(143);
        assertThat(cli.err()).contains("ending; stopping " + model);
        assertThat(aws.service().count("StopProjectVersion")).isPositive();
        assertThat(aws.service().running()).isEmpty();
    }

    @Test
    void aModelThatIsStillStartingIsStoppedTooWhenItIsToldToEnd() throws Exception {
        ServingChild server = serve("--start");
        awaitRequest("StartProjectVersion");
        server.child().process().destroy();
        server.await("ending; stopping " + model);
        aws.service().settle();

        Cli cli = server.child().end();

        assertThat(cli.exit()).as(cli.err()).isEqualTo(143);
        assertThat(cli.err()).doesNotContain("serving  ");
        assertThat(aws.service().count("StopProjectVersion")).isPositive();
        assertThat(aws.service().running()).isEmpty();
    }

    @Test
    void aModelThatRanBeforeIsLeftRunning() throws Exception {
        startBefore();

        ServingChild server = serve();
        assertThat(server.post(PICTURE).statusCode()).isEqualTo(200);
        Cli cli = server.end();

        assertThat(cli.err()).contains("ending; " + model + " was running before, and is left running");
        assertThat(aws.service().running()).containsExactly(model);
    }

    @Test
    void aModelThatRanBeforeIsStoppedWhenThatIsAskedFor() throws Exception {
        startBefore();

        ServingChild server = serve("--stop", "--start");
        server.address();
        server.child().process().destroy();
        awaitRequest("StopProjectVersion");
        aws.service().settle();
        server.child().end();

        assertThat(aws.service().running()).isEmpty();
    }

    @Test
    void theTimeOfMaxHoursEndsTheModelToo() throws Exception {
        ServingChild server = serve("--start", "--max-hours", "0.001");
        awaitRequest("StartProjectVersion");
        aws.service().settle();

        Cli cli = server.child().end();

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(aws.service().running()).isEmpty();
    }

    @Test
    void picturesThatTheServiceWouldRefuseAreNotSent() throws Exception {
        startBefore();
        ServingChild server = serve();

        HttpResponse<String> small = server.post(Pictures.png(30, 400));
        HttpResponse<String> wide = server.post(Pictures.png(5000, 400));
        server.end();

        assertThat(small.statusCode()).isEqualTo(400);
        assertThat(small.body()).contains("sides of 64 to 4096 pixels", "30 x 400");
        assertThat(wide.statusCode()).isEqualTo(413);
        assertThat(aws.service().count("DetectCustomLabels")).isZero();
    }

    @Test
    void aModelThatIsStoppedByOthersIsToldOf() throws Exception {
        startBefore();
        ServingChild server = serve();
        server.address();
        aws.service().client().stopProjectVersion(request -> request.projectVersionArn(model));
        aws.service().settle();

        HttpResponse<String> answer = server.post(PICTURE);
        server.end();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"model-stopped\"");
    }

    @Test
    void aModelThatDoesNotRunIsNotStartedUnasked() {
        Cli cli = aws.run("serve", "--port", 0, "--model", model);

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("expected a model that runs but " + model, "--start");
        assertThat(aws.service().count("StartProjectVersion")).isZero();
    }

    @Test
    void noModelIsStartedForAPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Cli cli = aws.run("serve", "--port", taken.getLocalPort(), "--model", model, "--start");

            assertThat(cli.exit()).isEqualTo(2);
            assertThat(cli.err()).contains("expected a free port");
            assertThat(aws.service().count("StartProjectVersion")).isZero();
        }
    }
}
