package dev.lookbook.cli;

import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.edit.CocoSample;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.RarestCategory;
import dev.lookbook.convert.Sample;
import dev.lookbook.convert.StratifyBy;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.ImageSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a part of a dataset that stands for all of it. */
@Command(
        name = "sample",
        description = {
            "Takes so many images of a dataset, or a share of them, and everything that belongs to them.",
            "The same seed takes the same images, whatever their order; a larger sample holds the smaller ones."
        },
        sortOptions = false)
final class SampleCommand implements Callable<Integer> {
    @Option(names = "--images", paramLabel = "N", description = "So many images.")
    @Nullable
    Long images;

    @Option(names = "--share", paramLabel = "SHARE", description = "So much of the images, such as 0.1.")
    @Nullable
    Double share;

    @Option(
            names = "--each",
            paramLabel = "N",
            description = "So many images of each category, or of what --stratify says.")
    @Nullable
    Long each;

    @Option(names = "--seed", defaultValue = "0", description = "Another seed, another sample (default: 0).")
    long seed;

    @Option(
            names = "--stratify",
            paramLabel = "TRAIT",
            split = ",",
            converter = StratifyWord.class,
            description = "category, source or both: keeps the share of each.")
    Set<StratifyBy> stratify = Set.of();

    @Mixin
    EditOptions options = new EditOptions();

    @Parameters(paramLabel = "IN", description = "A file, folder or archive; - is standard input.")
    String in = "";

    @Parameters(paramLabel = "OUT", description = "A file or folder; - is standard output.")
    String out = "";

    @Override
    public Integer call() throws IOException {
        requireSense();
        return options.run("sample", in, List.of(out), (path, format, onError, report) -> {
            if (format == Format.COCO) {
                coco(path, onError, report);
            } else {
                copy(path, format, onError, report);
            }
        });
    }

    private void requireSense() {
        if (Stream.of(images, share, each).filter(Objects::nonNull).count() != 1) {
            throw new IllegalArgumentException("expected either --images, --share or --each");
        }
        requireSome("--images", images);
        requireSome("--each", each);
        if (share != null && !(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "--share: expected a share above 0 and up to 1, such as 0.1, but found " + share);
        }
    }

    private static void requireSome(String option, @Nullable Long number) {
        if (number != null && number < 1) {
            throw new IllegalArgumentException(option + ": expected at least 1 but found " + number);
        }
    }

    /** In what images differ that are drawn apart. */
    private Set<StratifyBy> by() {
        return each != null && stratify.isEmpty() ? Set.of(StratifyBy.CATEGORY) : stratify;
    }

    private CocoSample sample() {
        if (images != null) {
            return CocoSample.ofImages(images);
        }
        return each != null ? CocoSample.ofEach(each) : CocoSample.ofShare(share == null ? 1 : share);
    }

    private Sample drawn(Sample.Builder all) {
        if (images != null) {
            return all.images(images);
        }
        return each != null ? all.each(each) : all.share(share == null ? 1 : share);
    }

    private void coco(Path path, ErrorPolicy onError, ConversionReport report) throws IOException {
        CocoSample sample = sample().seed(seed).stratified(by());
        try (CocoReader reader = CocoReader.builder()
                .onError(onError)
                .onProgress(Terminal.progress())
                .open(path)) {
            if (out.equals("-")) {
                sample.write(reader, System.out, report);
            } else {
                sample.write(reader, Path.of(out), report);
            }
        }
    }

    private void copy(Path path, Format format, ErrorPolicy onError, ConversionReport report) throws IOException {
        Function<AnnotatedImage, String> strata = strata(path, format);
        Sample.Builder all = Sample.builder(seed);
        look(path, format, sharing -> sharing.look(image -> all.add(image.fileName(), strata.apply(image))));
        Sample sample = drawn(all);
        try (Input<?> input = options.open(path, format, onError)) {
            copy(input, image -> sample.takes(image.fileName(), strata.apply(image)), onError, report);
        }
    }

    private Function<AnnotatedImage, String> strata(Path path, Format format) throws IOException {
        Set<StratifyBy> by = by();
        RarestCategory rarest = new RarestCategory();
        if (by.contains(StratifyBy.CATEGORY)) {
            look(path, format, sharing -> sharing.look(rarest::count));
        }
        return image -> StratifyBy.stratumOf(image.source().map(ImageSource::word), rarest.of(image), by);
    }

    /** A first look: bad records are told of when they are copied. */
    private void look(Path path, Format format, Consumer<Sharing<?>> looks) throws IOException {
        try (Input<?> input = options.open(path, format, ErrorPolicy.skip(error -> {}))) {
            looks.accept(Sharing.of(input));
        }
    }

    private <R> void copy(Input<R> input, Predicate<AnnotatedImage> takes, ErrorPolicy onError, ConversionReport report)
            throws IOException {
        try (Destinations<R> destinations = Destinations.one(out, input.copies().opener())) {
            Sharing.of(input).write(image -> takes.test(image) ? 0 : Sharing.NOWHERE, destinations, onError, report);
            destinations.finish();
        }
    }
}
