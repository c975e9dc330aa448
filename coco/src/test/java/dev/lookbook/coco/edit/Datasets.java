package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoReader;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.ConversionReport.IssueCount;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.JsonSource;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Small datasets as text, and what is in files, seen without the reader that made them. */
final class Datasets {
    static final String CATEGORIES =
            "[{\"id\": 1, \"name\": \"vest\"}, {\"id\": 2, \"name\": \"skirt\"}, {\"id\": 5, \"name\": \"dress\"}]";

    private Datasets() {}

    /** Writes a dataset; quotes are written as {@code '}. */
    static Path file(Path folder, String name, String json) throws IOException {
        return Files.writeString(folder.resolve(name), json.replace('\'', '"'));
    }

    static String dataset(String images, String annotations, String categories) {
        return "{'info': {}, 'licenses': [], 'images': [" + images + "], 'annotations': [" + annotations
                + "], 'categories': " + categories + "}";
    }

    static Attributes tree(Path file) {
        try (JsonSource source =
                JsonSource.of(Files.readAllBytes(file), Location.of(file.toString()), ReadLimits.defaults())) {
            return (Attributes) source.value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Value> list(Attributes tree, String section) {
        return tree.get(section, Value.Sequence.class)
                .map(Value.Sequence::values)
                .orElse(List.of());
    }

    static List<Value> ids(Path file, String section, String name) {
        return list(tree(file), section).stream()
                .map(element -> ((Attributes) element).get(name).orElse(Value.NULL))
                .toList();
    }

    /** Issues as {@code code x count}, by code. */
    static List<String> issues(ConversionReport report) {
        return report.issues().stream()
                .collect(Collectors.toMap(count -> count.example().code(), IssueCount::count, Long::sum, TreeMap::new))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " x " + entry.getValue())
                .toList();
    }

    static CocoReader open(Path file) {
        try {
            return CocoReader.open(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Datasets with ids of all kinds, pairs, empty images and annotations of no image, written by hand. */
    static Arbitrary<String> datasets(String prefix) {
        Arbitrary<List<String>> annotations = Combinators.combine(
                        Arbitraries.integers().between(0, 14),
                        Arbitraries.of("1", "2", "5", "9"),
                        Arbitraries.integers().between(1, 3))
                .as((image, category, pair) -> "'image_id': " + imageId(image) + ", 'category_id': " + category
                        + ", 'pair_id': " + pair + ", 'bbox': [1, 2, 3.50, " + pair + "], 'x': null")
                .list()
                .ofMaxSize(25);
        return Combinators.combine(Arbitraries.integers().between(0, 12), annotations)
                .as((images, list) -> {
                    List<String> imageTexts = new ArrayList<>();
                    for (int i = 0; i < images; i++) {
                        imageTexts.add("{'file_name': '" + prefix + i + ".jpg', 'id': " + imageId(i)
                                + ", 'license': 1, 'y': [1.0]}");
                    }
                    List<String> annotationTexts = new ArrayList<>();
                    for (int i = 0; i < list.size(); i++) {
                        annotationTexts.add("{'id': " + 3 * i + ", " + list.get(i) + '}');
                    }
                    return dataset(String.join(", ", imageTexts), String.join(", ", annotationTexts), CATEGORIES)
                            .replace("'licenses': []", "'licenses': [{'id': 1, 'name': 'free'}], 'mine': " + images);
                });
    }

    private static String imageId(int number) {
        return String.valueOf(7 * number);
    }
}
