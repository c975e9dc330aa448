package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoImage;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.Sample;
import dev.lookbook.convert.StratifyBy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Takes a part of a COCO dataset that stands for all of it: so many images or a share of them, with their annotations, and all
 * sections. Annotations whose image is not in the file are left out ({@code unknown-image}).
 *
 * <p>Images are told apart by file name, and drawn as {@link Sample} does: by a stable hash of seed and name, whatever the order
 * of the file, so that a larger sample holds every smaller one. {@link #stratified} keeps each category's share.
 *
 * <p>Immutable and safe to share between threads. Writing keeps up to 60 bytes an image.
 *
 * <pre>{@code
 * CocoSample.ofImages(500).seed(7).stratified().write(coco, Path.of("small.json"), new ConversionReport());
 * }</pre>
 */
public final class CocoSample {
    private final Function<Sample.Builder, Sample> size;
    private final long seed;
    private final Set<StratifyBy> by;

    private CocoSample(Function<Sample.Builder, Sample> size, long seed, Set<StratifyBy> by) {
        this.size = size;
        this.seed = seed;
        this.by = by;
    }

    /**
     * So many images, or all when there are no more.
     *
     * @throws IllegalArgumentException when the number is negative
     */
    public static CocoSample ofImages(long number) {
        return of(all -> all.images(number));
    }

    /**
     * A share of the images.
     *
     * @param share from 0 to 1
     * @throws IllegalArgumentException when the share is not from 0 to 1
     */
    public static CocoSample ofShare(double share) {
        return of(all -> all.share(share));
    }

    /**
     * So many images of each stratum, or all of a stratum that has no more: of each category unless {@link #stratified} says
     * otherwise. A balanced sample, in which the rare counts for as much as the frequent.
     *
     * @throws IllegalArgumentException when the number is negative
     */
    public static CocoSample ofEach(long number) {
        return of(all -> all.each(number)).stratified();
    }

    private static CocoSample of(Function<Sample.Builder, Sample> size) {
        // Refuses now what cannot be, rather than when a file has been read.
        Sample none = size.apply(Sample.builder(0));
        assert none.size() == 0;
        return new CocoSample(size, 0, Set.of());
    }

    /** Another seed, another sample; 0 by default. */
    public CocoSample seed(long value) {
        return new CocoSample(size, value, by);
    }

    /**
     * Each category's share of the images stays as it is, as nearly as can be: each image counts for the category of its own
     * that has the fewest annotations in the file, and each category's images are drawn apart. Images without annotations are a
     * kind of their own.
     */
    public CocoSample stratified() {
        return stratified(Set.of(StratifyBy.CATEGORY));
    }

    /**
     * The shares of categories, of sources, or of each category at each source, stay as they are; see {@link #stratified()}.
     * Without any trait, all images are drawn alike. An image's source is its own member {@code source} or that of its annotations: {@code shop} or {@code user}.
     */
    public CocoSample stratified(Set<StratifyBy> traits) {
        return new CocoSample(size, seed, Set.copyOf(traits));
    }

    /**
     * Writes the sample, in the order of the file.
     *
     * @param report counts what is written
     * @throws IllegalArgumentException when it is a result file, which has no images
     */
    public void write(CocoReader reader, Path out, ConversionReport report) throws IOException {
        write(reader, Sink.to(out), report);
    }

    /** Writes the sample to a stream, which stays open; otherwise as to a file. */
    public void write(CocoReader reader, OutputStream out, ConversionReport report) throws IOException {
        write(reader, Sink.to(out), report);
    }

    private void write(CocoReader reader, Sink out, ConversionReport report) throws IOException {
        CocoSplit.requireImages(reader);
        Function<CocoImage, String> strata = strata(reader);
        Sample.Builder all = Sample.builder(seed);
        reader.images().forEach(image -> all.add(Keys.image(image), strata.apply(image)));
        Sample sample = size.apply(all);
        Router router = new Router(
                image -> sample.takes(Keys.image(image), strata.apply(image)) ? 0 : Router.NOWHERE,
                Router.NOWHERE,
                Optional::of);
        router.write(reader, reader.header(), List.of(out), report);
    }

    private Function<CocoImage, String> strata(CocoReader reader) {
        Function<CocoImage, String> categories =
                by.contains(StratifyBy.CATEGORY) ? new RarestCategories(reader) : image -> "";
        Function<CocoImage, Optional<String>> sources =
                by.contains(StratifyBy.SOURCE) ? new ImageSources(reader) : image -> Optional.empty();
        return image -> StratifyBy.stratumOf(sources.apply(image), categories.apply(image), by);
    }
}
