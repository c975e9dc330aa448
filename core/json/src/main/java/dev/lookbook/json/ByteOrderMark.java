package dev.lookbook.json;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Refuses byte order marks: JSON's senders must not add one (RFC 8259, section 8.1), and writing the file back would lose it. */
public final class ByteOrderMark {
    private ByteOrderMark() {}

    /**
     * Looks at the first bytes of a file.
     *
     * @throws DatasetException when they are not those of JSON in UTF-8
     */
    public static void refuse(byte[] bytes, int offset, int length, Location origin) {
        int first = length > 0 ? bytes[offset] & 0xff : -1;
        int second = length > 1 ? bytes[offset + 1] & 0xff : -1;
        boolean utf8 = first == 0xef && second == 0xbb;
        boolean utf16 = (first == 0xfe && second == 0xff) || (first == 0xff && second == 0xfe);
        boolean wide = first == 0 || second == 0;
        if (utf8 || utf16 || wide) {
            throw new DatasetException(
                    new Location(origin.source(), origin.pointer(), Math.max(0, origin.byteOffset()), origin.line()),
                    "expected JSON in UTF-8 but found "
                            + (utf8 ? "a byte order mark" : "UTF-16 or UTF-32")
                            + String.format(" (bytes %02x %02x)", first, second)
                            + "; save the file as UTF-8 without a byte order mark");
        }
    }

    static InputStream refuse(InputStream in, Location origin) {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(2);
        try {
            byte[] start = buffered.readNBytes(2);
            refuse(start, 0, start.length, origin);
            buffered.reset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffered;
    }
}
