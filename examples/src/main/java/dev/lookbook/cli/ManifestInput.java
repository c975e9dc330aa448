package dev.lookbook.cli;

import dev.lookbook.convert.Converter;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.manifest.LabelChoice;
import dev.lookbook.manifest.ManifestConverters;
import dev.lookbook.manifest.ManifestEntry;
import dev.lookbook.manifest.ManifestLabel;
import dev.lookbook.manifest.ManifestReader;
import dev.lookbook.manifest.ObjectDetection;
import dev.lookbook.manifest.OtherLabel;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Ground Truth manifest. */
final class ManifestInput implements Input<ManifestEntry> {
    /** So many labels are named at most. */
    private static final int SHOWN = 5;

    private final Path path;
    private final ManifestReader reader;
    private final LabelChoice choice;
    private final String s3Prefix;
    private final ImageSizes sizes;
    private boolean splitsMultiLabels;
    private boolean dropsOtherLabels;

    /**
     * @param s3Prefix what is taken from the front of source-refs to get file names
     * @param sizes where sizes are looked up that a line does not state
     */
    ManifestInput(Path path, ErrorPolicy onError, LabelChoice choice, String s3Prefix, ImageSizes sizes)
            throws IOException {
        this.path = path;
        this.choice = choice;
        this.s3Prefix = s3Prefix;
        this.sizes = sizes;
        reader = ManifestReader.builder()
                .onError(onError)
                .onProgress(Terminal.progress())
                .open(path);
    }

    /** Whether copies have the labels that Custom Labels knows instead of multi-labels. */
    ManifestInput splittingMultiLabels(boolean splits) {
        splitsMultiLabels = splits;
        return this;
    }

    /** Whether only the labels that are meant are kept of a line. */
    ManifestInput withoutOtherLabels(boolean drops) {
        dropsOtherLabels = drops;
        return this;
    }

    @Override
    public Converter<ManifestEntry, ManifestEntry> toCopy() throws IOException {
        if (dropsOtherLabels) {
            requireChosen();
        }
        Converter<ManifestEntry, ManifestEntry> first =
                dropsOtherLabels ? ManifestConverters.onlyLabels(choice) : Input.super.toCopy();
        return splitsMultiLabels ? first.andThen(ManifestConverters.splitMultiLabels()) : first;
    }

    /** The label attribute that the first line has of which a detection is meant. */
    Optional<String> label() throws IOException {
        try (ManifestReader lines = quietly();
                Stream<ManifestEntry> entries = lines.stream()) {
            return entries.flatMap(entry -> choice.of(entry).stream())
                    .filter(ObjectDetection.class::isInstance)
                    .map(ManifestLabel::attribute)
                    .findFirst();
        }
    }

    /** Reads the whole manifest once, since every line states its own classes only. */
    @Override
    public Categories categories() throws IOException {
        requireChosen();
        return categories(choice);
    }

    /** Refuses a manifest none of whose lines has the labels that were asked for: what came of it would be empty. */
    private void requireChosen() throws IOException {
        if (Set.of(LabelChoice.only(), LabelChoice.newest()).contains(choice)) {
            return;
        }
        Set<String> found = new LinkedHashSet<>();
        try (ManifestReader lines = quietly()) {
            for (ManifestEntry entry : lines) {
                if (choice.isIn(entry)) {
                    return;
                }
                entry.labels().stream()
                        .filter(label -> !(label instanceof OtherLabel))
                        .map(ManifestLabel::attribute)
                        .filter(name -> found.size() <= SHOWN)
                        .forEach(found::add);
            }
        }
        String labels =
                found.stream().limit(SHOWN).map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        throw new IllegalArgumentException(path + ": expected " + choice + " in one line at least but found "
                + (labels.isEmpty() ? "no labels" : labels + (found.size() > SHOWN ? " and others" : "")));
    }

    /** What an evaluation's ground truth is converted to; empty in a manifest of no evaluation. */
    Categories truth() throws IOException {
        return categories(LabelChoice.groundTruth());
    }

    private Categories categories(LabelChoice labels) throws IOException {
        try (ManifestReader lines = quietly()) {
            return ManifestConverters.categories(lines, labels);
        }
    }

    /** A first look: bad lines are told of when the lines are converted, not twice. */
    private ManifestReader quietly() throws IOException {
        return ManifestReader.builder()
                .onError(ErrorPolicy.skip(error -> {}))
                .onProgress(Terminal.progress())
                .open(path);
    }

    @Override
    public Iterable<ManifestEntry> records() {
        return reader;
    }

    @Override
    public Converter<ManifestEntry, AnnotatedImage> toAnnotatedImage() throws IOException {
        return toCopy().andThen(ManifestConverters.toAnnotatedImage(categories(), choice))
                .andThen(new WithoutPrefix(s3Prefix))
                .andThen(new FillSizes(sizes));
    }

    @Override
    public Converter<ManifestEntry, AnnotatedImage> toCounted() {
        return new CountedLines(choice).andThen(new WithoutPrefix(s3Prefix));
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
