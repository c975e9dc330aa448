package dev.lookbook.internal;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.model.ImageSize;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code file_name,width,height}: three columns that need no CSV library. Names may be quoted as in RFC 4180. */
public final class SizeTable {
    /** The first line. */
    public static final String HEADER = "file_name,width,height";

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final Pattern SIZE = Pattern.compile("[0-9]{1,9}");

    private SizeTable() {}

    /** Reads all rows. */
    public static Map<String, ImageSize> read(InputStream in, String source) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        requireHeader(lines.readLine(), source);
        Map<String, ImageSize> sizes = new HashMap<>();
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                add(line.strip(), sizes);
            } catch (IllegalArgumentException e) {
                throw new DatasetException(new Location(source, "", -1, number), String.valueOf(e.getMessage()), e);
            }
        }
        return sizes;
    }

    private static void requireHeader(@Nullable String line, String source) {
        if (line == null) {
            throw new DatasetException(
                    Location.of(source), "expected the header \"" + HEADER + "\" but the file is empty");
        }
        // Spreadsheets begin UTF-8 with a byte order mark.
        String header = line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
        if (!header.strip().equals(HEADER)) {
            throw new DatasetException(
                    new Location(source, "", -1, 1),
                    "expected the header \"" + HEADER + "\" but found \"" + line + '"');
        }
    }

    private static void add(String row, Map<String, ImageSize> sizes) {
        int height = row.lastIndexOf(',') + 1;
        int width = row.lastIndexOf(',', height - 2) + 1;
        String name = width > 1 ? unquoted(row.substring(0, width - 1)) : "";
        if (name.isEmpty() || !isSize(row.substring(width, height - 1)) || !isSize(row.substring(height))) {
            throw new IllegalArgumentException("expected a file name, a width and a height but found \"" + row + '"');
        }
        ImageSize size = new ImageSize(
                Integer.parseInt(row.substring(width, height - 1)), Integer.parseInt(row.substring(height)));
        ImageSize other = sizes.putIfAbsent(name, size);
        if (other != null && !other.equals(size)) {
            throw new IllegalArgumentException(String.format(
                    "expected one size for \"%s\" but found %d x %d and %d x %d",
                    name, other.width(), other.height(), size.width(), size.height()));
        }
    }

    /** The name that a field holds; empty when it is not one field. */
    private static String unquoted(String field) {
        if (!field.startsWith("\"")) {
            return field.indexOf(',') < 0 ? field : "";
        }
        if (field.length() < 2 || !field.endsWith("\"")) {
            return "";
        }
        String inner = field.substring(1, field.length() - 1);
        return inner.replace("\"\"", "").indexOf('"') < 0 ? inner.replace("\"\"", "\"") : "";
    }

    private static boolean isSize(String field) {
        return SIZE.matcher(field).matches();
    }
}
