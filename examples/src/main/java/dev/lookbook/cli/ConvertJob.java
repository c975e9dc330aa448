package dev.lookbook.cli;

import dev.lookbook.coco.CocoConverters;
import dev.lookbook.coco.CocoHeader;
import dev.lookbook.coco.CocoProfile;
import dev.lookbook.convert.CategoryDrops;
import dev.lookbook.convert.CategoryMapper;
import dev.lookbook.convert.CategoryMapping;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.Issue;
import dev.lookbook.convert.Split;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.io.Location;
import dev.lookbook.io.Pictures;
import dev.lookbook.model.Categories;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One conversion as the options ask for it. */
final class ConvertJob implements Closeable {
    private final Path in;
    private final Format from;
    private final ConvertOptions options;
    private final Optional<Pictures> pictures;
    private final ImageSizes sizes;

    ConvertJob(Path in, Format from, ConvertOptions options) throws IOException {
        from.requireKind(in);
        this.in = in;
        this.from = from;
        this.options = options;
        pictures = options.images == null ? Optional.empty() : Optional.of(Pictures.open(options.images));
        ImageSizes table =
                options.imageSizes == null ? fileName -> Optional.empty() : ImageSizes.fromCsv(options.imageSizes);
        sizes = pictures.map(table::orElse).orElse(table);
    }

    /** Converts, and returns the names of what was written. */
    List<String> run(Format to, String out, CategoryMapper mapper, ErrorPolicy onError, ConversionReport report)
            throws IOException {
        boolean copies = from == to && mapper.isIdentity() && options.cocoProfile == null;
        if (copies && from == Format.COCO && options.train == null) {
            try (CocoInput input = new CocoInput(in, options.cocoMode, onError, sizes, report)) {
                new CocoCopy(input.reader(), report).to(out);
            }
            return List.of(out);
        }
        boolean needsSizes = to != Format.DEEPFASHION2 && !copies;
        try (Input<?> input = open(onError, needsSizes, report)) {
            if (input instanceof CocoInput coco) {
                if (coco.reader().header().isResults()) {
                    throw new IllegalArgumentException(in
                            + ": expected a dataset with images but it is a result file, which has none; evaluate takes it,"
                            + " and a copy from COCO to COCO");
                }
                CocoConverters.reportOrphans(coco.reader(), report);
            }
            return copies ? copy(input, out, onError, report) : convert(input, to, out, mapper, onError, report);
        }
    }

    private <R> List<String> copy(Input<R> input, String out, ErrorPolicy onError, ConversionReport report)
            throws IOException {
        Conversion<R, R> copy = new Conversion<>(
                Lenient.of(input),
                (read, image, issues) -> input.toCopy().convert(read, issues),
                options.group,
                onError,
                report);
        return write(copy, input, out, input.copies());
    }

    private <R> List<String> convert(
            Input<R> input, Format to, String out, CategoryMapper mapper, ErrorPolicy onError, ConversionReport report)
            throws IOException {
        CategoryMapping mapping = mapper.on(input.categories());
        Output<?> output = output(input, to, mapping.categories(), report);
        return convert(input, mapping, output, out, onError, report);
    }

    private <R, W> List<String> convert(
            Input<R> input,
            CategoryMapping mapping,
            Output<W> output,
            String out,
            ErrorPolicy onError,
            ConversionReport report)
            throws IOException {
        Conversion<R, W> conversion = new Conversion<>(
                input.toAnnotatedImage().andThen(mapping),
                (read, image, issues) -> output.encode().convert(image, issues),
                options.group,
                onError,
                report);
        return write(conversion, input, out, output);
    }

    private <R, W> List<String> write(Conversion<R, W> conversion, Input<R> input, String out, Output<W> output)
            throws IOException {
        try (Destinations<W> destinations = options.train == null
                ? Destinations.one(out, output.opener())
                : Destinations.trainAndTest(out, output.opener())) {
            conversion.run(input.records(), split(), destinations);
            return destinations.names();
        }
    }

    private Split split() throws IOException {
        if (options.train == null) {
            return group -> Split.Side.TRAIN;
        }
        try (Input<?> input = open(ErrorPolicy.skip(error -> {}), false, issue -> {})) {
            return Split.balanced(options.train, options.seed, Conversion.groupSizes(input, options.group));
        }
    }

    private Input<?> open(ErrorPolicy onError, boolean needsSizes, Consumer<? super Issue> issues) throws IOException {
        return switch (from) {
            case DEEPFASHION2 ->
                new DeepFashion2Input(in, onError, options.threads, needsSizes ? Optional.of(sizes) : Optional.empty());
            case COCO -> new CocoInput(in, options.cocoMode, onError, sizes, issues);
            case MANIFEST ->
                new ManifestInput(in, onError, options.labels.choice(), options.s3Prefix, sizes)
                        .splittingMultiLabels(options.splitMultiLabels);
        };
    }

    /** The writing half; what the dataset says as a whole goes there or is reported. */
    private Output<?> output(Input<?> input, Format to, Categories categories, ConversionReport report)
            throws IOException {
        CocoProfile profile = Optional.ofNullable(options.cocoProfile).orElse(CocoProfile.RICH);
        boolean rich = to == Format.COCO && profile == CocoProfile.RICH;
        CocoHeader header = CocoConverters.header(profile, categories);
        Location dataset = Location.of(in.toString());
        if (input instanceof CocoInput coco && rich) {
            header = coco.reader().header().withCategories(profile, categories);
        } else if (input instanceof CocoInput coco) {
            CocoConverters.reportSections(coco.reader().header(), dataset, report);
        }
        if (!rich && to != Format.DEEPFASHION2) {
            CategoryDrops.report(categories, dataset, report);
        }
        Optional<String> label = input instanceof ManifestInput manifest ? manifest.label() : Optional.empty();
        return switch (to) {
            case DEEPFASHION2 -> Outputs.deepFashion2();
            case COCO -> Outputs.coco(header, profile, categories);
            case MANIFEST -> Outputs.manifest(options.manifestOptions(label), categories);
        };
    }

    @Override
    public void close() throws IOException {
        if (pictures.isPresent()) {
            pictures.get().close();
        }
    }
}
