package dev.lookbook.deepfashion2;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the landmarks of each category are called: the table {@code landmarks.txt} beside this class. */
final class LandmarkNames {
    private static final Map<String, List<String>> BY_CATEGORY = read();

    private LandmarkNames() {}

    static List<String> of(String nativeName) {
        List<String> names = BY_CATEGORY.get(nativeName);
        if (names == null) {
            throw new IllegalStateException("landmarks.txt has no line for " + nativeName);
        }
        return names;
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> table = new HashMap<>();
        try (InputStream in = LandmarkNames.class.getResourceAsStream("landmarks.txt")) {
            if (in == null) {
                throw new IllegalStateException("landmarks.txt is missing beside " + LandmarkNames.class.getName());
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(':');
                if (!line.startsWith("#") && colon > 0) {
                    table.put(
                            line.substring(0, colon),
                            List.of(line.substring(colon + 2).split(" ")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
