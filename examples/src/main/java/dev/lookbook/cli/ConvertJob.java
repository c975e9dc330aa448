package dev.lookbook.cli;

import dev.lookbook.coco.CocoConverters;
import dev.lookbook.coco.CocoHeader;
import dev.lookbook.coco.CocoProfile;
import dev.lookbook.convert.CategoryDrops;
import dev.lookbook.convert.CategoryMapper;
import dev.lookbook.convert.CategoryMapping;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Parts;
import dev.lookbook.convert.Split;
import dev.lookbook.convert.StratifiedGroups;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.io.Location;
import dev.lookbook.io.Pictures;
import dev.lookbook.manifest.ManifestOptions;
import dev.lookbook.manifest.ManifestOptions.ClassIds;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        pictures = options.images == null ? Optional.empty() : Optional.of(options.opening.pictures(options.images));
        ImageSizes table =
                options.imageSizes == null ? fileName -> Optional.empty() : ImageSizes.fromCsv(options.imageSizes);
        sizes = pictures.map(table::orElse).orElse(table);
    }

    /** Converts, and returns the names of what was written. */
    List<String> run(Format to, String out, CategoryMapper mapper, ErrorPolicy onError, ConversionReport report)
            throws IOException {
        boolean same = from == to
                && options.cocoProfile == null
                && !options.cocoResults
                && !options.coco.areSet()
                && !options.polygons.areSet()
                && !(from == Format.MANIFEST && options.changeManifests());
        // The rows of a CSV file are read as the lines of a manifest.
        boolean copies = mapper.isIdentity() && (same || (from == Format.CSV && to == Format.MANIFEST));
        boolean needsSizes = !copies && (to != Format.DEEPFASHION2 || options.polygons.needSizes());
        requireUse(needsSizes, copies, to);
        if (copies && from == Format.COCO && options.train == null) {
            try (CocoInput input = new CocoInput(in, options.cocoMode, onError, sizes, report)) {
                new CocoCopy(input.reader(), report).to(out);
            }
            return List.of(out);
        }
        ToldAhead told = new ToldAhead(onError, report);
        try (Input<?> input = source(to).open(told, needsSizes, told)) {
            told.take().forEach(Runnable::run);
            if (input instanceof CocoInput coco) {
                if (coco.reader().header().isResults()) {
                    throw new IllegalArgumentException(in
                            + ": expected a dataset with images but it is a result file, which has none; evaluate takes it,"
                            + " and a copy from COCO to COCO");
                }
                CocoConverters.reportOrphans(coco.reader(), report);
            }
            return copies
                    ? copy(input, told, to, out, onError, report)
                    : convert(input, told, to, out, mapper, onError, report);
        }
    }

    /** Refuses what would be without effect. */
    private void requireUse(boolean needsSizes, boolean copies, Format to) {
        String option = options.images != null ? "--images" : options.imageSizes != null ? "--image-sizes" : "";
        if (!needsSizes && !option.isEmpty()) {
            throw new IllegalArgumentException(option + ": expected a conversion that needs the sizes of pictures but "
                    + (copies ? "this is a copy, which leaves all as it is" : to.word() + " states none")
                    + "; leave it out");
        }
    }

    private <R> List<String> copy(
            Input<R> input, ToldAhead told, Format to, String out, ErrorPolicy onError, ConversionReport report)
            throws IOException {
        Converter<R, R> toCopy = input.toCopy();
        Conversion<R, R> copy = new Conversion<>(
                Lenient.of(input),
                (read, image, issues) -> toCopy.convert(read, issues),
                options.group,
                onError,
                report,
                1);
        return write(copy, input, told, to, out, input.copies());
    }

    private <R> List<String> convert(
            Input<R> input,
            ToldAhead told,
            Format to,
            String out,
            CategoryMapper mapper,
            ErrorPolicy onError,
            ConversionReport report)
            throws IOException {
        CategoryMapper truth = truth(input);
        CategoryMapping aligned = truth.on(input.categories());
        CategoryMapping mapping = mapper.on(aligned.categories());
        Output<?> output = output(input, to, mapping.categories(), mapper.isIdentity(), report);
        return convert(
                input,
                told,
                (truth.isIdentity() ? mapping : aligned.andThen(mapping)).andThen(options.polygons.converter()),
                output,
                to,
                out,
                onError,
                report);
    }

    /** Gives predictions the ids that the ground truth beside them is converted to, whatever numbers they have themselves. */
    private CategoryMapper truth(Input<?> input) throws IOException {
        return options.cocoResults && input instanceof ManifestInput manifest
                ? CategoryMapper.identity().alignTo(manifest.truth())
                : CategoryMapper.identity();
    }

    private <R, W> List<String> convert(
            Input<R> input,
            ToldAhead told,
            Converter<AnnotatedImage, AnnotatedImage> mapping,
            Output<W> output,
            Format to,
            String out,
            ErrorPolicy onError,
            ConversionReport report)
            throws IOException {
        Conversion<R, W> conversion = new Conversion<>(
                input.toAnnotatedImage().andThen(mapping),
                (read, image, issues) -> output.encode().convert(image, issues),
                options.group,
                onError,
                report,
                options.threads);
        return write(conversion, input, told, to, out, output);
    }

    private <R, W> List<String> write(
            Conversion<R, W> conversion, Input<R> input, ToldAhead told, Format to, String out, Output<W> output)
            throws IOException {
        try (Destinations<W> destinations = options.train == null
                ? Destinations.one(out, output.opener())
                : Destinations.trainAndTest(out, output.opener())) {
            conversion.run(input.records(), told, split(to), destinations);
            destinations.reportEmpty(conversion.report());
            return destinations.names();
        }
    }

    private ConvertSource source(Format to) {
        return new ConvertSource(in, from, to, options, sizes);
    }

    private Split split(Format to) throws IOException {
        if (options.train == null) {
            return group -> Split.Side.TRAIN;
        }
        try (Input<?> input = source(to).open(ErrorPolicy.skip(error -> {}), false, issue -> {})) {
            return options.stratify.isEmpty() ? balanced(input, options.train) : stratified(input, options.train);
        }
    }

    private Split balanced(Input<?> input, double train) throws IOException {
        Map<String, Long> sizes = new HashMap<>();
        Conversion.look(input, image -> sizes.merge(options.group.keyOf(image), 1L, Long::sum));
        return Split.balanced(train, options.seed, sizes);
    }

    private Split stratified(Input<?> input, double train) throws IOException {
        StratifiedGroups groups = StratifiedGroups.by(options.stratify);
        Conversion.look(input, image -> groups.add(options.group.keyOf(image), image));
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put("train", train);
        shares.put("test", 1 - train);
        Parts sides = Parts.stratified(shares, options.seed, groups);
        return group -> sides.nameOf(group).equals("train") ? Split.Side.TRAIN : Split.Side.TEST;
    }

    /**
     * The writing half; what the dataset says as a whole goes there or is reported.
     *
     * @param own whether the categories are the input's own
     */
    private Output<?> output(Input<?> input, Format to, Categories categories, boolean own, ConversionReport report)
            throws IOException {
        CocoProfile profile = Optional.ofNullable(options.cocoProfile).orElse(CocoProfile.RICH);
        if (options.cocoResults) {
            // What there is to be said of the dataset, the ground truth says.
            return Outputs.results(profile, categories);
        }
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
        ClassIds ids = own && input instanceof ManifestInput ? ClassIds.CATEGORY : ClassIds.DENSE;
        ManifestOptions manifestOptions =
                input instanceof CsvInput ? options.csvLabels("") : options.manifestOptions(label, ids);
        return switch (to) {
            case DEEPFASHION2 -> Outputs.deepFashion2();
            case COCO -> Outputs.coco(header, profile, categories, options.coco.area());
            case MANIFEST -> Outputs.manifest(manifestOptions, categories);
            case CSV -> throw new IllegalStateException("csv is only read");
        };
    }

    @Override
    public void close() throws IOException {
        if (pictures.isPresent()) {
            pictures.get().close();
        }
    }
}
