package dev.lookbook.manifest.repair;

import dev.lookbook.internal.StagedFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that appear together: none is published before all of them are written. */
final class StagedFiles implements Closeable {
    private final List<StagedFile> files = new ArrayList<>();

    private StagedFiles() {}

    static StagedFiles of(List<Path> targets) throws IOException {
        StagedFiles staged = new StagedFiles();
        try {
            for (Path target : targets) {
                staged.files.add(StagedFile.of(target));
            }
            return staged;
        } catch (IOException | RuntimeException e) {
            staged.close();
            throw e;
        }
    }

    OutputStream out(int file) {
        return files.get(file).out();
    }

    void publish() throws IOException {
        for (StagedFile file : files) {
            file.publish();
        }
    }

    @Override
    public void close() throws IOException {
        for (StagedFile file : files) {
            file.close();
        }
    }
}
