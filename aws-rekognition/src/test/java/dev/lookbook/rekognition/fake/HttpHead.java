package dev.lookbook.rekognition.fake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The first lines of a request or an answer of HTTP/1.1, as they are on the wire.
 *
 * @param lines the start line and the headers
 */
record HttpHead(List<String> lines) {
    /** Reads up to and with the blank line; none when the connection has ended before the first byte. */
    static Optional<HttpHead> read(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        while (true) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int b = in.read();
            while (b >= 0 && b != '\n') {
                if (b != '\r') {
                    line.write(b);
                }
                b = in.read();
            }
            if (b < 0) {
                return Optional.empty();
            }
            if (line.size() == 0) {
                return Optional.of(new HttpHead(List.copyOf(lines)));
            }
            lines.add(line.toString(StandardCharsets.ISO_8859_1));
        }
    }

    Optional<String> header(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        return lines.stream()
                .skip(1)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip())
                .findFirst();
    }

    HttpHead without(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        return new HttpHead(lines.stream()
                .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith(prefix))
                .toList());
    }

    boolean isChunked() {
        return header("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent();
    }

    long contentLength() {
        return header("Content-Length").map(Long::parseLong).orElse(0L);
    }

    boolean closes() {
        return header("Connection").filter("close"::equalsIgnoreCase).isPresent();
    }

    /** The method of a request, or the version of an answer. */
    String first() {
        return lines.get(0).substring(0, lines.get(0).indexOf(' '));
    }

    /** The target of a request, or the status of an answer. */
    String second() {
        return lines.get(0).split(" ", 3)[1];
    }

    byte[] bytes() {
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
