package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoImage;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.CocoRecord;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.Grouping;
import dev.lookbook.convert.Parts;
import dev.lookbook.convert.StratifiedGroups;
import dev.lookbook.convert.StratifyBy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Divides a COCO dataset into parts, such as train and test, so that images that belong together stay together. Each part has
 * all sections, its images with their ids, and their annotations, in the order of the file. Annotations whose image is not in
 * the file go to the first part ({@code unknown-image}).
 *
 * <p>Groups are shared out as {@link Parts#balanced} does: by a stable hash of seed and key, until each share is as close as
 * the groups allow; or, when {@linkplain Builder#stratify asked}, as {@link Parts#stratified} does. The sides are those of {@code lookbook convert --train}.
 *
 * <p>Immutable and, if the key is a function that is, safe to share between threads. Writing keeps some 150 bytes a group, for
 * each part, and up to 72 bytes an image.
 *
 * <pre>{@code
 * CocoSplit.builder().part("train", 0.8).part("test", 0.2).build()
 *         .write(coco, part -> Path.of("vests." + part + ".json"), new ConversionReport());
 * }</pre>
 */
public final class CocoSplit {
    private final Map<String, Double> parts;
    private final long seed;
    private final Function<CocoReader, Function<CocoImage, String>> keys;
    private final EnumSet<StratifyBy> by;

    private CocoSplit(Builder from) {
        parts = new LinkedHashMap<>(from.parts);
        seed = from.seed;
        keys = from.keys;
        by = from.by.clone();
        Parts.hashed(parts, seed);
    }

    /** Starts a split. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Writes the parts. All files appear, or none, unless the disk fails while they are put in place.
     *
     * @param fileOf the file of a part, by its name
     * @param report counts what is written, in all parts together
     * @throws IllegalArgumentException when two parts have the same file, or the file that is read is a result file, which has
     *     no images
     */
    public void write(CocoReader reader, Function<String, Path> fileOf, ConversionReport report) throws IOException {
        requireImages(reader);
        List<Path> files = parts.keySet().stream().map(fileOf).toList();
        if (files.stream()
                        .map(file -> file.toAbsolutePath().normalize())
                        .distinct()
                        .count()
                < files.size()) {
            throw new IllegalArgumentException("expected a file of its own for each part but found " + files);
        }
        Function<CocoImage, String> key = keys.apply(reader);
        Parts divided = by.isEmpty() ? balanced(reader, key) : stratified(reader, key);
        List<Sink> sinks = new ArrayList<>();
        files.forEach(file -> sinks.add(Sink.to(file)));
        new Router(image -> divided.indexOf(key.apply(image)), 0, Optional::of)
                .write(reader, reader.header(), sinks, report);
    }

    private Parts balanced(CocoReader reader, Function<CocoImage, String> key) {
        Map<String, Long> sizes = new HashMap<>();
        reader.images().forEach(image -> sizes.merge(key.apply(image), 1L, Long::sum));
        return Parts.balanced(parts, seed, sizes);
    }

    private Parts stratified(CocoReader reader, Function<CocoImage, String> key) {
        StratifiedGroups groups = StratifiedGroups.by(by);
        ImageSources sources = new ImageSources(reader);
        for (CocoRecord record : reader) {
            List<String> categories = record.annotations().stream()
                    .flatMap(annotation -> RarestCategories.names(annotation, reader.categories()))
                    .toList();
            groups.add(key.apply(record.image()), sources.apply(record.image()), categories);
        }
        return Parts.stratified(parts, seed, groups);
    }

    static void requireImages(CocoReader reader) {
        if (reader.header().isResults()) {
            throw new IllegalArgumentException(
                    "expected a dataset but found a result file, which has no images; take its annotations as they come");
        }
    }

    /** How a dataset is divided: at least the parts are to be named. Not thread-safe. */
    public static final class Builder {
        private final Map<String, Double> parts = new LinkedHashMap<>();
        private long seed;
        private Function<CocoReader, Function<CocoImage, String>> keys = Keys::pairs;
        private final EnumSet<StratifyBy> by = EnumSet.noneOf(StratifyBy.class);

        private Builder() {}

        /**
         * Adds a part.
         *
         * @param share of the images, from 0 to 1; all shares make 1
         * @throws IllegalArgumentException when there is a part of that name
         */
        public Builder part(String name, double share) {
            if (parts.put(name, share) != null) {
                throw new IllegalArgumentException("expected each part once but found \"" + name + "\" again");
            }
            return this;
        }

        /** Another seed, another split; 0 by default. */
        public Builder seed(long value) {
            seed = value;
            return this;
        }

        /** What stays together: the images of a pair id, which is the default, or nothing. */
        public Builder group(Grouping grouping) {
            keys = grouping == Grouping.PAIR_ID ? Keys::pairs : reader -> Keys::image;
            return this;
        }

        /** Keeps the images together for which a function gives the same key. */
        public Builder groupBy(Function<? super CocoImage, String> key) {
            keys = reader -> key::apply;
            return this;
        }

        /**
         * In what the parts are to be alike; only in how many images they have, unless set. Then groups are shared out as {@link
         * Parts#stratified} does. An image's source is its own member {@code source} or that of its annotations: {@code shop}
         * or {@code user}.
         */
        public Builder stratify(StratifyBy... traits) {
            by.addAll(List.of(traits));
            return this;
        }

        /**
         * The split.
         *
         * @throws IllegalArgumentException when the shares do not make 1
         */
        public CocoSplit build() {
            return new CocoSplit(this);
        }
    }
}
