package dev.lookbook.deepfashion2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.Item;
import dev.lookbook.model.Scale;
import dev.lookbook.model.Segmentation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real annotation files survive. They are not ours to publish, so these tests skip where they are not at hand. */
class RealDataTest {
    private final Path data = Path.of(System.getProperty("lookbook.data", ""), "deepfashion2");

    @BeforeEach
    void realDataIsAtHand() {
        assumeTrue(
                !System.getProperty("lookbook.data", "").isEmpty(),
                "real DeepFashion2 files are not at hand: set -Dlookbook.data");
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (var annotations = Files.list(data.resolve("validation/annos"))) {
            annotations.sorted().forEach(files::add);
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(60);
        files.add(data.resolve("train_000001.json"));
        files.add(data.resolve("issue4_pair1811.json"));
        return files;
    }

    private static DeepFashion2Image parse(Path file) throws IOException {
        return AnnotationParser.parse(Files.readAllBytes(file), file.toString(), "000001", ReadLimits.defaults());
    }

    @Test
    void filesAreWrittenByteForByteAndInTheUsualOrder() throws IOException {
        for (Path file : files()) {
            DeepFashion2Image image = parse(file);
            assertThat(AnnotationFormatter.format(image)).as(file.toString()).isEqualTo(Files.readAllBytes(file));
            assertThat(image.memberOrder()).as(file.toString()).isEmpty();
            assertThat(image.items())
                    .as(file.toString())
                    .allMatch(item -> item.memberOrder().isEmpty());
        }
    }

    @Test
    void filesSurviveTheCommonModelWithoutAnyIssue() throws IOException {
        List<Issue> issues = new ArrayList<>();
        for (Path file : files()) {
            AnnotatedImage image = DeepFashion2Converters.toAnnotatedImage().convert(parse(file), issues::add);
            DeepFashion2Image back = DeepFashion2Converters.fromAnnotatedImage().convert(image, issues::add);
            assertThat(AnnotationFormatter.format(back)).as(file.toString()).isEqualTo(Files.readAllBytes(file));
        }
        assertThat(issues).isEmpty();
    }

    @Test
    void theScaleThatTheBoxGivesIsTheScaleInTheFile() throws IOException {
        try (DeepFashion2Reader split = DeepFashion2Reader.open(data.resolve("validation"))) {
            var toModel = DeepFashion2Converters.toAnnotatedImage(split.imageSizes());
            for (DeepFashion2Image original : split) {
                AnnotatedImage image = toModel.convert(original, issue -> {});
                List<Item> blind = image.items().stream()
                        .map(item -> (Item) Item.builder()
                                .from(item)
                                .scale(java.util.Optional.<Scale>empty())
                                .build())
                        .toList();
                DeepFashion2Image back = DeepFashion2Converters.fromAnnotatedImage()
                        .convert(
                                AnnotatedImage.builder()
                                        .from(image)
                                        .items(blind)
                                        .build(),
                                issue -> {});
                assertThat(back).isEqualTo(original);
            }
        }
    }

    /** Of the validation set only a skirt that was drawn twice changes; of the training set all that was drawn in parts. */
    @Test
    void sleevesAndLegsAreDroppedAndPiecesAreNot() throws IOException {
        Map<String, String> changed = new TreeMap<>();
        for (Path file : files()) {
            for (DeepFashion2Item item : parse(file).items()) {
                Segmentation.Polygons all = item.segmentation();
                Segmentation.Polygons kept = all.withoutContained();
                if (!kept.equals(all)) {
                    changed.put(
                            file.getFileName() + " " + item.key(),
                            all.rings().size() + " to " + kept.rings().size() + ", " + (long) all.unionArea() + " to "
                                    + (long) kept.unionArea());
                }
            }
        }
        assertThat(changed)
                .containsExactly(
                        Map.entry("000029.json item1", "2 to 1, 279480 to 278423"),
                        Map.entry("issue4_pair1811.json item2", "2 to 1, 47171 to 47171"),
                        Map.entry("train_000001.json item1", "3 to 1, 174830 to 174830"),
                        Map.entry("train_000001.json item2", "3 to 1, 26975 to 26975"));
    }

    @Test
    void filesByItemNumberSurviveTheCommonModel() throws IOException {
        for (Path file : files()) {
            AnnotatedImage image = DeepFashion2Converters.toAnnotatedImage(DeepFashion2ItemOrder.NUMBER)
                    .convert(parse(file), issue -> {});
            DeepFashion2Image back = DeepFashion2Converters.fromAnnotatedImage().convert(image, issue -> {});
            assertThat(AnnotationFormatter.format(back)).as(file.toString()).isEqualTo(Files.readAllBytes(file));
        }
    }

    @Test
    void sizesComeFromTheTableBesideTheAnnotations() throws IOException {
        try (DeepFashion2Reader split = DeepFashion2Reader.open(data.resolve("validation/annos"))) {
            ImageSizes sizes = split.imageSizes();
            assertThat(sizes.sizeOf("000001.jpg")).contains(new ImageSize(468, 624));
            assertThat(sizes.sizeOf("999999.jpg")).isEmpty();
        }
    }

    @Test
    void categoriesAndLandmarksAreThoseOfTheTable() throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("landmarks294.csv"));
        assertThat(lines.get(0))
                .startsWith("global_index_0,global_number_1,category_id,category_name_df2,category_name_coco,"
                        + "local_number_1,suggested_semantic_name,");
        List<String> ours = new ArrayList<>();
        for (DeepFashion2Category category : DeepFashion2Category.values()) {
            for (int i = 0; i < category.landmarkCount(); i++) {
                int index = category.landmarkOffset() + i;
                ours.add(String.join(
                        ",",
                        String.valueOf(index),
                        String.valueOf(index + 1),
                        String.valueOf(category.id()),
                        category.nativeName(),
                        category.cocoName(),
                        String.valueOf(i + 1),
                        category.landmarkNames().get(i)));
            }
        }
        assertThat(lines.subList(1, lines.size()).stream()
                        .map(line -> String.join(",", List.of(line.split(",")).subList(0, 7))))
                .isEqualTo(ours);
    }
}
