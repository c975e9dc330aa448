package dev.lookbook.deepfashion2.check;

import dev.lookbook.convert.Issue;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.deepfashion2.internal.SplitFiles;
import dev.lookbook.internal.FindingLog;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.io.Pictures;
import dev.lookbook.io.ProgressListener;
import dev.lookbook.io.ReadLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Checks a split of DeepFashion2, a folder or an archive, against every {@link DeepFashion2Rule}: all that is wrong in each
 * file, what files have to agree on, and their pictures as far as the headers tell.
 *
 * <p>It reads each annotation file once. Whatever the bytes are, a verdict comes of it: what is wrong are findings and no
 * exceptions, inside of JSON with the file, a JSON pointer and the byte. Pictures are looked for beside the annotations unless they are
 * said to be elsewhere; without pictures or sizes, what needs them is not checked, and that is said once.
 *
 * <p>Memory is that of a few files for each thread, and besides the names of files and pictures, some 60 bytes for each pair
 * and each style of a pair, and what {@link Builder#keptPerCode} keeps. A check is immutable and safe to share between
 * threads, if its pictures, sizes and listener are. Limits are those of {@link ReadLimits#defaults()}.
 *
 * <pre>{@code
 * DeepFashion2Verdict verdict = DeepFashion2Check.builder().threads(4).build().check(Path.of("validation.zip"));
 * if (!verdict.passes()) {
 *     verdict.findings().forEach(System.out::println);
 * }
 * }</pre>
 */
public final class DeepFashion2Check {
    private final ReadLimits limits;
    private final Optional<char[]> password;
    private final Optional<Pictures> pictures;
    private final Optional<ImageSizes> sizes;
    private final ProgressListener progress;
    private final int threads;
    private final Consumer<? super Issue> onFinding;
    private final int keptPerCode;

    private DeepFashion2Check(Builder options) {
        limits = options.limits;
        password = options.password;
        pictures = options.pictures;
        sizes = options.sizes;
        progress = options.progress;
        threads = options.threads;
        onFinding = options.onFinding;
        keptPerCode = options.keptPerCode;
    }

    /** Starts a check. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Checks the split in a folder or an archive.
     *
     * @throws DatasetException when it holds no split or several, or is no complete archive
     * @throws dev.lookbook.io.PasswordException when the archive and the password, or its absence, do not fit
     * @throws IOException when something cannot be read
     */
    public DeepFashion2Verdict check(Path split) throws IOException {
        DeepFashion2Reader.Builder opening = DeepFashion2Reader.builder().limits(limits);
        password.ifPresent(opening::password);
        try (DeepFashion2Reader reader = opening.open(split)) {
            return check(reader);
        }
    }

    /**
     * Checks a split that was opened, with the reader's limits. The reader stays open; its error policy and its threads make
     * no difference.
     *
     * @throws DatasetException when the table of sizes beside the annotations is wrong
     * @throws IOException when something cannot be read
     */
    public DeepFashion2Verdict check(DeepFashion2Reader split) throws IOException {
        SplitFiles files = SplitFiles.of(split);
        PictureRules rules = new PictureRules(files, pictures, sizes);
        FindingLog<DeepFashion2Rule> log = new FindingLog<>(DeepFashion2Rule.class, onFinding, keptPerCode);
        SplitTally tally = new SplitTally(files, rules, Findings.to(log));
        tally.start();
        SplitPass.of(files, progress).run(threads, index -> check(files, rules, index), tally::add);
        tally.finish();
        return new DeepFashion2Verdict(tally, log);
    }

    private static FileCheck check(SplitFiles files, PictureRules pictures, int index) throws IOException {
        String name = files.names().get(index);
        PictureLook picture = pictures.look(name);
        byte[] bytes;
        try {
            bytes = files.read(name);
        } catch (DatasetException e) {
            // An archive's file may be damaged, or longer than anybody wants to read.
            return FileCheck.unreadable(e, picture);
        }
        return FileCheck.of(bytes, files.annotation(name), files.limits(), picture);
    }

    /** How to check. Not thread-safe. */
    public static final class Builder {
        private ReadLimits limits = ReadLimits.defaults();
        private Optional<char[]> password = Optional.empty();
        private Optional<Pictures> pictures = Optional.empty();
        private Optional<ImageSizes> sizes = Optional.empty();
        private ProgressListener progress = told -> {};
        private int threads = 1;
        private Consumer<? super Issue> onFinding = issue -> {};
        private int keptPerCode = 100;

        private Builder() {}

        /** How much to accept in a file; {@link ReadLimits#defaults()} unless set. For splits that the check opens itself. */
        public Builder limits(ReadLimits value) {
            limits = value;
            return this;
        }

        /**
         * The password of an encrypted archive, for splits that the check opens itself. It is copied whenever it opens one, and
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

        /** Where the pictures are; beside the annotations unless set. */
        public Builder pictures(Pictures value) {
            pictures = Optional.of(value);
            return this;
        }

        /** Sizes of pictures, such as those of a table; where pictures are at hand, what they say of themselves comes first. */
        public Builder sizes(ImageSizes value) {
            sizes = Optional.of(value);
            return this;
        }

        /** Who is told how far the check is, by files of all files; on the caller's thread. */
        public Builder onProgress(ProgressListener value) {
            progress = value;
            return this;
        }

        /**
         * How many threads read and check; 1 unless set, which is the caller's own. Findings are the same, in the same order.
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

        /**
         * Who is told of each finding as it comes, on the caller's thread: files in their order, and then what is wrong with
         * all of them.
         */
        public Builder onFinding(Consumer<? super Issue> value) {
            onFinding = value;
            return this;
        }

        /**
         * How many findings of each rule the verdict keeps; 100 by default.
         *
         * @throws IllegalArgumentException when it is negative
         */
        public Builder keptPerCode(int value) {
            if (value < 0) {
                throw new IllegalArgumentException("expected at least 0 findings of each code but found " + value);
            }
            keptPerCode = value;
            return this;
        }

        /** The check. */
        public DeepFashion2Check build() {
            return new DeepFashion2Check(this);
        }
    }
}
