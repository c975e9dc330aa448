package dev.lookbook.cli;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.manifest.LabelChoice;
import dev.lookbook.manifest.ManifestConverters;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.manifest.ManifestOptions;
import dev.lookbook.manifest.csv.CsvLabelReader;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A CSV file of images and their labels, whose records are the entries of a manifest. */
final class CsvInput implements Input<ManifestEntry> {
    /** The reader has said that a row has no labels, and in better words. */
    private static final String SAID_ALREADY = "no-detections";

    private final Path path;
    private final CsvOptions options;
    private final CsvLabelReader reader;
    private final String s3Prefix;
    private final ImageSizes sizes;

    /**
     * @param manifestOptions what entries say beyond images and labels
     * @param s3Prefix what is taken from the front of URIs to get file names
     * @param sizes where the images' sizes are looked up
     * @param issues who is told of odd rows
     */
    CsvInput(
            Path path,
            CsvOptions options,
            ManifestOptions manifestOptions,
            String s3Prefix,
            ErrorPolicy onError,
            ImageSizes sizes,
            Consumer<? super Issue> issues)
            throws IOException {
        this.path = path;
        this.options = options;
        this.s3Prefix = s3Prefix;
        this.sizes = sizes;
        reader = CsvLabelReader.builder()
                .header(options.header)
                .manifestOptions(manifestOptions)
                .onError(onError)
                .onIssue(issues)
                .open(path);
    }

    /** Reads the whole file once. A first look: bad rows are told of when they are converted, not twice. */
    @Override
    public Categories categories() throws IOException {
        try (CsvLabelReader rows = CsvLabelReader.builder()
                .header(options.header)
                .onError(ErrorPolicy.skip(error -> {}))
                .open(path)) {
            return ManifestConverters.categories(rows, LabelChoice.only());
        }
    }

    @Override
    public Iterable<ManifestEntry> records() {
        return reader;
    }

    @Override
    public Converter<ManifestEntry, AnnotatedImage> toAnnotatedImage() throws IOException {
        Converter<ManifestEntry, AnnotatedImage> converter =
                ManifestConverters.toAnnotatedImage(categories(), LabelChoice.only());
        Converter<ManifestEntry, AnnotatedImage> quieter = (entry, issues) -> converter.convert(entry, issue -> {
            if (!issue.code().equals(SAID_ALREADY)) {
                issues.accept(issue);
            }
        });
        return quieter.andThen(new WithoutPrefix(s3Prefix)).andThen(new FillSizes(sizes));
    }

    @Override
    public Output<ManifestEntry> copies() {
        return Output.ofRecords(Outputs::openManifest);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
