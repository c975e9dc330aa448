package dev.lookbook.rekognition;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The lines of a manifest in batches that fit a request. Blank lines are left out. Not thread-safe. */
final class LineBatches implements Closeable {
    private static final int GZIP = 0x1f;
    private static final int BUFFER = 1 << 16;

    private final String source;
    private final InputStream in;
    private final int limit;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long lineNumber;
    private long bytes;
    /** A line that did not fit the batch before. */
    private byte[] left = new byte[0];

    /**
     * @param limit a batch has fewer bytes
     */
    LineBatches(Path manifest, int limit) throws IOException {
        source = manifest.toString();
        this.limit = limit;
        in = new BufferedInputStream(Files.newInputStream(manifest), BUFFER);
        in.mark(1);
        if (in.read() == GZIP) {
            in.close();
            throw new DatasetException(
                    Location.of(source), "expected lines of JSON but found a compressed file; decompress it first");
        }
        in.reset();
    }

    /**
     * Some lines.
     *
     * @param lines how many
     * @param lastLine the number of the last one, from 1
     * @param endOffset where it ends in the file
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Batch(byte[] bytes, int lines, long lastLine, long endOffset) {}

    /** Reads all lines, of which none may be too long for a batch. */
    void requireFitting() throws IOException {
        boolean more;
        do {
            more = readLine();
        } while (more);
    }

    /** The next lines; none at the end. */
    Optional<Batch> next() throws IOException {
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        int lines = 0;
        if (left.length > 0) {
            batch.writeBytes(left);
            lines++;
            left = new byte[0];
        }
        long lastLine = lineNumber;
        long endOffset = bytes;
        while (readLine()) {
            if (isBlank()) {
                lastLine = lineNumber;
                endOffset = bytes;
                continue;
            }
            line.write('\n');
            if (batch.size() + line.size() >= limit && lines > 0) {
                left = line.toByteArray();
                return Optional.of(new Batch(batch.toByteArray(), lines, lastLine, endOffset));
            }
            line.writeTo(batch);
            lines++;
            lastLine = lineNumber;
            endOffset = bytes;
        }
        return lines == 0 ? Optional.empty() : Optional.of(new Batch(batch.toByteArray(), lines, lastLine, endOffset));
    }

    /** Reads a line without its end; false at the end of the file. */
    private boolean readLine() throws IOException {
        line.reset();
        long start = bytes;
        int next = in.read();
        if (next < 0) {
            return false;
        }
        lineNumber++;
        while (next >= 0 && next != '\n') {
            line.write(next);
            bytes++;
            if (line.size() + 1 >= limit) {
                throw new DatasetException(
                        new Location(source, "", start, Math.toIntExact(lineNumber)),
                        String.format("expected a line that fits a request of less than %,d bytes", limit));
            }
            next = in.read();
        }
        if (next == '\n') {
            bytes++;
        }
        return true;
    }

    private boolean isBlank() {
        for (byte one : line.toByteArray()) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
