package dev.lookbook.benchmarks.harness;

import dev.lookbook.benchmarks.ChildRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file or folder that is made once and kept.
 *
 * @param path where it is; its name says its size
 * @param making the command that makes it at {@link #unfinished}
 */
record Input(Path path, List<String> making) {

    /** Where it is while it is being made, so that what was interrupted is not taken for the whole. */
    static Path unfinished(Path path) {
        return path.resolveSibling("unfinished-" + path.getFileName());
    }

    void make() throws IOException, InterruptedException {
        if (!Files.exists(path)) {
            System.err.println("making " + path);
            ChildRun.of(making);
            Files.move(unfinished(path), path);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
