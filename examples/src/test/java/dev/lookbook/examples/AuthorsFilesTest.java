package dev.lookbook.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoConverters;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.CocoRecord;
import dev.lookbook.coco.CocoWriter;
import dev.lookbook.convert.Converter;
import dev.lookbook.deepfashion2.DeepFashion2Category;
import dev.lookbook.deepfashion2.DeepFashion2Converters;
import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.retrieval.RetrievalReader;
import dev.lookbook.deepfashion2.retrieval.RetrievalResult;
import dev.lookbook.deepfashion2.retrieval.RetrievalWriter;
import dev.lookbook.model.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files beside DeepFashion2's annotations: results of four kinds, and the ground truth of landmarks. */
class AuthorsFilesTest {
    @TempDir
    Path folder;

    /** Boxes of a detection are corner and size, those of retrieval two corners; neither fits where the other is wanted. */
    @Test
    void theTwoKindsOfBoxesAreTwoTypes() throws NoSuchMethodException {
        assertThat(CocoAnnotation.class.getMethod("bbox").getGenericReturnType().getTypeName())
                .isEqualTo("java.util.Optional<" + BoundingBox.Xywh.class.getName() + ">");
        assertThat(RetrievalResult.class.getMethod("queryBbox").getReturnType()).isEqualTo(BoundingBox.Xyxy.class);
    }

    private static Path example(String kind) {
        String data = System.getProperty("lookbook.data", "");
        Assumptions.assumeFalse(data.isEmpty(), "the authors' examples are not at hand: set -Dlookbook.data");
        return Path.of(data, "deepfashion2", "official", "example_" + kind + "_results.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bbox", "segm", "keys"})
    void theAuthorsExamplesOfCocoResultsComeBackByteForByte(String kind) throws IOException {
        Path example = example(kind);
        Path copy = folder.resolve("copy.json");
        try (CocoReader reader = CocoReader.open(example);
                CocoWriter writer = CocoWriter.builder().header(reader.header()).create(copy)) {
            assertThat(reader.header().isResults()).isTrue();
            List<CocoAnnotation> results = reader.annotations().toList();
            assertThat(results).isNotEmpty().allSatisfy(result -> {
                assertThat(result.score()).isPresent();
                assertThat(result.bbox().isPresent()).isEqualTo(kind.equals("bbox"));
                assertThat(result.segmentation().isPresent()).isEqualTo(kind.equals("segm"));
                assertThat(result.keypoints().map(points -> points.size()).orElse(0))
                        .isEqualTo(kind.equals("keys") ? 294 : 0);
            });
            results.forEach(writer::write);
            writer.finish();
        }
        assertThat(copy).hasSameBinaryContentAs(example);
    }

    @Test
    void theAuthorsExampleOfRetrievalComesBackByteForByte() throws IOException {
        Path example = example("retrieval");
        Path copy = folder.resolve("copy.json");
        try (RetrievalReader<RetrievalResult> reader = RetrievalReader.openResults(example);
                RetrievalWriter<RetrievalResult> writer = RetrievalWriter.createResults(copy)) {
            for (RetrievalResult result : reader) {
                writer.write(result);
            }
            writer.finish();
        }
        assertThat(copy).hasSameBinaryContentAs(example);
    }

    private static final String IMAGES = "\"images\": [{\"coco_url\": \"\", \"date_captured\": \"\", \"file_name\":"
            + " \"000001.jpg\", \"flickr_url\": \"\", \"id\": 1, \"license\": 0, \"width\": 468, \"height\": 624}]";

    /** As {@code *_information.json}: images and categories, no annotations at all. */
    private static String information() {
        return "{\"info\": {}, \"licenses\": [], " + IMAGES + ", \"categories\": " + categories() + "}";
    }

    /** As {@code keypoints_val_vis*.json}: 294 places for landmarks, and no segmentation worth the name. */
    private static String keypoints(String segmentation) {
        return "{\"info\": {}, \"licenses\": [], " + IMAGES
                + ", \"annotations\": [{\"area\": 2000, \"bbox\": [10, 20, 40,"
                + " 50], \"category_id\": 9, \"id\": 1, \"pair_id\": 3, \"image_id\": 1, \"iscrowd\": 0, \"style\": 2,"
                + " \"num_keypoints\": 8, \"keypoints\": ["
                + IntStream.range(0, 294)
                        .mapToObj(slot ->
                                slot >= 182 && slot < 190 ? slot + ".0, " + 2 * slot + ".0, 2.0" : "0.0, 0.0, 0.0")
                        .collect(Collectors.joining(", "))
                + "]" + segmentation + "}], \"categories\": " + categories() + "}";
    }

    private static String categories() {
        String numbers =
                IntStream.rangeClosed(1, 294).mapToObj(i -> "\"" + i + '"').collect(Collectors.joining(", "));
        return DeepFashion2Category.categories().asList().stream()
                .map(category -> "{\"id\": " + category.id() + ", \"name\": \"" + category.name()
                        + "\", \"supercategory\": \"clothes\", \"keypoints\": [" + numbers + "], \"skeleton\": []}")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"segmentation\": []", ", \"segmentation\": [[]]"})
    void groundTruthOfLandmarksBecomesDeepFashion2(String segmentation) throws IOException {
        Path file = Files.writeString(folder.resolve("keypoints_val_vis.json"), keypoints(segmentation));
        List<String> issues = new ArrayList<>();
        try (CocoReader reader = CocoReader.open(file)) {
            Converter<CocoRecord, DeepFashion2Image> converter = CocoConverters.toAnnotatedImage(reader.categories())
                    .andThen(DeepFashion2Converters.fromAnnotatedImage());

            DeepFashion2Image image = converter.convert(reader.iterator().next(), issue -> issues.add(issue.code()));

            assertThat(image.pairId()).isEqualTo(3);
            assertThat(image.items()).singleElement().satisfies(skirt -> {
                assertThat(skirt.category()).isEqualTo(DeepFashion2Category.SKIRT);
                assertThat(skirt.style()).isEqualTo(2);
                assertThat(skirt.boundingBox().numbers()).hasToString("[10, 20, 50, 70]");
                assertThat(skirt.landmarks().xyv().toString())
                        .startsWith("[182, 364, 2, 183, 366, 2, ")
                        .endsWith("189, 378, 2]");
            });
            assertThat(issues)
                    .contains("missing-source", "missing-occlusion", "derive-scale")
                    .doesNotContain("missing-landmarks");
            assertThat(issues.contains("missing-segmentation")).isEqualTo(segmentation.isEmpty());
        }
        assertCopied(file);
    }

    @Test
    void informationWithoutAnnotationsIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("information.json"), information());
        try (CocoReader reader = CocoReader.open(file)) {
            assertThat(reader.stream()).singleElement().satisfies(record -> {
                assertThat(record.image().fileName()).isEqualTo("000001.jpg");
                assertThat(record.annotations()).isEmpty();
            });
            assertThat(reader.categories().asList()).hasSize(13);
        }
        assertCopied(file);
    }

    /** Nothing is lost on the way, not even that there are no annotations. */
    private void assertCopied(Path file) throws IOException {
        Path copy = folder.resolve("copy.json");
        try (CocoReader reader = CocoReader.open(file);
                CocoWriter writer = CocoWriter.builder().header(reader.header()).create(copy)) {
            reader.images().forEach(writer::write);
            reader.annotations().forEach(writer::write);
            writer.finish();
        }
        assertThat(copy).hasSameBinaryContentAs(file);
    }
}
