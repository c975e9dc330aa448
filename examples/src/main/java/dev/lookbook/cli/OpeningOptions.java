package dev.lookbook.cli;

import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.io.PasswordException;
import dev.lookbook.io.Pictures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How splits, and the archives that they and pictures are in, are opened. */
final class OpeningOptions {
    @Mixin
    final PasswordOption password = new PasswordOption();

    @Option(
            names = "--split",
            paramLabel = "NAME",
            description = "Which split of DeepFashion2 to read where there are several: the folder that annos is in.")
    @Nullable
    String split;

    /** The archives among what is read: a dataset that may be one. */
    static List<Path> archives(Format format, Path in) {
        return format == Format.DEEPFASHION2 ? List.of(in) : List.of();
    }

    /**
     * Finds out what the options are for; to be asked before anything is written.
     *
     * @param archives the splits that are read and may be archives
     * @param others the pictures that are read, null for what is not asked for
     * @throws PasswordException when the password does not open one, or none of them is encrypted
     */
    void fit(List<Path> archives, @Nullable Path... others) throws IOException {
        if (split != null && archives.isEmpty()) {
            throw new IllegalArgumentException(
                    "--split: expected DeepFashion2, of which there may be several splits, but nothing that is read is;"
                            + " leave it out");
        }
        password.fit(archives, others);
    }

    /** Opens a split, with the password if it needs that. */
    DeepFashion2Reader open(DeepFashion2Reader.Builder reader, Path path) throws IOException {
        if (split != null) {
            reader.split(split);
        }
        Optional<char[]> needed = password.of(path);
        return needed.isPresent() ? reader.password(needed.get()).open(path) : reader.open(path);
    }

    /** Opens pictures, with the password if they need that. */
    Pictures pictures(Path path) throws IOException {
        return password.pictures(path);
    }
}
