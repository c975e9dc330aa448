package dev.lookbook.benchmarks.harness;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What the command line says. */
final class Options {
    static final int FULL = 32_153;
    private static final int QUICK = 1000;

    final Path root;
    Path data;
    int images = FULL;
    int rounds = 5;
    Optional<String> only = Optional.empty();
    Optional<Path> baselines = Optional.empty();
    boolean record;
    boolean compare;

    private Options(Path root) {
        this.root = root;
        data = root.resolve("benchmarks/target/benchmark-data");
    }

    static Options parse(Path root, List<String> words) {
        Options options = new Options(root);
        Iterator<String> left = words.iterator();
        while (left.hasNext()) {
            String word = left.next();
            switch (word) {
                case "--quick" -> {
                    options.images = QUICK;
                    options.rounds = 3;
                }
                case "--images" -> options.images = number(word, left);
                case "--rounds" -> options.rounds = number(word, left);
                case "--only" -> options.only = Optional.of(next(word, left));
                case "--data" -> options.data = Path.of(next(word, left)).toAbsolutePath();
                case "--baselines" ->
                    options.baselines = Optional.of(Path.of(next(word, left)).toAbsolutePath());
                case "--record" -> options.record = true;
                case "--compare" -> options.compare = true;
                default -> throw new UsageException(USAGE + "\nno such option: " + word);
            }
        }
        if (options.record && options.compare) {
            throw new UsageException("--record and --compare cannot be used together: compare first, then record");
        }
        return options;
    }

    /** Whether the table is that of everything, at the size that the aims are for. */
    boolean isWhole() {
        return images == FULL && only.isEmpty();
    }

    private static int number(String option, Iterator<String> left) {
        String word = next(option, left);
        if (!word.matches("[1-9][0-9]{0,6}")) {
            throw new UsageException("expected a number after " + option + " but found " + word);
        }
        return Integer.parseInt(word);
    }

    private static String next(String option, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new UsageException("expected a value after " + option);
        }
        return left.next();
    }

    static final String USAGE = """
            Usage: benchmarks/run [options]
              --quick          1,000 images and 3 rounds, to try it
              --images N       how many images the split has (default: 32153); other inputs grow with it
              --rounds N       how often each contestant runs (default: 5)
              --only NAME      only the rows whose names contain this
              --baselines DIR  where baseline_deepfashion2_to_coco.py and baseline_coco_to_manifest.py are
              --data DIR       where inputs are kept (default: benchmarks/target/benchmark-data)
              --record         writes the ratios to benchmarks/ratios.csv
              --compare        says which ratios are worse than recorded by more than the tolerance; exit code 1""";
}
