package dev.lookbook.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures the table of {@code benchmarks/README.md}, or a part of it, and prints it. Started by {@code benchmarks/run}, which
 * says what there is to say on the command line.
 *
 * <p>Writes the table into the README when all rows were measured at full size. Ends with 1 when a row failed or {@code
 * --compare} finds a ratio that got worse, with 2 when the options cannot be used.
 */
public final class Main {
    private Main() {}

    /** Takes the options. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (Arrays.asList(args).contains("--help")) {
            System.out.println(Options.USAGE);
            return;
        }
        // Whoever stops this one wants to be rid of what it started, too.
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroy)));
        try {
            Path root = Path.of(System.getProperty("lookbook.root", "")).toAbsolutePath();
            System.exit(measure(Options.parse(root, Arrays.asList(args))) ? 0 : 1);
        } catch (UsageException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static boolean measure(Options options) throws IOException, InterruptedException {
        Commands commands = new Commands(options.root);
        Baselines baselines = new Baselines(options);
        // Now, so that nobody waits for rows that will not come.
        baselines.notes.forEach(System.err::println);
        Circumstances circumstances = Circumstances.now(baselines.notes);
        Measurement measurement = new Measurement(commands, options.rounds);
        List<Result> results = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        boolean failed = false;
        for (Row row : rows(options, commands, baselines)) {
            try {
                Result result = measurement.of(row);
                result.note().ifPresent(notes::add);
                results.add(result);
            } catch (IOException e) {
                // The others' hour is not to be lost with it.
                failed = true;
                notes.add("**`" + row.name() + "` failed: " + e.getMessage() + "**");
            }
        }
        String table = circumstances.text(options, notes) + "\n" + new Table(results, options.images).text();
        System.out.println(table);
        Ratios ratios = Ratios.read(options.root.resolve("benchmarks/ratios.csv"));
        if (options.compare) {
            return ratios.compare(results, options.images) && !failed;
        }
        if (options.record) {
            ratios.record(results, options.images, circumstances.when());
        }
        if (options.isWhole() && !failed) {
            Readme.write(options.root.resolve("benchmarks/README.md"), table);
        }
        return !failed;
    }

    private static List<Row> rows(Options options, Commands commands, Baselines baselines) throws IOException {
        Inputs inputs = new Inputs(options, commands);
        List<Row> all = Stream.of(
                        new DeepFashion2Rows(commands, inputs.zip(options.images)).rows(),
                        new ConvertRows(commands, inputs, baselines).rows(),
                        new CocoRows(commands, inputs, baselines).rows(),
                        new ManifestRows(commands, inputs.manifest()).rows(),
                        new GrowthRows(commands, inputs, options.images).rows())
                .flatMap(List::stream)
                .toList();
        List<Row> chosen = all.stream()
                .filter(row -> row.name().contains(options.only.orElse("")))
                .toList();
        if (chosen.isEmpty()) {
            throw new UsageException("no row's name contains " + options.only.orElse("") + "; there are "
                    + all.stream().map(Row::name).toList());
        }
        return chosen;
    }
}
