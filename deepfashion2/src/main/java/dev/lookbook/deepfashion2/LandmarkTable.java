package dev.lookbook.deepfashion2;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The table {@code landmarks.csv} beside this class. The categories must not need it to be there: it needs them. */
final class LandmarkTable {
    /** All landmarks, by index. */
    static final List<DeepFashion2Landmark> ALL = read();

    private static final Map<DeepFashion2Category, List<DeepFashion2Landmark>> BY_CATEGORY = ALL.stream()
            .collect(Collectors.groupingBy(
                    DeepFashion2Landmark::category,
                    () -> new EnumMap<>(DeepFashion2Category.class),
                    Collectors.toUnmodifiableList()));

    private LandmarkTable() {}

    static List<DeepFashion2Landmark> of(DeepFashion2Category category) {
        return BY_CATEGORY.getOrDefault(category, List.of());
    }

    private static List<DeepFashion2Landmark> read() {
        try (InputStream in = LandmarkTable.class.getResourceAsStream("landmarks.csv")) {
            if (in == null) {
                throw new IllegalStateException("landmarks.csv is missing beside " + LandmarkTable.class.getName());
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(LandmarkTable::landmark)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DeepFashion2Landmark landmark(String line) {
        String[] fields = line.split(",", -1);
        return new DeepFashion2Landmark(
                DeepFashion2Category.ofName(fields[0])
                        .orElseThrow(() -> new IllegalStateException("landmarks.csv has a line for " + fields[0])),
                Integer.parseInt(fields[1]),
                fields[2],
                Integer.parseInt(fields[3]),
                Integer.parseInt(fields[4]),
                Double.parseDouble(fields[5]));
    }
}
