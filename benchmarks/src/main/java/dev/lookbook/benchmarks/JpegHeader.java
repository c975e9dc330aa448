package dev.lookbook.benchmarks;

import java.nio.ByteBuffer;

/** A JPEG's first bytes, to where its pixels would begin: enough for whoever wants to know the size, and no picture. */
final class JpegHeader {
    private static final int QUANTISATION_TABLE = 67;

    private JpegHeader() {}

    /** The bytes for an image of a size: start, JFIF, two tables, frame, scan, end, as far apart as an encoder's. */
    static byte[] of(int width, int height) {
        ByteBuffer bytes = ByteBuffer.allocate(2 + 18 + 2 * (2 + QUANTISATION_TABLE) + 19 + 14 + 2);
        bytes.putShort((short) 0xffd8);
        bytes.putShort((short) 0xffe0).putShort((short) 16);
        bytes.put(new byte[] {'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0});
        for (int table = 0; table < 2; table++) {
            bytes.putShort((short) 0xffdb).putShort((short) QUANTISATION_TABLE).put((byte) table);
            for (int i = 0; i < 64; i++) {
                bytes.put((byte) 16);
            }
        }
        bytes.putShort((short) 0xffc0).putShort((short) 17).put((byte) 8);
        bytes.putShort((short) height).putShort((short) width);
        bytes.put(new byte[] {3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1});
        // Not everybody is content with a frame: Pillow reads on to the scan.
        bytes.putShort((short) 0xffda).putShort((short) 12);
        bytes.put(new byte[] {3, 1, 0, 2, 0x11, 3, 0x11, 0, 0x3f, 0});
        return bytes.putShort((short) 0xffd9).array();
    }
}
