package dev.lookbook.benchmarks.harness;

import dev.lookbook.benchmarks.ChildRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/**
 * What four sizes of a zip cost. The ratios are of what each further image takes from the second size on, so that the start
 * of the JVM is not mistaken for a cost of images, and of peak memory; also to that of a process that reads the second size
 * as often as makes the last, because the JVM takes more of the heap that it may have the longer it works.
 */
final class GrowthRows {
    private static final double LINEAR = 1.1;
    private static final double FLAT = 1.25;

    private final Commands commands;
    private final Inputs inputs;
    private final int[] sizes;

    /** With the validation split's number of images, the sizes are 1,000, 10,000, that, and the train split's. */
    GrowthRows(Commands commands, Inputs inputs, int images) {
        this.commands = commands;
        this.inputs = inputs;
        sizes = images == Options.FULL
                ? new int[] {1000, 10_000, Options.FULL, 191_961}
                : new int[] {Math.max(1, images / 32), Math.max(2, images / 3), images, images * 6};
    }

    List<Row> rows() {
        return List.of(
                row("growth-coco", "coco", "growth.json", "--coco-profile", "upstream"),
                row("growth-manifest", "manifest", "growth.manifest", "--s3-prefix", ConvertRows.PREFIX));
    }

    private Row row(String name, String format, String file, String option, String value) {
        Path out = inputs.output(file);
        Row row = Row.of(name, "DeepFashion2 zips of growing size to " + format + ", -Xmx128m", zips());
        IntFunction<Object[]> convert = size ->
                new Object[] {"convert", "--from", "deepfashion2", "--to", format, option, value, inputs.zip(size), out
                };
        for (int size : sizes) {
            row = row.with(Contestant.of(words(size), commands.lookbook("128m", convert.apply(size))));
        }
        int times = sizes[3] / sizes[1];
        String again = words(sizes[1]) + ", " + times + " times";
        row = row.with(Contestant.repeated(again, commands.lookbookRepeated("128m", times, convert.apply(sizes[1]))));
        String few = words(sizes[1]);
        String many = words(sizes[2]);
        String most = words(sizes[3]);
        return row.with(Ratio.ofTimes(
                        "marginal",
                        "an image more beyond " + many + " to one beyond " + few,
                        LINEAR,
                        (round, figure) -> marginal(round, figure, 2, 3) / marginal(round, figure, 1, 2)))
                .with(Ratio.ofMemory("peak", "peak memory with " + most + " to that with " + few, most, few)
                        .atMost(FLAT))
                .with(Ratio.ofMemory("images", "peak memory with " + most + " to that with " + again, most, again));
    }

    private double marginal(Round round, ToDoubleFunction<ChildRun> figure, int from, int to) {
        double more = figure.applyAsDouble(round.of(words(sizes[to])));
        return (more - figure.applyAsDouble(round.of(words(sizes[from])))) / (sizes[to] - sizes[from]);
    }

    private Input[] zips() {
        Input[] zips = new Input[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            zips[i] = inputs.zip(sizes[i]);
        }
        return zips;
    }

    private static String words(int size) {
        return String.format(Locale.ROOT, "%,d images", size);
    }
}
