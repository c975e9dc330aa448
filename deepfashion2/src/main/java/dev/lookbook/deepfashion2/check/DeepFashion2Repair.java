package dev.lookbook.deepfashion2.check;

import dev.lookbook.convert.Issue;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.deepfashion2.internal.SplitFiles;
import dev.lookbook.internal.EntrySink;
import dev.lookbook.internal.FindingLog;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.io.Pictures;
import dev.lookbook.io.ProgressListener;
import dev.lookbook.io.ReadLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes a mended copy of a split of DeepFashion2, by the {@link DeepFashion2Fix}es that are asked for: the safe ones unless
 * others are. Each change is an {@link Issue} with the place in the split as it was, and what was before and after.
 *
 * <p>It reads each annotation file once. One in which nothing is mended is written byte for byte; any other with the same
 * values, order and unknown members but for what is mended, in the form of the dataset's own files. What cannot be mended stays
 * as it is, unless items or images with errors are to be left out; the summary's verdict says what that is. To repair what was
 * repaired changes nothing. Pictures are not copied: a table {@code image-sizes.csv} has their sizes as far as they are known.
 *
 * <p>The copy is a folder, new or empty, or an archive when the name ends in {@code .zip}; it appears whole or not at all.
 * Memory is that of the check, and some 25 bytes for each size. A repair is immutable and safe to share between threads, if its
 * pictures, sizes and listener are. Limits are those of {@link ReadLimits#defaults()}.
 *
 * <pre>{@code
 * DeepFashion2RepairSummary summary = DeepFashion2Repair.builder()
 *         .onFix(System.out::println)
 *         .build()
 *         .repair(Path.of("train"), Path.of("train-repaired"));
 * System.out.println(summary.changed() + " files mended; left: " + summary.verdict());
 * }</pre>
 */
public final class DeepFashion2Repair {
    private final Set<DeepFashion2Fix> fixes;
    private final ReadLimits limits;
    private final Optional<char[]> password;
    private final Optional<Pictures> pictures;
    private final Optional<ImageSizes> sizes;
    private final ProgressListener progress;
    private final int threads;
    private final Consumer<? super Issue> onFix;

    private DeepFashion2Repair(Builder options) {
        fixes = Collections.unmodifiableSet(EnumSet.copyOf(options.fixes));
        limits = options.limits;
        password = options.password;
        pictures = options.pictures;
        sizes = options.sizes;
        progress = options.progress;
        threads = options.threads;
        onFix = options.onFix;
    }

    /** Starts a repair. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Repairs the split in a folder or an archive into another.
     *
     * @throws DatasetException when it holds no split or several, or is no complete archive
     * @throws dev.lookbook.io.PasswordException when the archive and the password, or its absence, do not fit
     * @throws IOException when something cannot be read or written, or the target is a folder with files
     */
    public DeepFashion2RepairSummary repair(Path split, Path repaired) throws IOException {
        DeepFashion2Reader.Builder opening = DeepFashion2Reader.builder().limits(limits);
        password.ifPresent(opening::password);
        try (DeepFashion2Reader reader = opening.open(split)) {
            return repair(reader, repaired);
        }
    }

    /**
     * Repairs a split that was opened, with the reader's limits. The reader stays open.
     *
     * @throws DatasetException when the table of sizes beside the annotations is wrong, or a damaged archive's file cannot be
     *     copied
     * @throws IOException when something cannot be read or written, or the target is a folder with files
     */
    public DeepFashion2RepairSummary repair(DeepFashion2Reader split, Path repaired) throws IOException {
        SplitFiles files = SplitFiles.of(split);
        SplitFiles written = new WrittenFiles(files);
        PictureRules rules = new PictureRules(files, pictures, sizes);
        FindingLog<DeepFashion2Rule> log = new FindingLog<>(DeepFashion2Rule.class, issue -> {}, 100);
        SplitTally tally = new SplitTally(written, rules, Findings.to(log));
        try (EntrySink out = EntrySink.create(repaired)) {
            RepairRun run = new RepairRun(written, out, onFix, tally);
            tally.start();
            SplitPass.of(files, progress).run(threads, index -> repair(files, written, rules, index), run::take);
            return run.finish(log);
        }
    }

    private FileRepair repair(SplitFiles files, SplitFiles written, PictureRules pictureRules, int index)
            throws IOException {
        String name = files.names().get(index);
        byte[] bytes;
        try {
            bytes = files.read(name);
        } catch (DatasetException e) {
            if (fixes.contains(DeepFashion2Fix.DROP_IMAGES)) {
                return FileRepair.lost(e, files.annotation(name));
            }
            throw e;
        }
        return FileRepair.of(
                bytes,
                files.annotation(name),
                written.annotation(name),
                files.limits(),
                pictureRules.look(name),
                fixes);
    }

    /** How to repair. Not thread-safe. */
    public static final class Builder {
        private Set<DeepFashion2Fix> fixes = DeepFashion2Fix.safe();
        private ReadLimits limits = ReadLimits.defaults();
        private Optional<char[]> password = Optional.empty();
        private Optional<Pictures> pictures = Optional.empty();
        private Optional<ImageSizes> sizes = Optional.empty();
        private ProgressListener progress = told -> {};
        private int threads = 1;
        private Consumer<? super Issue> onFix = fix -> {};

        private Builder() {}

        /**
         * What to do, and nothing else; {@link DeepFashion2Fix#safe()} unless set.
         *
         * @throws IllegalArgumentException when there is nothing to do
         */
        public Builder fixes(Collection<DeepFashion2Fix> value) {
            if (value.isEmpty()) {
                throw new IllegalArgumentException("expected a fix at least but found none");
            }
            fixes = EnumSet.copyOf(value);
            return this;
        }

        /** What to do, and nothing else. */
        public Builder fixes(DeepFashion2Fix... value) {
            return fixes(Arrays.asList(value));
        }

        /** How much to accept in a file; {@link ReadLimits#defaults()} unless set. For splits that the repair opens itself. */
        public Builder limits(ReadLimits value) {
            limits = value;
            return this;
        }

        /**
         * The password of an encrypted archive, for splits that the repair opens itself. It is copied whenever it opens one, and
         * the copy is wiped afterwards; whoever has made the array may wipe it when the last one is done.
         *
         * @throws IllegalArgumentException when it is empty
         */
        public Builder password(char[] value) {
            if (value.length == 0) {
                throw new IllegalArgumentException("expected a password but it is empty");
            }
            password = Optional.of(value);
            return this;
        }

        /** Where the pictures are, for their sizes; beside the annotations unless set. */
        public Builder pictures(Pictures value) {
            pictures = Optional.of(value);
            return this;
        }

        /** Sizes of pictures, such as those of a table; where pictures are at hand, what they say of themselves comes first. */
        public Builder sizes(ImageSizes value) {
            sizes = Optional.of(value);
            return this;
        }

        /** Who is told how far the repair is, by files of all files; on the caller's thread. */
        public Builder onProgress(ProgressListener value) {
            progress = value;
            return this;
        }

        /**
         * How many threads read and mend; 1 unless set, which is the caller's own. What is written is the same.
         *
         * @throws IllegalArgumentException when it is less than 1
         */
        public Builder threads(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("threads must be at least 1, but was " + value);
            }
            threads = value;
            return this;
        }

        /** Who is told of each change, on the caller's thread, in the order of files. */
        public Builder onFix(Consumer<? super Issue> value) {
            onFix = value;
            return this;
        }

        /** The repair. */
        public DeepFashion2Repair build() {
            return new DeepFashion2Repair(this);
        }
    }
}
