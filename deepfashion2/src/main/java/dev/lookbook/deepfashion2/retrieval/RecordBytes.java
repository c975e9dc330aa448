package dev.lookbook.deepfashion2.retrieval;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends a record that has no end before it fills the memory. */
final class RecordBytes extends FilterInputStream {
    /** What a parser reads ahead; more than enough. */
    private static final long AHEAD = 1 << 16;

    private final String source;
    private final int limit;
    private long read;

    RecordBytes(InputStream in, String source, int limit) {
        super(in);
        this.source = source;
        this.limit = limit;
    }

    /** Starts counting anew. */
    void begin() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        count(count);
        return count;
    }

    private void count(int count) {
        read += Math.max(0, count);
        if (read > limit + AHEAD) {
            throw tooLong(Location.of(source));
        }
    }

    /** The error of a record that is too long. */
    DatasetException tooLong(Location record) {
        return new DatasetException(
                record, "expected at most " + limit + " bytes of a record but found more; raise maxRecordBytes");
    }
}
