package dev.lookbook.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * Does passes in turns in one process, again and again: what they cost when the JVM has compiled them, as in a service or a
 * long run. Two rounds more than asked for; the first two do not count.
 *
 * <p>Usage: {@code WarmPasses ROUNDS -- PASS ARGUMENT... -- PASS ARGUMENT...}, where a pass is the name of a class, such as
 * {@code CocoPass}. Prints a line for each pass: the seconds of each round, with a space between them.
 */
public final class WarmPasses {
    private static final int UNCOUNTED = 2;

    private WarmPasses() {}

    /** Takes the number of rounds and the passes, each after {@code --}. */
    public static void main(String[] args) throws IOException {
        int rounds = Integer.parseInt(args[0]);
        List<List<String>> passes = CompareCommands.commands(Arrays.asList(args).subList(1, args.length));
        List<List<Double>> seconds = new ArrayList<>();
        passes.forEach(pass -> seconds.add(new ArrayList<>()));
        long counted = 0;
        for (int round = 0; round < rounds + UNCOUNTED; round++) {
            for (int i = 0; i < passes.size(); i++) {
                int turn = round % 2 == 0 ? i : passes.size() - 1 - i;
                List<String> pass = passes.get(turn);
                long start = System.nanoTime();
                counted +=
                        Pass.of(pass.get(0)).run(pass.subList(1, pass.size())).length();
                if (round >= UNCOUNTED) {
                    seconds.get(turn).add((System.nanoTime() - start) / 1e9);
                }
            }
        }
        if (counted == 0) {
            throw new IOException("expected the passes to count something");
        }
        for (List<Double> times : seconds) {
            StringJoiner line = new StringJoiner(" ");
            times.forEach(time -> line.add(String.format(Locale.ROOT, "%.6f", time)));
            System.out.println(line);
        }
    }
}
