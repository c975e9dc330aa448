package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.lookbook.testing.Pictures;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server of the command line: until when it runs, and what it says when it cannot. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process is ended there without being told")
class ServeCommandTest {
    private static final int SIGINT = 2;
    private static final byte[] PICTURE = Pictures.png(300, 400);

    @TempDir
    Path folder;

    @Test
    void withoutAModelAStandInAnswersUntilItIsToldToEnd() throws Exception {
        ServingChild server = ServingChild.start(folder, "-Xmx128m", List.of());

        assertThat(server.post(PICTURE).body()).contains("\"standIn\":true");
        URI address = server.address();
        Cli cli = server.end();

        assertThat(cli.exit()).isEqualTo(143);
        assertThat(cli.err())
                .contains(", stand-in: garments are made up, for there is no --model")
                .contains(" POST /detect 200, ");
        assertThatThrownBy(() -> new Socket(address.getHost(), address.getPort()))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void anInterruptEndsIt() throws Exception {
        assumeFalse(ignoresInterrupts(), "skipped: this process ignores interrupts, and so would its child");
        ServingChild server = ServingChild.start(folder, "-Xmx128m", List.of());
        server.address();

        new ProcessBuilder(
                        "kill", "-INT", Long.toString(server.child().process().pid()))
                .start()
                .waitFor();

        assertThat(server.child().end().exit()).isEqualTo(130);
    }

    /** As whatever a shell has put into the background does. */
    private static boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 1 << (SIGINT - 1)) != 0);
    }

    /** In a process of its own, for the JDK's server is told of it once in a process. */
    @Test
    void whoSendsNoWholeRequestIsGivenUp() throws Exception {
        ServingChild server = ServingChild.start(folder, "-Xmx128m", List.of("--timeout", "1s"));
        URI address = server.address();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write("POST /detect HTTP/1.1\r\nHost: a".getBytes(StandardCharsets.US_ASCII));

            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        }
        assertThat(server.post(PICTURE).statusCode()).isEqualTo(200);
        server.end();
    }

    @Test
    void itEndsByItselfAfterSomeTime() throws Exception {
        ServingChild server = ServingChild.start(folder, "-Xmx128m", List.of("--max-hours", "0.0003"));

        assertThat(server.child().process().waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(server.child().process().exitValue()).isZero();
        assertThat(server.said()).contains("ending   the time of --max-hours is over");
    }

    @Test
    void aPortThatIsTakenIsToldOf() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Cli cli = Cli.run("serve", "--port", taken.getLocalPort());

            assertThat(cli.exit()).isEqualTo(2);
            assertThat(cli.err())
                    .startsWith("lookbook: expected a free port but " + taken.getLocalPort() + " of 127.0.0.1")
                    .contains("--port");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--timeout never | expected a time such as 30s or 500ms but found \"never\"",
                "--timeout 0s | expected a time of up to an hour but found PT0S",
                "--max-bytes 5XB | expected a size such as 5MB or 500KB but found \"5XB\"",
                "--max-bytes 1 | expected 1024 to 1073741823 bytes but found 1",
                "--max-concurrent 0 | expected 1 to 1024 pictures at a time but found 0",
                "--port 70000 | --port: expected 0 to 65535 but found 70000",
                "--start | --start and --stop: expected --model too",
                "--model a --recorded b | --recorded is instead of --model",
                "--max-hours 1e30 | --max-hours: expected fewer hours but found 1E+30",
                "--model a --stop-wait 1e30 | --stop-wait: expected fewer minutes but found 1E+30",
                "--truth a.json | --truth changes nothing of the stand-in",
                "--host no.such.host.invalid | --host: expected the name or address of this machine",
                "--recorded none.jsonl | none.jsonl: expected a file or folder but there is none",
            })
    void whatMakesNoSenseIsOneLine(String words, String problem) {
        Cli cli = Cli.run((Object[]) ("serve " + words).split(" ", -1));

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).startsWith("lookbook: ").contains(problem).containsOnlyOnce("\n");
    }
}
