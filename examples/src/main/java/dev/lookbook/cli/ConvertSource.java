package dev.lookbook.cli;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.ImageSizes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** What a conversion reads, as often as it needs to. */
record ConvertSource(Path in, Format from, Format to, ConvertOptions options, ImageSizes sizes) {

    Input<?> open(ErrorPolicy onError, boolean needsSizes, Consumer<? super Issue> issues) throws IOException {
        return switch (from) {
            case DEEPFASHION2 ->
                new DeepFashion2Input(
                        in,
                        onError,
                        options.threads,
                        options.opening,
                        needsSizes ? Optional.of(sizes) : Optional.empty(),
                        options.coco.itemOrder());
            case COCO -> new CocoInput(in, options.cocoMode, onError, sizes, issues);
            case MANIFEST ->
                new ManifestInput(in, onError, options.labels.choice(), options.s3Prefix, sizes)
                        .splittingMultiLabels(options.splitMultiLabels)
                        .withoutOtherLabels(to == Format.MANIFEST && options.labels.areNamed());
            case CSV -> csv(onError, issues);
        };
    }

    /** A manifest gets whole URIs, some of which may have other prefixes; other formats get names. */
    private CsvInput csv(ErrorPolicy onError, Consumer<? super Issue> issues) throws IOException {
        boolean uris = to == Format.MANIFEST;
        return new CsvInput(
                in,
                options.csv,
                options.csvLabels(uris ? options.s3Prefix : ""),
                uris ? "" : options.s3Prefix,
                onError,
                sizes,
                issues);
    }
}
