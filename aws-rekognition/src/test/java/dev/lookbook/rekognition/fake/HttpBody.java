package dev.lookbook.rekognition.fake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The bytes after the first lines, with their chunks if they come in chunks. They are small in tests. */
final class HttpBody {
    private HttpBody() {}

    static byte[] read(HttpHead head, InputStream in) throws IOException {
        if (!head.isChunked()) {
            return exactly(in, head.contentLength());
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        long size;
        do {
            String line = line(in, body);
            size = Long.parseLong(line.split(";", 2)[0].strip(), 16);
            body.writeBytes(exactly(in, size));
            if (size > 0) {
                line(in, body);
            }
        } while (size > 0);
        String trailer;
        do {
            trailer = line(in, body);
        } while (!trailer.isEmpty());
        return body.toByteArray();
    }

    private static byte[] exactly(InputStream in, long size) throws IOException {
        byte[] bytes = in.readNBytes(Math.toIntExact(size));
        if (bytes.length < size) {
            throw new IOException("the connection has ended in a body");
        }
        return bytes;
    }

    private static String line(InputStream in, ByteArrayOutputStream copy) throws IOException {
        StringBuilder line = new StringBuilder();
        int b = in.read();
        while (b != '\n') {
            if (b < 0) {
                throw new IOException("the connection has ended in a body");
            }
            if (b != '\r') {
                line.append((char) b);
            }
            b = in.read();
        }
        copy.writeBytes((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        return line.toString();
    }
}
