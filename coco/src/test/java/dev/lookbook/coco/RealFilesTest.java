package dev.lookbook.coco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that people have: every one is refused with a place, or comes back with every value, name and digit. */
class RealFilesTest {
    @TempDir
    Path folder;

    private static List<Path> files() throws IOException {
        String data = System.getProperty("lookbook.data", "");
        assumeTrue(!data.isEmpty(), "no real data: set -Dlookbook.data=FOLDER to run this");
        try (Stream<Path> walk = Files.walk(Path.of(data, "coco", "real"))) {
            return walk.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void copiesOfRealFilesAreValueExact() throws IOException {
        List<Path> files = files();
        assertThat(files).hasSizeGreaterThan(100);
        Path copy = folder.resolve("copy.json");
        for (Path file : files) {
            try (CocoReader reader = CocoReader.open(file);
                    CocoWriter writer =
                            CocoWriter.builder().header(reader.header()).create(copy)) {
                reader.images().forEach(writer::write);
                reader.annotations().forEach(writer::write);
                writer.finish();
            }
            Value expected = Coco.tree(Files.readAllBytes(file));
            Value actual = Coco.tree(Files.readAllBytes(copy));
            assertThat(actual).as(file.toString()).isEqualTo(expected);
            assertThat(namesInOrder(actual)).as(file.toString()).isEqualTo(namesInOrder(expected));
        }
    }

    @Test
    void realFilesAreReadImageByImageWithEveryAnnotation() throws IOException {
        for (Path file : files()) {
            try (CocoReader reader = CocoReader.open(file)) {
                long grouped = reader.stream()
                        .mapToLong(record -> record.annotations().size())
                        .sum();
                assertThat(grouped + reader.orphans().count())
                        .as(file.toString())
                        .isEqualTo(reader.annotations().count());
            }
        }
    }

    @Test
    void findingsInRealFilesHaveExactPlaces() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            try (CocoReader reader = CocoReader.open(file)) {
                reader.check(issue -> {
                    counts.merge(issue.code(), 1, Integer::sum);
                    Location place = issue.location();
                    if (place.byteOffset() > 0) {
                        byte before = bytes[(int) place.byteOffset() - 1];
                        assertThat((char) before).as(issue.toString()).isIn(' ', ':', '[', ',', '\n', '\t', '\r');
                    }
                });
            }
        }
        assertThat(counts).containsKeys("missing-info", "missing-area", "invalid-id", "unknown-image", "duplicate-id");
    }

    /** Equality of attributes does not look at their order; this does. */
    private static List<String> namesInOrder(Value value) {
        List<String> names = new ArrayList<>();
        collectNames(value, names);
        return names;
    }

    private static void collectNames(Value value, List<String> names) {
        if (value instanceof Attributes object) {
            object.forEach((name, member) -> {
                names.add(name);
                collectNames(member, names);
            });
        } else if (value instanceof Value.Sequence list) {
            list.values().forEach(element -> collectNames(element, names));
        }
    }

    @Test
    void realRecordsComeBackFromTheModelAsTheyWere() throws IOException {
        int compared = 0;
        for (Path file : files()) {
            try (CocoReader reader = CocoReader.open(file)) {
                Categories categories = reader.categories();
                for (CocoRecord record : reader) {
                    AnnotatedImage image =
                            CocoConverters.toAnnotatedImage(categories).convert(record, issue -> {});
                    if (image.items().size() == record.annotations().size()) {
                        CocoRecord back = CocoConverters.fromAnnotatedImage(CocoProfile.RICH, categories)
                                .convert(image, issue -> {});
                        assertThat(withoutPairs(back)).isEqualTo(withoutPairs(record));
                        compared++;
                    }
                }
            } catch (DatasetException e) {
                assertThat(e.location()).isNotEqualTo(Location.UNKNOWN);
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    /** RICH says of the image, too, and of all its annotations, what one annotation says of their pair. */
    private static List<Object> withoutPairs(CocoRecord record) {
        List<Object> all = new ArrayList<>();
        all.add(ImmutableCocoImage.copyOf(record.image())
                .withExtras(record.image().extras().without("pair_id")));
        for (CocoAnnotation annotation : record.annotations()) {
            all.add(ImmutableCocoAnnotation.copyOf(annotation)
                    .withPairId(Optional.empty())
                    .withImageId(Optional.empty())
                    .withExtras(annotation.extras().without("image_id")));
        }
        return all;
    }
}
