package dev.lookbook.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks Python for a second opinion: it wrote most of the files that fashion datasets come in. */
public final class Python {
    private Python() {}

    /**
     * What a program prints for some lines of input, all in one process. Skips the test, and says so, where there is no
     * {@code python3}.
     */
    public static List<String> run(String program, List<String> input) throws IOException, InterruptedException {
        Path in = Files.createTempFile("lookbook", ".in");
        Path out = Files.createTempFile("lookbook", ".out");
        try {
            Files.write(in, input);
            assertThat(start(program, in, out)).as("exit code of python3").isZero();
            return Files.readAllLines(out);
        } finally {
            Files.delete(in);
            Files.delete(out);
        }
    }

    private static int start(String program, Path in, Path out) throws InterruptedException {
        Process process = null;
        try {
            ProcessBuilder builder = new ProcessBuilder("python3", "-X", "utf8", "-c", program)
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            process = builder.start();
        } catch (IOException e) {
            assumeTrue(false, "skipped: there is no python3 to compare with (" + e.getMessage() + ")");
            throw new AssertionError(e);
        }
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("python3 ends").isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
