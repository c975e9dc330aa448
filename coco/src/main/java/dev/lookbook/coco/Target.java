package dev.lookbook.coco;

import dev.lookbook.internal.StagedFile;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Where a file goes: into place on the disk, or down a stream that belongs to somebody else. */
interface Target extends Closeable {

    OutputStream out();

    void publish() throws IOException;

    static Target of(Path file) throws IOException {
        StagedFile staged = StagedFile.of(file);
        return new Target() {
            @Override
            public OutputStream out() {
                return staged.out();
            }

            @Override
            public void publish() throws IOException {
                staged.publish();
            }

            @Override
            public void close() throws IOException {
                staged.close();
            }
        };
    }

    static Target of(OutputStream stream) {
        OutputStream buffered = new BufferedOutputStream(stream);
        return new Target() {
            @Override
            public OutputStream out() {
                return buffered;
            }

            @Override
            public void publish() throws IOException {
                buffered.flush();
            }

            @Override
            public void close() {}
        };
    }
}
