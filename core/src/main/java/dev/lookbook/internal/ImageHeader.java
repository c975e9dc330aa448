package dev.lookbook.internal;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.io.PictureFacts;
import dev.lookbook.io.PictureFacts.Format;
import dev.lookbook.model.ImageSize;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads a picture's size from its header: the start-of-frame segment of a JPEG (ITU T.81, B.2.2) or the IHDR chunk of a
 * PNG (W3C PNG, 11.2.1). Reads no more than it needs; EXIF orientation is ignored.
 */
public final class ImageHeader {
    private static final int JPEG = 0xffd8;
    private static final long PNG = 0x89504e470d0a1a0aL;
    private static final int IHDR = 0x49484452;

    private final DataInputStream data;
    private final Location location;
    /** What the file begins as, once its first bytes were read. */
    private Format format = Format.OTHER;

    private ImageHeader(InputStream in, String source) {
        data = new DataInputStream(new BufferedInputStream(in, 4096));
        location = Location.of(source);
    }

    /** The size of the picture that a stream begins with. */
    public static ImageSize size(InputStream in, String source) throws IOException {
        return new ImageHeader(in, source).size();
    }

    /** What the file of so many bytes is that a stream begins with; what is wrong with it is one of the facts. */
    public static PictureFacts facts(InputStream in, String source, long bytes) throws IOException {
        ImageHeader header = new ImageHeader(in, source);
        try {
            Optional<ImageSize> size = Optional.of(header.size());
            return new PictureFacts(header.format, size, bytes, Optional.empty());
        } catch (DatasetException e) {
            return new PictureFacts(header.format, Optional.empty(), bytes, Optional.of(e.problem()));
        }
    }

    private ImageSize size() throws IOException {
        try {
            int start = data.readUnsignedShort();
            if (start == JPEG) {
                format = Format.JPEG;
                return jpeg();
            }
            long signature =
                    ((long) start << 48) | ((long) data.readUnsignedShort() << 32) | (data.readInt() & 0xffffffffL);
            if (signature == PNG) {
                format = Format.PNG;
                return png();
            }
            throw new DatasetException(
                    location, String.format("expected a JPEG or PNG picture but found the bytes %016x", signature));
        } catch (EOFException e) {
            throw new DatasetException(
                    location, "expected a JPEG or PNG picture but the file ends before it states its size", e);
        } catch (IllegalArgumentException e) {
            throw new DatasetException(location, String.valueOf(e.getMessage()), e);
        }
    }

    private ImageSize jpeg() throws IOException {
        while (true) {
            int marker = data.readUnsignedByte();
            if (marker != 0xff) {
                throw new DatasetException(location, String.format("expected a JPEG marker but found %02x", marker));
            }
            while (marker == 0xff) {
                marker = data.readUnsignedByte();
            }
            if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
                continue; // These markers stand alone.
            }
            if (marker == 0xd9 || marker == 0xda) {
                throw new DatasetException(location, "expected a JPEG frame before the picture's data but found none");
            }
            int length = data.readUnsignedShort();
            if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                data.readUnsignedByte();
                int height = data.readUnsignedShort();
                return new ImageSize(data.readUnsignedShort(), height);
            }
            data.skipNBytes(Math.max(0, length - 2));
        }
    }

    private ImageSize png() throws IOException {
        data.readInt();
        if (data.readInt() != IHDR) {
            throw new DatasetException(location, "expected a PNG's IHDR chunk first but found another");
        }
        return new ImageSize(data.readInt(), data.readInt());
    }
}
