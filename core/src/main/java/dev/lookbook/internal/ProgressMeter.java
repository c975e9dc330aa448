package dev.lookbook.internal;

import dev.lookbook.io.Progress;
import dev.lookbook.io.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Tells a listener how far a pass is: every so many records or bytes, and at its end. Costs next to nothing in between. Not
 * thread-safe.
 */
public final class ProgressMeter {
    /** So few that slow records are told of, too, and so many that telling does not slow fast ones. */
    static final int RECORDS = 64;

    static final long BYTES = 1 << 24;

    private final ProgressListener listener;
    private final String source;
    private final OptionalLong totalRecords;
    private final OptionalLong totalBytes;
    private final boolean countsBytes;
    private long records;
    private long bytes;
    private long toldBytes;
    private boolean done;

    private ProgressMeter(
            ProgressListener listener,
            String source,
            OptionalLong totalRecords,
            OptionalLong totalBytes,
            boolean countsBytes) {
        this.listener = listener;
        this.source = source;
        this.totalRecords = totalRecords;
        this.totalBytes = totalBytes;
        this.countsBytes = countsBytes;
    }

    /** Of a pass over so many records. */
    public static ProgressMeter ofRecords(ProgressListener listener, String source, long total) {
        return new ProgressMeter(listener, source, OptionalLong.of(total), OptionalLong.empty(), false);
    }

    /** Of a pass that knows its bytes, and perhaps how many there are. */
    public static ProgressMeter ofBytes(ProgressListener listener, String source, OptionalLong total) {
        return new ProgressMeter(listener, source, OptionalLong.empty(), total, true);
    }

    /** How long a file is that is read as it is; empty for one that is compressed, a folder or a pipe. */
    public static OptionalLong length(Path file) throws IOException {
        return Files.isRegularFile(file) && !Gzip.isCompressed(file)
                ? OptionalLong.of(Files.size(file))
                : OptionalLong.empty();
    }

    /** Counts a record. */
    public void record() {
        if (++records % RECORDS == 0) {
            tell();
        }
    }

    /** Counts a record, up to whose end so many bytes were read. */
    public void record(long bytesSoFar) {
        bytes = bytesSoFar;
        record();
    }

    /** Takes how many bytes were read so far. */
    public void bytes(long soFar) {
        bytes = soFar;
        if (bytes - toldBytes >= BYTES) {
            toldBytes = bytes;
            tell();
        }
    }

    /** Tells of the end; only the first time. */
    public void done() {
        if (!done) {
            done = true;
            tell();
        }
    }

    private void tell() {
        listener.onProgress(new Progress(
                source,
                records,
                totalRecords,
                countsBytes ? OptionalLong.of(bytes) : OptionalLong.empty(),
                totalBytes,
                done));
    }
}
