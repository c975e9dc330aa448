package dev.lookbook.examples.serve;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file of a form, as browsers send forms with files ({@code multipart/form-data}, RFC 7578).
 *
 * @param fileName what the file is called on the sender's machine
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Multipart(String fileName, byte[] content) {
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))");
    private static final Pattern FILE =
            Pattern.compile("(?im)^content-disposition:\\s*form-data\\s*;[^\\r\\n]*?\\bfilename=\"([^\"\\r\\n]*)\"");
    private static final byte[] END_OF_HEADERS = {'\r', '\n', '\r', '\n'};

    /**
     * Finds the first file of a form.
     *
     * @param contentType the form's, which has the line that stands between its parts
     * @throws ApiProblem when there is none, or it is no such form
     */
    static Multipart file(byte[] form, String contentType) {
        byte[] first = line("", contentType);
        byte[] line = line("\r\n", contentType);
        int before = find(form, first, 0);
        int headers = before < 0 ? form.length : before + first.length;
        for (int next = find(form, line, headers); next >= 0; next = find(form, line, headers)) {
            int content = find(form, END_OF_HEADERS, headers) + END_OF_HEADERS.length;
            if (content < END_OF_HEADERS.length) {
                break;
            }
            Matcher file = FILE.matcher(new String(form, headers, content - headers, StandardCharsets.UTF_8));
            if (content <= next + END_OF_HEADERS.length && file.find()) {
                return new Multipart(file.group(1), Arrays.copyOfRange(form, content, Math.max(content, next)));
            }
            headers = next + line.length;
        }
        throw new ApiProblem(
                ApiProblem.Code.BAD_REQUEST,
                "expected a form with a file but found none; send <input type=\"file\">, or the picture alone");
    }

    /** What stands between two parts; the line break before it belongs to it, and not to the part. */
    private static byte[] line(String lineBreak, String contentType) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new ApiProblem(
                    ApiProblem.Code.BAD_REQUEST, "expected a boundary in the Content-Type of a form but found none");
        }
        String text = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
        return (lineBreak + "--" + text).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Where bytes are found, from a place on; -1 when they are not. */
    private static int find(byte[] in, byte[] what, int from) {
        for (int i = from; i <= in.length - what.length; i++) {
            if (in[i] == what[0] && Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }
}
