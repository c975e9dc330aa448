package dev.lookbook.benchmarks;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Times whole processes against each other, in turns, so that a machine that slows down slows all of them.
 *
 * <p>Usage: {@code CompareCommands ROUNDS -- COMMAND... -- COMMAND...}. Prints for each command the shortest and the median
 * time, and their ratios to those of the first.
 */
public final class CompareCommands {
    private CompareCommands() {}

    /** Takes the number of rounds and the commands, each after {@code --}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = Integer.parseInt(args[0]);
        List<List<String>> commands = commands(Arrays.asList(args).subList(1, args.length));
        double[][] seconds = new double[commands.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < commands.size(); i++) {
                int turn = round % 2 == 0 ? i : commands.size() - 1 - i;
                seconds[turn][round] = time(commands.get(turn));
            }
        }
        for (double[] times : seconds) {
            Arrays.sort(times);
        }
        for (int i = 0; i < commands.size(); i++) {
            System.out.printf(
                    "min %.2f s (%.2f)  median %.2f s (%.2f)  %s%n",
                    seconds[i][0],
                    seconds[i][0] / seconds[0][0],
                    seconds[i][rounds / 2],
                    seconds[i][rounds / 2] / seconds[0][rounds / 2],
                    String.join(" ", commands.get(i)));
        }
    }

    private static List<List<String>> commands(List<String> words) {
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

    private static double time(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")))
                .start();
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IOException("exit code " + exit + " from " + String.join(" ", command));
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
