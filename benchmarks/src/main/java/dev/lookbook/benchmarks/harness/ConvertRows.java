package dev.lookbook.benchmarks.harness;

import java.nio.file.Path;
import java.util.List;

/** Whole conversions with the command line, beside the scripts that people use and the reading and writing alone. */
final class ConvertRows {
    static final String PREFIX = "s3://bucket/folder/";

    private static final String READ = "read";
    private static final String WRITE = "write";
    private static final String PYTHON = "python";
    private static final String LOOKBOOK = "lookbook";
    private static final String IN_SECONDS = "lookbook-c1";
    private static final String WARM = "lookbook-warm";
    /** From then on, hardly anything is compiled any more. */
    private static final int WARM_AFTER = 5;

    private final Commands commands;
    private final Inputs inputs;
    private final Baselines baselines;

    ConvertRows(Commands commands, Inputs inputs, Baselines baselines) {
        this.commands = commands;
        this.inputs = inputs;
        this.baselines = baselines;
    }

    List<Row> rows() {
        return List.of(folderToCoco(), folderToManifest(), cocoToManifest(), start());
    }

    private Row folderToCoco() {
        Input split = inputs.split();
        Path ours = inputs.output("ours.json");
        Path theirs = inputs.output("python.json");
        Object[] convert = {
            "convert", "--from", "deepfashion2", "--to", "coco", "--coco-profile", "upstream", split, ours
        };
        Row row = Row.of("folder-to-coco", "DeepFashion2 folder to COCO (upstream), -Xmx128m", split);
        Row measured = floors(lookbook(row, convert), split.path().resolve("annos"), ours)
                .with(Ratio.ofMegabytes(LOOKBOOK, 256));
        return baselines
                .scripts
                .map(python -> measured.with(Contestant.of(PYTHON, python.toCoco(split.path(), theirs)))
                        .with(Ratio.of(LOOKBOOK, PYTHON).atMost(1.0 / 25))
                        .with(Ratio.of(IN_SECONDS, PYTHON).atMost(1.0 / 25))
                        .with(Ratio.of(WARM, PYTHON))
                        .withTwins(ours, theirs))
                .orElse(measured);
    }

    private Row folderToManifest() {
        Input split = inputs.split();
        Path ours = inputs.output("ours.manifest");
        Path coco = inputs.output("python.json");
        Path theirs = inputs.output("python.manifest");
        Object[] convert = {"convert", "--from", "deepfashion2", "--to", "manifest", "--s3-prefix", PREFIX, split, ours
        };
        Row row = Row.of("folder-to-manifest", "DeepFashion2 folder to manifest, pictures probed, -Xmx128m", split);
        Row measured = floors(lookbook(row, convert), split.path().resolve("annos"), ours);
        return baselines
                .scripts
                .map(python -> measured.with(new Contestant(
                                PYTHON,
                                List.of(python.toCoco(split.path(), coco), python.toManifest(coco, theirs)),
                                false))
                        .with(Ratio.of(LOOKBOOK, PYTHON).atMost(1.0 / 40))
                        .with(Ratio.of(IN_SECONDS, PYTHON).atMost(1.0 / 40))
                        .with(Ratio.of(WARM, PYTHON)))
                .orElse(measured);
    }

    private Row cocoToManifest() {
        Input coco = inputs.coco();
        Path ours = inputs.output("ours.manifest");
        Path theirs = inputs.output("python.manifest");
        Object[] convert = {"convert", "--from", "coco", "--to", "manifest", "--s3-prefix", PREFIX, coco, ours};
        Row row = Row.of("coco-to-manifest", "COCO to manifest, -Xmx128m", coco);
        Row measured = floors(lookbook(row, convert), coco.path(), ours);
        return baselines
                .scripts
                .map(python -> measured.with(Contestant.of(PYTHON, python.toManifest(coco.path(), theirs)))
                        .with(Ratio.of(LOOKBOOK, PYTHON).atMost(1.0 / 8))
                        .with(Ratio.of(IN_SECONDS, PYTHON).atMost(1.0 / 8))
                        .with(Ratio.of(WARM, PYTHON)))
                .orElse(measured);
    }

    private Row start() {
        return Row.of("start", "start of the JVM and of the command line")
                .with(Contestant.of("JVM", commands.benchmark("128m", "FloorPass", "nothing")))
                .with(Contestant.of("--version", commands.lookbook("128m", "--version")))
                .with(Ratio.of("--version", "JVM"));
    }

    private Row lookbook(Row row, Object... convert) {
        return row.with(Contestant.of(LOOKBOOK, commands.lookbook("128m", convert)))
                .with(Contestant.of(IN_SECONDS, commands.lookbookInSeconds("128m", convert)))
                .with(Contestant.repeated(WARM, commands.lookbookRepeated("128m", WARM_AFTER, convert)));
    }

    private Row floors(Row row, Path read, Path written) {
        Path out = inputs.output("floor");
        int threads = Runtime.getRuntime().availableProcessors();
        return row.with(Contestant.of(READ, commands.benchmark("128m", "FloorPass", READ, read, threads)))
                .with(Contestant.of(WRITE, commands.benchmark("128m", "FloorPass", WRITE, written, out)))
                .with(Ratio.of(LOOKBOOK, READ, WRITE))
                .with(Ratio.of(WARM, READ, WRITE));
    }
}
