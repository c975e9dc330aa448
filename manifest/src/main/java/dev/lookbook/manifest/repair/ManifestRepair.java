package dev.lookbook.manifest.repair;

import dev.lookbook.convert.Issue;
import dev.lookbook.internal.Target;
import dev.lookbook.manifest.check.CustomLabelsLimits;
import dev.lookbook.manifest.check.PictureSource;
import dev.lookbook.manifest.line.ManifestStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Mends a manifest for Rekognition Custom Labels, as far as that takes no guessing: boxes are clipped to their image; boxes of
 * which nothing is left, or whose class the class-map lacks, are dropped; of too many boxes, the surest and largest stay; and
 * lines that nobody can use are dropped, and later ones of an image that is kept already.
 *
 * <p>What is wrong as a whole is left alone, for somebody has to set it right: boxes that are shares of the image's sides,
 * class ids one off, an {@code image_size} that is not the picture's. {@link
 * dev.lookbook.manifest.check.ManifestCheck} finds it in what was written.
 *
 * <p>It reads its input once, a line at a time, whatever the bytes are, and writes each line that is kept: byte for byte with
 * its line break when nothing is wrong with it, and otherwise with no byte changed but those of the repair. Memory is that of a
 * line and 16 to 32 bytes for each line that is kept. To repair what was repaired changes nothing. Each change is an {@link
 * Issue} with the place in the input. A repair is immutable and safe to share between threads, if its pictures and listener
 * are. Throws {@link IOException} when the disk does.
 *
 * <pre>{@code
 * RepairSummary summary = ManifestRepair.builder()
 *         .onFix(System.out::println)
 *         .build()
 *         .repair(Path.of("train.manifest"), Path.of("train.repaired.manifest"));
 * }</pre>
 */
public final class ManifestRepair {
    private final CustomLabelsLimits limits;
    private final Optional<PictureSource> pictures;
    private final Consumer<? super Issue> onFix;

    private ManifestRepair(Builder options) {
        limits = options.limits;
        pictures = options.pictures;
        onFix = options.onFix;
    }

    /** Starts a repair. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Repairs a manifest into a file, which appears whole or not at all; it may be the manifest itself. One that is compressed
     * with gzip, which the service does not take, is unpacked.
     *
     * @throws dev.lookbook.io.DatasetException when it is compressed and damaged
     * @throws IOException when something cannot be read or written
     */
    public RepairSummary repair(Path manifest, Path repaired) throws IOException {
        return repair(List.of(manifest), List.of(repaired)).get(0);
    }

    /**
     * Repairs manifests that belong together, such as those of training and test, into as many files. All of them appear, or
     * none; they may be the manifests themselves.
     *
     * @return what was done to each
     * @throws IllegalArgumentException when there are not as many files as manifests
     * @throws IOException when something cannot be read or written
     */
    public List<RepairSummary> repair(List<Path> manifests, List<Path> repaired) throws IOException {
        if (manifests.size() != repaired.size()) {
            throw new IllegalArgumentException(
                    "expected a file for each of " + manifests.size() + " manifests but found " + repaired.size());
        }
        try (StagedFiles staged = StagedFiles.of(repaired)) {
            List<RepairSummary> summaries = new ArrayList<>();
            for (int i = 0; i < manifests.size(); i++) {
                Path manifest = manifests.get(i);
                try (InputStream in = ManifestStream.unpacked(manifest)) {
                    summaries.add(repair(in, manifest.toString(), staged.out(i)));
                }
            }
            staged.publish();
            return List.copyOf(summaries);
        }
    }

    /**
     * Repairs a manifest from a stream, which is closed, into another, which is flushed and stays open.
     *
     * @param source what issues call the manifest
     * @throws IOException when something cannot be read or written
     */
    public RepairSummary repair(InputStream manifest, String source, OutputStream repaired) throws IOException {
        Target target = Target.of(repaired);
        RepairSummary summary = new RepairRun(limits, pictures, onFix, target.out()).repair(manifest, source);
        target.publish();
        return summary;
    }

    /** How to repair. Not thread-safe. */
    public static final class Builder {
        private CustomLabelsLimits limits = CustomLabelsLimits.defaults();
        private Optional<PictureSource> pictures = Optional.empty();
        private Consumer<? super Issue> onFix = fix -> {};

        private Builder() {}

        /** The limits of the account; those that the service documents by default. That of lines is not applied. */
        public Builder limits(CustomLabelsLimits value) {
            limits = value;
            return this;
        }

        /** Where the pictures are, so that lines go whose pictures cannot be used. */
        public Builder pictures(PictureSource value) {
            pictures = Optional.of(value);
            return this;
        }

        /** Who is told of each change, in the order of lines. */
        public Builder onFix(Consumer<? super Issue> value) {
            onFix = value;
            return this;
        }

        /** The repair. */
        public ManifestRepair build() {
            return new ManifestRepair(this);
        }
    }
}
