package dev.lookbook.benchmarks.harness;

import java.util.List;

/** COCO's annotations to typed records, beside a JSON parser's bare loop and pycocotools. */
final class CocoRows {
    private static final String HEAP = "128m";
    private static final double AIM = 1.2;
    private static final List<String> PASSES =
            List.of("numbers", "tokens", "open", "annotations", "decoded", "grouped");

    private final Commands commands;
    private final Baselines baselines;
    private final Input coco;
    private final Input scattered;

    CocoRows(Commands commands, Inputs inputs, Baselines baselines) {
        this.commands = commands;
        this.baselines = baselines;
        coco = inputs.coco();
        scattered = inputs.scattered();
    }

    List<Row> rows() {
        return List.of(processes(), warm());
    }

    private Row processes() {
        Row row = Row.of("coco-typed", "COCO to typed annotations, -Xmx128m, a process each", coco, scattered);
        for (String pass : PASSES) {
            row = row.with(Contestant.of(pass, commands.benchmark(HEAP, "CocoPass", pass, coco)));
        }
        List<String> hard = commands.benchmark(HEAP, "CocoPass", "grouped", scattered);
        Row measured = ratios(row.with(Contestant.of("scattered", hard))).with(Ratio.of("scattered", "numbers"));
        String load = "from pycocotools.coco import COCO; COCO('" + coco + "')";
        return baselines
                .pycocotools
                .map(python -> measured.with(Contestant.of("pycocotools", python.code(load)))
                        .with(Ratio.of("annotations", "pycocotools").atMost(1.0 / 5)))
                .orElse(measured);
    }

    private Row warm() {
        Row row = Row.warm("coco-typed-warm", "COCO to typed annotations, one warm JVM", coco);
        for (String pass : PASSES) {
            row = row.with(Contestant.of(pass, List.of("CocoPass", pass, coco.toString())));
        }
        return ratios(row);
    }

    private static Row ratios(Row row) {
        return row.with(Ratio.of("annotations", "numbers").atMost(AIM))
                .with(Ratio.of("decoded", "numbers").atMost(AIM))
                .with(Ratio.of("grouped", "numbers"));
    }
}
