package dev.lookbook.benchmarks.harness;

import dev.lookbook.benchmarks.ChildRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs a row's contestants in turns, and every other round backwards, so that none always follows the same one. */
final class Measurement {
    private final Commands commands;
    private final int rounds;

    Measurement(Commands commands, int rounds) {
        this.commands = commands;
        this.rounds = rounds;
    }

    Result of(Row row) throws IOException, InterruptedException {
        for (Input input : row.inputs()) {
            input.make();
        }
        System.err.println("measuring " + row.name());
        return new Result(row, row.warm() ? warm(row) : processes(row));
    }

    private List<Round> processes(Row row) throws IOException, InterruptedException {
        // Once for nothing: the files are in memory then, for the first contestant too.
        run(row.contestants().get(0));
        List<Round> done = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Map<String, ChildRun> runs = new HashMap<>();
            int count = row.contestants().size();
            for (int i = 0; i < count; i++) {
                Contestant turn = row.contestants().get(round % 2 == 0 ? i : count - 1 - i);
                runs.put(turn.name(), run(turn));
            }
            done.add(new Round(runs));
        }
        return done;
    }

    private static ChildRun run(Contestant contestant) throws IOException, InterruptedException {
        ChildRun all = new ChildRun(0, 0, 0);
        for (List<String> step : contestant.steps()) {
            all = all.then(contestant.isRepeated() ? ChildRun.ofLast(step) : ChildRun.of(step));
        }
        return all;
    }

    private List<Round> warm(Row row) throws IOException, InterruptedException {
        List<Object> arguments = new ArrayList<>(List.of(rounds));
        for (Contestant contestant : row.contestants()) {
            arguments.add("--");
            arguments.addAll(contestant.steps().get(0));
        }
        Process process = new ProcessBuilder(commands.benchmark("256m", "WarmPasses", arguments.toArray()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("exit code " + process.exitValue() + " from the passes of " + row.name());
        }
        String[] lines = said.split("\n");
        List<Round> done = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Map<String, ChildRun> runs = new HashMap<>();
            for (int i = 0; i < lines.length; i++) {
                double seconds = Double.parseDouble(lines[i].split(" ")[round]);
                runs.put(row.contestants().get(i).name(), new ChildRun(seconds, 0, 0));
            }
            done.add(new Round(runs));
        }
        return done;
    }
}
