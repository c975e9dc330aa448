package dev.lookbook.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The headers of pictures, which is all of them that sizes are read from. */
public final class Pictures {
    private static final byte[] START = {(byte) 0xff, (byte) 0xd8};

    private Pictures() {}

    /** A JPEG that ends after its frame header. */
    public static byte[] jpeg(int width, int height) {
        return jpeg(0xc0, width, height);
    }

    /** A JPEG that ends after its frame header of some kind: c0 baseline, c2 progressive and so on. */
    public static byte[] jpeg(int frame, int width, int height) {
        byte[] header = ByteBuffer.allocate(15)
                .put((byte) 8)
                .putShort((short) height)
                .putShort((short) width)
                .put(new byte[] {3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1})
                .array();
        return withSegment(START, frame, header);
    }

    /** A JPEG with one more segment in front. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        byte[] head = ByteBuffer.allocate(4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .array();
        return concat(START, head, content, Arrays.copyOfRange(jpeg, START.length, jpeg.length));
    }

    /** A JPEG whose EXIF data ask viewers to turn or mirror it: APP1 with one entry, the orientation from 1 to 8. */
    public static byte[] withOrientation(byte[] jpeg, int orientation) {
        byte[] exif = {
            'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            0
        };
        exif[24] = (byte) orientation;
        return withSegment(jpeg, 0xe1, exif);
    }

    /** A PNG that ends after its IHDR chunk. */
    public static byte[] png(int width, int height) {
        return ByteBuffer.allocate(33)
                .putLong(0x89504e470d0a1a0aL)
                .putInt(13)
                .putInt(0x49484452)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
    }

    /** Bytes one after the other. */
    public static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
