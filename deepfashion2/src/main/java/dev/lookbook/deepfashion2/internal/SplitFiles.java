package dev.lookbook.deepfashion2.internal;

import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.io.PictureFacts;
import dev.lookbook.io.ReadLimits;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The files of an opened split as they are, for those who look at bytes. Safe to use from several threads while the reader is
 * open.
 */
public interface SplitFiles {

    /** The files of a reader's split. */
    static SplitFiles of(DeepFashion2Reader reader) {
        return Access.opener.apply(reader);
    }

    /** Tells how to look into a reader; for the reader's class, as soon as there is one. */
    static void open(Function<DeepFashion2Reader, SplitFiles> opener) {
        Access.opener = opener;
    }

    /** What the split is called: the path of its folder or archive, or a stream's name. */
    String source();

    /** The limits that the reader has. */
    ReadLimits limits();

    /** The annotation files' names without their ending, sorted. */
    List<String> names();

    /** What goes before {@code annos/} in names: empty, or such as {@code train/}. */
    String root();

    /** What an annotation file is called in its folder or archive. */
    String annotation(String name);

    /** An annotation file's bytes. */
    byte[] read(String name) throws IOException;

    /** The table of sizes beside the annotations, if there is one. */
    Optional<ImageSizes> sizeTable() throws IOException;

    /** The names of the files that lie where pictures do, sorted. */
    Collection<String> pictures() throws IOException;

    /** What one of the pictures is. */
    PictureFacts picture(String fileName) throws IOException;

    /** Holds the way into a reader, which users need not see. */
    final class Access {
        private static volatile Function<DeepFashion2Reader, SplitFiles> opener = reader -> {
            throw new IllegalStateException("there is no reader yet");
        };

        private Access() {}
    }
}
