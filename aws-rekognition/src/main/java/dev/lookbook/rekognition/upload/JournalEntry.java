package dev.lookbook.rekognition.upload;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A line of the journal: an object that has arrived, or is known to be there, and the file that it was.
 *
 * @param size the file's bytes
 * @param modified when the file was last changed, in milliseconds; {@link #UNKNOWN} when that was so short before that a
 *     later change could have the same time
 * @param checksum the algorithm and the checksum: {@code CRC32:y/Q5Jg==}
 */
record JournalEntry(String key, long size, long modified, String checksum) {
    static final long UNKNOWN = -1;

    private static final char SEPARATOR = '\t';
    private static final int FIELDS = 5;

    /** The line: a check of the rest of it, so that no damage is taken for an object, and the fields, with tabs between. */
    String line() {
        String text = escape(key) + SEPARATOR + size + SEPARATOR + modified + SEPARATOR + checksum;
        return check(text) + SEPARATOR + text;
    }

    /** Reads a line; empty when it is damaged. */
    static Optional<JournalEntry> parse(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS || !fields[0].equals(check(line.substring(line.indexOf(SEPARATOR) + 1)))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new JournalEntry(
                    unescape(fields[1]), Long.parseLong(fields[2]), Long.parseLong(fields[3]), fields[4]));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String check(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }

    private static String escape(String key) {
        return key.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                c = switch (text.charAt(++i)) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> text.charAt(i);
                };
            }
            key.append(c);
        }
        return key.toString();
    }
}
