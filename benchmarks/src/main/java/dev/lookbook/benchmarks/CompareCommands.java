package dev.lookbook.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Times whole processes against each other, in turns, so that a machine that slows down slows all of them.
 *
 * <p>Usage: {@code CompareCommands ROUNDS -- COMMAND... -- COMMAND...}. Prints for each command the shortest and the median
 * time and their ratios to those of the first; where the system tells (Linux), also the least time that its processors were
 * busy, which others on the machine disturb less, and the most memory that it had resident.
 */
public final class CompareCommands {
    private CompareCommands() {}

    /** Takes the number of rounds and the commands, each after {@code --}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = Integer.parseInt(args[0]);
        List<List<String>> commands = commands(Arrays.asList(args).subList(1, args.length));
        double[][] seconds = new double[commands.size()][rounds];
        double[] busy = new double[commands.size()];
        Arrays.fill(busy, Double.POSITIVE_INFINITY);
        long[] peaks = new long[commands.size()];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < commands.size(); i++) {
                int turn = round % 2 == 0 ? i : commands.size() - 1 - i;
                ChildRun run = ChildRun.of(commands.get(turn));
                seconds[turn][round] = run.seconds();
                busy[turn] = Math.min(busy[turn], run.busySeconds());
                peaks[turn] = Math.max(peaks[turn], run.peakMegabytes());
            }
        }
        for (double[] times : seconds) {
            Arrays.sort(times);
        }
        for (int i = 0; i < commands.size(); i++) {
            System.out.printf(
                    "min %.2f s (%.2f)  median %.2f s (%.2f)  busy %.2f s (%.2f)  %5d MB  %s%n",
                    seconds[i][0],
                    seconds[i][0] / seconds[0][0],
                    seconds[i][rounds / 2],
                    seconds[i][rounds / 2] / seconds[0][rounds / 2],
                    busy[i],
                    busy[i] / busy[0],
                    peaks[i],
                    String.join(" ", commands.get(i)));
        }
    }

    /** What stands after each {@code --}. */
    static List<List<String>> commands(List<String> words) {
        List<List<String>> commands = new ArrayList<>();
        for (String word : words) {
            if (word.equals("--")) {
                commands.add(new ArrayList<>());
            } else {
                commands.get(commands.size() - 1).add(word);
            }
        }
        return commands;
    }
}
