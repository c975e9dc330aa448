package dev.lookbook.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Runs a command line again and again in one process: what it costs when the JVM has compiled it, as in a service. What it
 * says is thrown away.
 *
 * <p>Usage: {@code RepeatedCommand TIMES CLASS ARGUMENT...}, where the class has {@code public static int run(String...)}.
 * Prints the seconds of the last time, on the clock and of processor time.
 */
public final class RepeatedCommand {
    private RepeatedCommand() {}

    /** Takes how often, the class, and what it is to be given each time. */
    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        int times = Integer.parseInt(args[0]);
        Method run = Class.forName(args[1]).getMethod("run", String[].class);
        Object arguments = Arrays.copyOfRange(args, 2, args.length);
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        double seconds = 0;
        double busySeconds = 0;
        for (int time = 0; time < times; time++) {
            long start = System.nanoTime();
            long busyStart = system.getProcessCpuTime();
            Object exitCode = run.invoke(null, arguments);
            if (!Integer.valueOf(0).equals(exitCode)) {
                throw new IOException("exit code " + exitCode);
            }
            seconds = (System.nanoTime() - start) / 1e9;
            busySeconds = (system.getProcessCpuTime() - busyStart) / 1e9;
        }
        out.printf(Locale.ROOT, "%.6f %.6f%n", seconds, busySeconds);
    }
}
