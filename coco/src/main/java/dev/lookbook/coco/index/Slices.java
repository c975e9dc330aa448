package dev.lookbook.coco.index;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Reads pieces of a file by position into one buffer. Pieces that follow each other are read together; a jump reads little
 * more than what was asked for.
 */
public final class Slices {
    private static final int AFTER_A_JUMP = 1 << 12;
    private static final int IN_A_ROW = 1 << 16;

    private final FileChannel channel;
    private byte[] buffer = new byte[IN_A_ROW];
    private long start;
    private int length;

    /** Reads from a file, which stays the caller's to close. */
    public Slices(FileChannel channel) {
        this.channel = channel;
    }

    /** What {@link #read} read into. */
    public byte[] buffer() {
        return buffer;
    }

    /**
     * Makes sure that a piece is in the buffer, and says at which index.
     *
     * @throws UncheckedIOException when the file cannot be read or has become shorter
     */
    public int read(long offset, int size) {
        boolean inside = offset >= start && offset + size <= start + length;
        if (!inside) {
            boolean next = offset >= start && offset - (start + length) < AFTER_A_JUMP;
            fill(offset, size, Math.max(size, next ? IN_A_ROW : AFTER_A_JUMP));
        }
        return (int) (offset - start);
    }

    private void fill(long offset, int size, int wanted) {
        if (wanted > buffer.length) {
            buffer = new byte[wanted];
        }
        start = offset;
        length = 0;
        ByteBuffer target = ByteBuffer.wrap(buffer, 0, wanted);
        try {
            while (target.hasRemaining() && channel.read(target, offset + target.position()) >= 0) {
                length = target.position();
            }
            if (length < size) {
                throw new EOFException("the file has become shorter while it was read");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
