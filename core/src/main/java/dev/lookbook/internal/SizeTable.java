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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code file_name,width,height}: three columns that need no CSV library. */
public final class SizeTable {
    private static final String HEADER = "file_name,width,height";
    private static final Pattern ROW = Pattern.compile("\"?(.+?)\"?,([0-9]{1,9}),([0-9]{1,9})");

    private SizeTable() {}

    /** Reads all rows. */
    public static Map<String, ImageSize> read(InputStream in, String source) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        Map<String, ImageSize> sizes = new HashMap<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Location location = new Location(source, "", -1, ++number);
            if (number == 1) {
                if (!line.strip().equals(HEADER)) {
                    throw new DatasetException(
                            location, "expected the header \"" + HEADER + "\" but found \"" + line + '"');
                }
            } else if (!line.isBlank()) {
                Matcher row = ROW.matcher(line.strip());
                if (!row.matches()) {
                    throw new DatasetException(
                            location, "expected a file name, a width and a height but found \"" + line + '"');
                }
                try {
                    ImageSize size = new ImageSize(Integer.parseInt(row.group(2)), Integer.parseInt(row.group(3)));
                    sizes.put(row.group(1), size);
                } catch (IllegalArgumentException e) {
                    throw new DatasetException(location, String.valueOf(e.getMessage()), e);
                }
            }
        }
        return sizes;
    }
}
