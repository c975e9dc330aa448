package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoReader;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.io.DatasetException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes one COCO file of several. The first comes first: what several say differently is as the first of them has it.
 *
 * <ul>
 *   <li><b>Ids</b> of images and annotations stay where no earlier file has them. Others get numbers above all that are there
 *       ({@code renumber-image}, {@code renumber-annotation}), and what refers to an image follows it.
 *   <li><b>Categories</b> of one name are one category, whatever their ids ({@code renumber-category} where an id changes);
 *       the second category of a name in one file is that of the other. Where they say different things, such as of keypoints,
 *       the first wins ({@code category-conflict}). Annotations, segments and LVIS' lists of categories follow. An id that
 *       its file does not define stays undefined.
 *   <li><b>Licenses</b> that say the same are one, and images follow ({@code renumber-license}).
 *   <li><b>Other sections</b> are those of the first file where they are not empty ({@code drop-section} where another file
 *       says something else).
 *   <li><b>Images of one file name</b> in two files are what {@link SameName} says.
 *   <li><b>Annotations whose image is not in their file</b> are carried along ({@code unknown-image}); where an image of
 *       another file has the id that they name, they get another, so as not to end up in it.
 * </ul>
 *
 * <p>Result files can be merged with each other; their annotations are put in a row as they are.
 *
 * <p>Each file is read twice. Memory grows with ids: up to 36 bytes an annotation of all files but the last, and 150 an image.
 * Immutable and safe to share between threads.
 *
 * <pre>{@code
 * try (CocoReader shop = CocoReader.open(a); CocoReader user = CocoReader.open(b)) {
 *     CocoMerge.builder().build().write(List.of(shop, user), Path.of("all.json"), new ConversionReport());
 * }
 * }</pre>
 */
public final class CocoMerge {
    private final SameName sameName;
    private final boolean renumber;

    private CocoMerge(Builder from) {
        sameName = from.sameName;
        renumber = from.renumber;
    }

    /** Starts a merge. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Merges files.
     *
     * @param report counts what is written, and what had to change
     * @throws IllegalArgumentException when there is no file, or some are result files and some are not
     * @throws DatasetException when two files have an image of one name, and that is refused
     */
    public void write(List<CocoReader> inputs, Path out, ConversionReport report) throws IOException {
        new MergeJob(inputs, sameName, renumber, report).write(Sink.to(out));
    }

    /** Merges files to a stream, which stays open; otherwise as to a file. */
    public void write(List<CocoReader> inputs, OutputStream out, ConversionReport report) throws IOException {
        new MergeJob(inputs, sameName, renumber, report).write(Sink.to(out));
    }

    /** What becomes of two images of one file name, folders included, that are in different files. */
    public enum SameName {
        /** Both stay ({@code duplicate-file-name}). */
        KEEP_BOTH,
        /**
         * The second goes and its annotations are the first's ({@code join-image}, or {@code image-conflict} where the two
         * say different things, such as of their size).
         */
        JOIN,
        /** Nothing is merged. */
        REFUSE
    }

    /** How files are merged. Not thread-safe. */
    public static final class Builder {
        private SameName sameName = SameName.KEEP_BOTH;
        private boolean renumber;

        private Builder() {}

        /** What becomes of images of one file name; both stay by default. */
        public Builder sameName(SameName value) {
            sameName = value;
            return this;
        }

        /** Whether images, annotations, categories and licenses all get numbers from 1 in the order in which they are written. */
        public Builder renumber(boolean all) {
            renumber = all;
            return this;
        }

        /** The merge. */
        public CocoMerge build() {
            return new CocoMerge(this);
        }
    }
}
