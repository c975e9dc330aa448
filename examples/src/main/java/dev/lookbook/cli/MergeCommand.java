package dev.lookbook.cli;

import dev.lookbook.cli.Output.Target;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.edit.CocoMerge;
import dev.lookbook.coco.edit.CocoMerge.SameName;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.manifest.LabelChoice;
import dev.lookbook.manifest.ManifestEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one file of several. */
@Command(
        name = "merge",
        description = {
            "Makes one COCO file, or one manifest, of several.",
            "COCO: ids stay where they are free; categories of one name are one. Manifests: one's lines after the other's."
        },
        sortOptions = false)
final class MergeCommand implements Callable<Integer> {
    @Option(
            names = "--same-name",
            defaultValue = "keep",
            converter = SameNameWord.class,
            description = "Images of one file name in two COCO files: keep both, join them into the first, or refuse"
                    + " (default: ${DEFAULT-VALUE}).")
    SameName sameName = SameName.KEEP_BOTH;

    @Option(names = "--renumber", description = "Numbers everything in COCO files from 1.")
    boolean renumber;

    @Mixin
    EditOptions options = new EditOptions();

    @Parameters(index = "0", paramLabel = "OUT", description = "A file; - is standard output.")
    String out = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "IN", description = "Two files or more.")
    List<Path> inputs = List.of();

    @Override
    public Integer call() throws IOException {
        if (inputs.size() < 2) {
            throw new IllegalArgumentException("expected at least two files to merge after OUT, which is \"" + out
                    + "\", but found " + inputs.size());
        }
        options.requireSense(inputs.stream().map(Path::toString).toList(), List.of(out));
        Format format = options.formatOf(inputs.get(0));
        for (Path input : inputs) {
            if (options.formatOf(input) != format) {
                throw new IllegalArgumentException("expected files of one format but " + inputs.get(0) + " is "
                        + format.word() + " and " + input + " is "
                        + options.formatOf(input).word() + "; convert one of them first");
            }
        }
        options.opening.fit(List.of());
        return options.run("merge", format, List.of(out), (onError, report) -> {
            switch (format) {
                case COCO -> coco(onError, report);
                case MANIFEST -> manifests(onError, report);
                case CSV -> throw EditOptions.onlyConverted(inputs.get(0));
                case DEEPFASHION2 ->
                    throw new IllegalArgumentException(
                            "expected COCO files or manifests but found deepfashion2, whose splits number their images"
                                    + " alike; convert them to COCO first, which loses nothing");
            }
        });
    }

    private void coco(ErrorPolicy onError, ConversionReport report) throws IOException {
        CocoMerge merge =
                CocoMerge.builder().sameName(sameName).renumber(renumber).build();
        List<CocoReader> readers = new ArrayList<>();
        try {
            for (Path input : inputs) {
                readers.add(CocoReader.builder()
                        .onError(onError)
                        .onProgress(Terminal.progress())
                        .open(input));
            }
            if (out.equals("-")) {
                merge.write(readers, System.out, report);
            } else {
                merge.write(readers, Path.of(out), report);
            }
        } finally {
            for (CocoReader reader : readers) {
                reader.close();
            }
        }
    }

    private void manifests(ErrorPolicy onError, ConversionReport report) throws IOException {
        Lenient<ManifestEntry> toImage = new Lenient<>(new CountedLines(LabelChoice.only()));
        ClassConflicts conflicts = new ClassConflicts();
        try (Target<ManifestEntry> target = Outputs.openManifest(out)) {
            for (Path path : inputs) {
                try (ManifestInput input =
                        new ManifestInput(path, onError, LabelChoice.only(), "", fileName -> Optional.empty())) {
                    for (ManifestEntry entry : input.records()) {
                        target.write(entry);
                        report.count(toImage.convert(entry, report));
                        conflicts.look(entry, report);
                    }
                }
            }
            target.finish();
        }
    }
}
