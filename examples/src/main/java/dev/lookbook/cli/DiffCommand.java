package dev.lookbook.cli;

import dev.lookbook.dataset.DatasetDiff;
import dev.lookbook.dataset.DiffField;
import dev.lookbook.dataset.DiffSummary;
import dev.lookbook.io.ErrorPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how two datasets differ. */
@Command(
        name = "diff",
        description = {
            "Tells how two datasets differ, whatever their formats and the order of what is in them.",
            "Images are matched by file name, items by category and box. Numbers compare by what they say: 350 is 350.0."
                    + " The result goes to standard output."
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:there is no difference",
            "1:there are differences, or annotations that could not be compared",
            "2:the input or the arguments can't be used"
        })
final class DiffCommand implements Callable<Integer> {
    @Option(names = "--format-a", paramLabel = "F", description = "The format of A, where A does not tell.")
    @Nullable
    Format formatA;

    @Option(names = "--format-b", paramLabel = "F", description = "The format of B, where B does not tell.")
    @Nullable
    Format formatB;

    @Option(names = "--exact", description = "Numbers must be written alike: 350 is not 350.0.")
    boolean exact;

    @Option(
            names = "--tolerance",
            paramLabel = "PIXELS",
            defaultValue = "0",
            description = "How far apart coordinates may be (default: ${DEFAULT-VALUE}).")
    double tolerance;

    @Option(
            names = "--ignore",
            paramLabel = "FIELD",
            split = ",",
            converter = DiffFieldWord.class,
            description =
                    "Does not compare these: size, source, pair-id, category, box, landmarks, segmentation, style,"
                            + " scale, occlusion, zoom-in, viewpoint, crowd, confidence, extras.")
    List<DiffField> ignored = new ArrayList<>();

    @Option(
            names = "--max",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many differences are told one by one; all are counted (default: ${DEFAULT-VALUE}).")
    int max;

    @Mixin
    DatasetOptions options = new DatasetOptions();

    @Parameters(paramLabel = "A", description = "A file, folder or archive; - is standard input.")
    String a = "";

    @Parameters(paramLabel = "B", description = "Another.")
    String b = "";

    @Override
    public Integer call() throws IOException {
        requireSense();
        try (Spooled first = Spooled.of(a);
                Spooled second = Spooled.of(b)) {
            Format ofFirst = formatA == null ? Format.of(first.path()) : formatA;
            Format ofSecond = formatB == null ? Format.of(second.path()) : formatB;
            List<Path> archives = new ArrayList<>(OpeningOptions.archives(ofFirst, first.path()));
            archives.addAll(OpeningOptions.archives(ofSecond, second.path()));
            options.opening.fit(archives, options.images);
            try (DatasetInput one = new DatasetInput(first.path(), ofFirst, options, ErrorPolicy.stop());
                    DatasetInput other = new DatasetInput(second.path(), ofSecond, options, ErrorPolicy.stop())) {
                one.requireImages(a);
                other.requireImages(b);
                DiffReport report = new DiffReport(max);
                DiffSource ofOne = source(one, other);
                DiffSource ofOther = source(other, one);
                DatasetDiff diff = diff(ofFirst != ofSecond);
                diff.compare(one.categories(), other.categories(), report);
                DiffSummary summary = diff.compare(ofOne, ofOther, report);
                DiffResult result = new DiffResult(
                        new DiffResult.Side(a, ofFirst.word(), summary.first(), ofOne.leftOut()),
                        new DiffResult.Side(b, ofSecond.word(), summary.second(), ofOther.leftOut()),
                        summary,
                        report);
                System.err.print(result.issues());
                Result.print(options, result.text(), result::json);
                return result.isEqual() ? 0 : Lookbook.DONE_WITH_FINDINGS;
            }
        }
    }

    private DatasetDiff diff(boolean twoFormats) {
        // What a format keeps under its own name, another does not have; nobody wants to hear that of every item.
        List<String> namespaces =
                twoFormats ? Stream.of(Format.values()).map(Format::word).toList() : List.of();
        return DatasetDiff.builder()
                .exact(exact)
                .tolerance(tolerance)
                .ignore(ignored)
                .ignoreExtras(namespaces)
                .build();
    }

    /** DeepFashion2's annotations state no sizes; where the other's do, those of the pictures are compared. */
    private static DiffSource source(DatasetInput input, DatasetInput other) {
        boolean ownPictures = other.format() != Format.DEEPFASHION2;
        return new DiffSource(input, ownPictures);
    }

    private void requireSense() throws IOException {
        if (max < 0) {
            throw new IllegalArgumentException("--max: expected at least 0 but found " + max);
        }
        if (!(tolerance >= 0 && Double.isFinite(tolerance))) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "--tolerance: expected pixels of at least 0 but found %s", tolerance));
        }
        if (exact && tolerance > 0) {
            throw new IllegalArgumentException("--exact: expected no --tolerance beside it but found " + tolerance);
        }
        if (a.equals("-") && b.equals("-")) {
            throw new IllegalArgumentException("expected one dataset on standard input but found - twice; name a file");
        }
        options.requireSense(a, b);
    }
}
