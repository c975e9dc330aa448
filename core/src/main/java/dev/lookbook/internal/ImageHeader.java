package dev.lookbook.internal;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.model.ImageSize;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a picture's size from its header: the start-of-frame segment of a JPEG (ITU T.81, B.2.2) or the IHDR chunk of a
 * PNG (W3C PNG, 11.2.1). Reads no more than it needs; EXIF orientation is ignored.
 */
public final class ImageHeader {
    private static final int JPEG = 0xffd8;
    private static final long PNG = 0x89504e470d0a1a0aL;
    private static final int IHDR = 0x49484452;

    private ImageHeader() {}

    /** The size of the picture that a stream begins with. */
    public static ImageSize size(InputStream in, String source) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in, 4096));
        Location location = Location.of(source);
        try {
            int start = data.readUnsignedShort();
            if (start == JPEG) {
                return jpeg(data, location);
            }
            long signature =
                    ((long) start << 48) | ((long) data.readUnsignedShort() << 32) | (data.readInt() & 0xffffffffL);
            if (signature == PNG) {
                return png(data, location);
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

    private static ImageSize jpeg(DataInputStream data, Location location) throws IOException {
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

    private static ImageSize png(DataInputStream data, Location location) throws IOException {
        data.readInt();
        if (data.readInt() != IHDR) {
            throw new DatasetException(location, "expected a PNG's IHDR chunk first but found another");
        }
        return new ImageSize(data.readInt(), data.readInt());
    }
}
