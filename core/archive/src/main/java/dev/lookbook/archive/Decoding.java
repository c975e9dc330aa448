package dev.lookbook.archive;

import dev.lookbook.internal.EntryStream;
import dev.lookbook.io.DatasetException;
import java.io.IOException;
import java.io.InputStream;

/** What a library makes of bytes; whatever it throws about them is a {@link DatasetException} of the file that it is in. */
final class Decoding extends InputStream {
    private final InputStream in;
    private final Upstream source;
    private final String name;

    /**
     * @param name the entry's or the archive's
     */
    Decoding(InputStream in, Upstream source, String name) {
        this.in = in;
        this.source = source;
        this.name = name;
    }

    /** Asks a library for something. */
    @FunctionalInterface
    interface Step<T> {
        T run() throws IOException;
    }

    static <T> T of(Upstream source, String name, Step<T> step) throws IOException {
        try {
            return step.run();
        } catch (DatasetException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            source.rethrow();
            throw EntryStream.damaged(name, e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return of(source, name, () -> in.read(bytes, offset, length));
    }

    @Override
    public void close() throws IOException {
        // Decoders close what they read from, which is nothing, and give memory back; what they say then is too late.
        of(source, name, () -> {
            in.close();
            return true;
        });
    }
}
