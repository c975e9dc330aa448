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
        List<String> refused = new ArrayList<>();
        int copied = 0;
        int arrays = 0;
        for (Path file : files()) {
            Path copy = folder.resolve("copy.json");
            try {
                Coco.copy(file, copy);
            } catch (DatasetException e) {
                assertThat(e.location().source()).isEqualTo(file.toString());
                refused.add(e.getMessage());
                continue;
            }
            Value expected = Coco.tree(Files.readAllBytes(file));
            if (expected instanceof Value.Sequence) {
                arrays++;
                continue;
            }
            Value actual = Coco.tree(Files.readAllBytes(copy));
            assertThat(actual).as(file.toString()).isEqualTo(expected);
            assertThat(namesInOrder(actual)).as(file.toString()).isEqualTo(namesInOrder(expected));
            copied++;
        }
        assertThat(copied).as("copied; refused were %s", refused).isEqualTo(85);
        assertThat(arrays)
                .as("result files whose annotations have what others have, too")
                .isEqualTo(3);
        assertThat(refused)
                .as("other result files, whose annotations have no id, and others")
                .hasSize(16 + 11);
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
                    .withExtras(annotation.extras().without("pair_id")));
        }
        return all;
    }
}
