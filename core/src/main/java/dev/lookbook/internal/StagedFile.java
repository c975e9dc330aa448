package dev.lookbook.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears whole or not at all: written beside its target and moved into place by {@link #publish}. A sibling,
 * because a move that cannot be seen half-done needs the same file system. Closing without publishing leaves the old file
 * untouched.
 */
public final class StagedFile implements Target {
    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path staged;
    private final FileChannel channel;
    private final OutputStream out;

    private StagedFile(Path target, Path staged) throws IOException {
        this.target = target;
        this.staged = staged;
        channel = FileChannel.open(staged, StandardOpenOption.WRITE);
        out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    }

    /** A file that will be this one. */
    public static StagedFile of(Path target) throws IOException {
        Path absolute = target.toAbsolutePath();
        if (Files.isDirectory(absolute)) {
            throw new IOException(target + ": expected a file's name but it is a folder");
        }
        if (Files.exists(absolute)) {
            // The file that a link leads to, for it is that file which somebody wants replaced.
            absolute = absolute.toRealPath();
            if (!Files.isRegularFile(absolute)) {
                throw new IOException(target + ": expected a file's name but it is a device or the like");
            }
        }
        return new StagedFile(absolute, Staging.create(absolute, false));
    }

    @Override
    public OutputStream out() {
        return out;
    }

    /** Leaves the copying to the operating system. */
    @Override
    public void append(Path file) throws IOException {
        out.flush();
        try (FileChannel source = FileChannel.open(file)) {
            long at = 0;
            for (long copied = 1; copied > 0; at += copied) {
                copied = source.transferTo(at, Long.MAX_VALUE - at, channel);
            }
        }
    }

    /** Where it is written for now, for readers of what is already there; flush first. */
    public Path path() {
        return staged;
    }

    /** Moves what was written into place. */
    @Override
    public void publish() throws IOException {
        out.close();
        Staging.place(() -> {
            Files.move(staged, target, StandardCopyOption.REPLACE_EXISTING);
            Staging.forget(staged);
        });
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            Staging.discard(staged);
        }
    }
}
