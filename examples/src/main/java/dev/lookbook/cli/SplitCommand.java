package dev.lookbook.cli;

import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.edit.CocoSplit;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.Grouping;
import dev.lookbook.convert.Parts;
import dev.lookbook.convert.StratifiedGroups;
import dev.lookbook.convert.StratifyBy;
import dev.lookbook.io.ErrorPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Divides a dataset into train and test, and perhaps validation. */
@Command(
        name = "split",
        description = {
            "Divides a dataset into train, test and perhaps val. Images of one pair stay together.",
            "Writes OUT's name with .train, .val and .test before its ending. Records are copied as they are."
        },
        sortOptions = false)
final class SplitCommand implements Callable<Integer> {
    @Option(names = "--train", paramLabel = "SHARE", required = true, description = "So much is train, such as 0.8.")
    double train;

    @Option(names = "--val", paramLabel = "SHARE", description = "So much is val; the rest is test.")
    @Nullable
    Double val;

    @Option(
            names = "--group",
            defaultValue = "pair-id",
            converter = GroupingWord.class,
            description = "What stays together: pair-id or image (default: ${DEFAULT-VALUE}).")
    Grouping group = Grouping.PAIR_ID;

    @Option(
            names = "--stratify",
            paramLabel = "TRAIT",
            split = ",",
            converter = StratifyWord.class,
            description = "category, source or both: each part gets its share of each, not only of the images.")
    Set<StratifyBy> stratify = Set.of();

    @Option(names = "--seed", defaultValue = "0", description = "Another seed, another split (default: 0).")
    long seed;

    @Mixin
    EditOptions options = new EditOptions();

    @Parameters(paramLabel = "IN", description = "A file, folder or archive; - is standard input.")
    String in = "";

    @Parameters(paramLabel = "OUT", description = "A file or folder.")
    String out = "";

    @Override
    public Integer call() throws IOException {
        Map<String, Double> shares = shares();
        if (out.equals("-")) {
            throw new IllegalArgumentException("several files can't be one stream; name a file instead of -");
        }
        List<String> parts = List.copyOf(shares.keySet());
        List<String> outputs = Destinations.parts(out, parts);
        return options.run("split", in, outputs, (path, format, onError, report) -> {
            if (format == Format.COCO) {
                coco(path, shares, outputs, onError, report);
            } else {
                copy(path, format, shares, onError, report);
            }
        });
    }

    private Map<String, Double> shares() {
        requireShare("--train", train);
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put("train", train);
        if (val != null) {
            requireShare("--val", val);
            if (train + val >= 1) {
                throw new IllegalArgumentException(
                        "--val: expected something left for test but found " + train + " and " + val);
            }
            shares.put("val", val);
        }
        shares.put("test", 1 - train - (val == null ? 0 : val));
        return shares;
    }

    private static void requireShare(String option, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    option + ": expected a share between 0 and 1, such as 0.8, but found " + share);
        }
    }

    private void coco(
            Path path, Map<String, Double> shares, List<String> outputs, ErrorPolicy onError, ConversionReport report)
            throws IOException {
        CocoSplit.Builder split =
                CocoSplit.builder().seed(seed).group(group).stratify(stratify.toArray(new StratifyBy[0]));
        shares.forEach(split::part);
        List<String> names = new ArrayList<>(shares.keySet());
        try (CocoReader reader = CocoReader.builder()
                .onError(onError)
                .onProgress(Terminal.progress())
                .open(path)) {
            split.build().write(reader, part -> Path.of(outputs.get(names.indexOf(part))), report);
        }
    }

    private void copy(
            Path path, Format format, Map<String, Double> shares, ErrorPolicy onError, ConversionReport report)
            throws IOException {
        Parts parts = parts(path, format, shares);
        try (Input<?> input = options.open(path, format, onError)) {
            copy(input, parts, onError, report);
        }
    }

    /** A first look: bad records are told of when they are copied. */
    private Parts parts(Path path, Format format, Map<String, Double> shares) throws IOException {
        try (Input<?> first = options.open(path, format, ErrorPolicy.skip(error -> {}))) {
            if (stratify.isEmpty()) {
                Map<String, Long> sizes = new HashMap<>();
                Sharing.of(first).look(image -> sizes.merge(group.keyOf(image), 1L, Long::sum));
                return Parts.balanced(shares, seed, sizes);
            }
            StratifiedGroups groups = StratifiedGroups.by(stratify);
            Sharing.of(first).look(image -> groups.add(group.keyOf(image), image));
            return Parts.stratified(shares, seed, groups);
        }
    }

    private <R> void copy(Input<R> input, Parts parts, ErrorPolicy onError, ConversionReport report)
            throws IOException {
        try (Destinations<R> destinations =
                Destinations.parts(out, parts.names(), input.copies().opener())) {
            Sharing.of(input).write(image -> parts.indexOf(group.keyOf(image)), destinations, onError, report);
            destinations.finish();
        }
    }
}
