package dev.lookbook.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What one run of a whole process took. Of systems other than Linux, only the time on the clock is known; the rest is 0.
 *
 * @param seconds on the clock, from start to exit
 * @param busySeconds processor time, of whatever it started too, in hundredths
 * @param peakMegabytes the most memory that it had resident, as seen every hundredth of a second
 */
public record ChildRun(double seconds, double busySeconds, long peakMegabytes) {
    private static final double TICKS_A_SECOND = 100;

    /**
     * Runs a command to its end; what it prints is thrown away, unless it fails.
     *
     * @throws IOException when it cannot be started or exits with anything but 0
     */
    public static ChildRun of(List<String> command) throws IOException, InterruptedException {
        return run(command, Redirect.DISCARD);
    }

    /** The same of a {@link RepeatedCommand}: the times are those of its last time, as it says itself. */
    public static ChildRun ofLast(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("lookbook-child", ".txt");
        try {
            ChildRun all = run(command, Redirect.to(said.toFile()));
            String[] times = Files.readString(said).strip().split(" ");
            return new ChildRun(Double.parseDouble(times[0]), Double.parseDouble(times[1]), all.peakMegabytes);
        } finally {
            Files.delete(said);
        }
    }

    private static ChildRun run(List<String> command, Redirect out) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("lookbook-child", ".txt");
        try {
            return run(command, out, errors.toFile());
        } finally {
            Files.delete(errors);
        }
    }

    private static ChildRun run(List<String> command, Redirect out, File errors)
            throws IOException, InterruptedException {
        double busyBefore = busyOfChildren();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(errors)
                .redirectOutput(out)
                .start();
        long peak = 0;
        try {
            while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peakMegabytes(process.pid()));
            }
        } finally {
            process.destroy();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException("exit code " + process.exitValue() + " from " + String.join(" ", command) + ": "
                    + Files.readString(errors.toPath()));
        }
        return new ChildRun(seconds, busyOfChildren() - busyBefore, peak);
    }

    /** This run, then another: their times together, and the memory of the larger. */
    public ChildRun then(ChildRun that) {
        return new ChildRun(
                seconds + that.seconds, busySeconds + that.busySeconds, Math.max(peakMegabytes, that.peakMegabytes));
    }

    /** The system adds a child's processor time to these when the child is gone, to the last tick of it. */
    private static double busyOfChildren() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            // The second field is the command in brackets, which may have spaces in it.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_A_SECOND;
        } catch (IOException elsewhere) {
            return 0;
        }
    }

    private static long peakMegabytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }
}
