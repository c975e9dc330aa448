package dev.lookbook.benchmarks.harness;

import java.util.List;
import java.util.stream.Stream;

/** DeepFashion2's annotations to typed records, beside the zip's inflation. */
final class DeepFashion2Rows {
    private static final String HEAP = "256m";
    private static final double AIM = 1.3;

    private final Commands commands;
    private final Input zip;

    DeepFashion2Rows(Commands commands, Input zip) {
        this.commands = commands;
        this.zip = zip;
    }

    List<Row> rows() {
        return Stream.of(1, 2)
                .flatMap(threads -> Stream.of(processes(threads), warm(threads)))
                .toList();
    }

    private Row processes(int threads) {
        return ratios(Row.of("zip-typed-" + threads, title(threads) + ", a process each", zip)
                .with(process("inflate", threads))
                .with(process("typed", threads))
                .with(process("decoded", threads))
                .with(process("by-name", threads)));
    }

    private Row warm(int threads) {
        return ratios(Row.warm("zip-typed-" + threads + "-warm", title(threads) + ", one warm JVM", zip)
                .with(pass("inflate", threads))
                .with(pass("typed", threads))
                .with(pass("decoded", threads))
                .with(pass("by-name", threads)));
    }

    private static Row ratios(Row row) {
        return row.with(Ratio.of("typed", "inflate"))
                .with(Ratio.of("decoded", "inflate").atMost(AIM))
                .with(Ratio.of("by-name", "inflate").atMost(AIM));
    }

    private static String title(int threads) {
        return "DeepFashion2 zip to typed records, " + (threads == 1 ? "one thread" : threads + " threads");
    }

    private Contestant process(String pass, int threads) {
        return Contestant.of(pass, commands.benchmark(HEAP, "SplitPass", pass, zip, threads));
    }

    private Contestant pass(String pass, int threads) {
        return Contestant.of(pass, List.of("SplitPass", pass, zip.toString(), Integer.toString(threads)));
    }
}
