package dev.lookbook.coco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Rle;
import dev.lookbook.model.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CocoReaderTest {
    @TempDir
    Path folder;

    private static String annotation(long id, long imageId, String more) {
        return "{\"id\": " + id + ", \"image_id\": " + imageId + ", \"category_id\": 1" + more + "}";
    }

    private static List<Long> ids(CocoRecord record) {
        return record.annotations().stream()
                .map(annotation -> annotation.id().orElseThrow())
                .toList();
    }

    private CocoReader open(String json) throws IOException {
        return CocoReader.open(Coco.file(folder, json));
    }

    @Test
    void sectionsAndAnnotationsComeInAnyOrder() throws IOException {
        String json = "{\"annotations\": [" + annotation(1, 8, "") + ", " + annotation(2, 7, "") + ", "
                + annotation(3, 8, "")
                + "], \"videos\": [{\"x\": 1.0}], \"images\": [{\"id\": 7, \"file_name\": \"a.jpg\"},"
                + " {\"file_name\": \"b.jpg\", \"id\": 8}, {\"id\": 9, \"file_name\": \"c.jpg\"}], \"info\": null}";
        try (CocoReader reader = open(json)) {
            assertThat(reader.stream().map(CocoReaderTest::ids))
                    .containsExactly(List.of(2L), List.of(1L, 3L), List.of());
            assertThat(reader.images().map(CocoImage::fileName)).containsExactly("a.jpg", "b.jpg", "c.jpg");
            assertThat(reader.annotations()
                            .map(annotation -> annotation.imageId().orElseThrow()))
                    .containsExactly(8L, 7L, 8L);
            assertThat(reader.header().order()).containsExactly("annotations", "videos", "images", "info");
            assertThat(reader.header().sections().get("info")).contains(Value.NULL);
            assertThat(reader.header().sections().get("videos"))
                    .contains(Value.of(List.of(Attributes.of("x", Decimal.parse("1.0")))));
        }
    }

    @Test
    void idsAreOneHoweverTheyAreSpelledAndHoweverLarge() throws IOException {
        String json = "{\"images\": [{\"id\": 7}, {\"id\": \"07\"}, {\"id\": 98765432109876543210}],"
                + " \"annotations\": [{\"id\": 1, \"image_id\": \"7\"}, {\"id\": 2, \"image_id\": 7.0},"
                + " {\"id\": 3, \"image_id\": \"07\"}, {\"id\": 4, \"image_id\": 98765432109876543210},"
                + " {\"id\": 5, \"image_id\": \"98765432109876543210\"}]}";
        try (CocoReader reader = open(json)) {
            assertThat(reader.stream().map(CocoReaderTest::ids))
                    .containsExactly(List.of(1L, 2L), List.of(3L), List.of(4L, 5L));
            assertThat(reader.images().map(CocoImage::id))
                    .containsExactly(Optional.of(7L), Optional.empty(), Optional.empty());
        }
    }

    @Test
    void recordsAreReadAsOftenAsAsked() throws IOException {
        try (CocoReader reader = open(Coco.withAnnotations(annotation(1, 7, "")))) {
            assertThat(reader.stream().toList()).isEqualTo(reader.stream().toList());
        }
    }

    @Test
    void categoriesHaveKeypointsSkeletonAndTheirOtherMembers() throws IOException {
        String json = "{\"categories\": [{\"id\": 3, \"name\": \"vest\", \"supercategory\": \"clothes\", \"keypoints\":"
                + " [\"a\", \"b\"], \"skeleton\": [[1, 2]], \"isthing\": 1}, {\"supercategory\": null, \"id\": 1,"
                + " \"name\": \"skirt\", \"keypoints\": 5, \"skeleton\": [[1]]}], \"images\": []}";
        try (CocoReader reader = open(json)) {
            assertThat(reader.categories())
                    .containsExactly(
                            Category.builder()
                                    .id(3)
                                    .name("vest")
                                    .supercategory("clothes")
                                    .addLandmarkNames("a", "b")
                                    .addSkeleton(new Category.Edge(1, 2))
                                    .extras(Attributes.of("isthing", Value.of(1)))
                                    .build(),
                            Category.builder()
                                    .id(1)
                                    .name("skirt")
                                    .extras(Attributes.builder()
                                            .put("supercategory", Value.NULL)
                                            .put("keypoints", Value.of(5))
                                            .put("skeleton", Value.of(List.of(Value.of(List.of(Value.of(1))))))
                                            .build())
                                    .build());
        }
    }

    @Test
    void irregularValuesThatHarmNobodySurviveAsExtras() throws IOException {
        String members = ", \"iscrowd\": true, \"area\": null, \"bbox\": [], \"segmentation\": {\"counts\": [0, 4],"
                + " \"size\": [2, 2]}, \"num_keypoints\": null, \"score\": 0.50";
        String json = Coco.withAnnotations(annotation(1, 7, members));
        Path copy = folder.resolve("copy.json");
        try (CocoReader reader = open(json)) {
            CocoAnnotation annotation = reader.annotations().findFirst().orElseThrow();
            assertThat(annotation.iscrowd()).isEmpty();
            assertThat(annotation.bbox()).isEmpty();
            assertThat(annotation.segmentation()).contains(Rle.of(2, 2, 0, 4));
            assertThat(annotation.score()).contains(Decimal.parse("0.50"));
            assertThat(annotation.extras().asMap().keySet())
                    .containsExactly("iscrowd", "area", "bbox", "num_keypoints");
        }
        Coco.copy(folder.resolve("instances_val.json"), copy);
        assertThat(copy).hasContent(json);
    }

    @Test
    void badRecordsAreSkippedAndToldOnce() throws IOException {
        String json = "{\"images\": [{\"id\": 7, \"file_name\": \"a.jpg\"}, 5], \"annotations\": ["
                + String.join(
                        ", ",
                        annotation(1, 7, ""),
                        annotation(5, 7, ", \"area\": 1, \"area\": 2"),
                        "7",
                        annotation(6, 7, ""))
                + "], \"categories\": [{\"name\": \"skirt\"}, {\"id\": 2, \"name\": \"vest\"}]}";
        List<DatasetException> errors = new ArrayList<>();
        Path file = Coco.file(folder, json);
        try (CocoReader reader =
                CocoReader.builder().onError(ErrorPolicy.skip(errors::add)).open(file)) {
            assertThat(reader.categories()).extracting(Category::id).containsExactly(2L);
            assertThat(reader.stream().map(CocoReaderTest::ids)).containsExactly(List.of(1L, 6L));
        }
        assertThat(errors)
                .extracting(error -> error.location().pointer() + ": " + error.problem())
                .containsExactly(
                        "/annotations/2: expected an object but found 7",
                        "/annotations/1/area: expected each member once but found \"area\" twice",
                        "/images/1: expected an object but found 5");
    }

    @Test
    void annotationsOfAnImageThatCannotBeReadAreToldOfToo() throws IOException {
        Path file = Coco.file(
                folder, "{\"images\": [{\"id\": 7, \"width\": NaN}], \"annotations\": [" + annotation(1, 7, "") + "]}");
        List<String> errors = new ArrayList<>();
        try (CocoReader reader = CocoReader.builder()
                .onError(ErrorPolicy.skip(error -> errors.add(error.problem())))
                .open(file)) {
            assertThat(reader.stream()).isEmpty();
        }
        assertThat(errors)
                .containsExactly(
                        "expected a number but found NaN",
                        "expected \"image_id\" to be the id of an image but found 7, whose image was left out");
    }

    @Test
    void annotationsWithoutAnImageAreThereAmongAllAnnotations() throws IOException {
        try (CocoReader reader = open(Coco.withAnnotations(annotation(1, 99, "")))) {
            assertThat(reader.annotations()).hasSize(1);
        }
    }

    @Test
    void damagedFilesStopEvenWhoSkips() throws IOException {
        Path file = Coco.file(folder, "{\"images\": [{\"id\": 1, \"file_name\": \"a.jpg\"}, {");
        assertThatThrownBy(() -> CocoReader.builder()
                        .onError(ErrorPolicy.skip(error -> {}))
                        .open(file))
                .isInstanceOf(DatasetException.class);
    }

    @Test
    void sectionsThatShouldBeArraysAndAreNotDoNotStopTheOthers() throws IOException {
        try (CocoReader reader = open("{\"images\": null, \"annotations\": {\"a\": [1]}, \"categories\": 5}")) {
            assertThat(reader.images()).isEmpty();
            assertThat(reader.annotations()).isEmpty();
            assertThat(reader.categories()).isEmpty();
        }
    }

    @Test
    void whatIsWrongInsideARecordIsLeftToThePolicy() throws IOException {
        List<String> bad = List.of(
                "{\"id\" 1}",
                "{\"id\": 01}",
                "{\"id\": 1,}",
                "{\"id\": 1 \"image_id\": 7}",
                "{\"id\": \"\t\"}",
                "{\"id\": \"\\x\"}",
                "nul",
                "{\"id\": " + "[".repeat(70) + "]".repeat(70) + "}");
        List<DatasetException> errors = new ArrayList<>();
        Path file = Coco.file(folder, Coco.withAnnotations(String.join(",", bad) + ", " + annotation(6, 7, "")));
        try (CocoReader reader =
                CocoReader.builder().onError(ErrorPolicy.skip(errors::add)).open(file)) {
            assertThat(reader.annotations()).hasSize(1);
        }
        assertThat(errors)
                .hasSize(bad.size())
                .allSatisfy(error -> assertThat(error.location().pointer()).startsWith("/annotations/"));
    }

    @Test
    void resultFilesAreAnnotationsAlone() throws IOException {
        try (CocoReader reader = open("[" + annotation(1, 7, "") + ", " + annotation(2, 8, "") + "]")) {
            assertThat(reader.annotations().map(result -> result.imageId().orElseThrow()))
                    .containsExactly(7L, 8L);
            assertThat(reader.images()).isEmpty();
            assertThat(reader.header()).isEqualTo(CocoHeader.results());
        }
    }

    @Test
    void compressedFilesAreReadAsTheyWouldBeOtherwise() throws IOException {
        String json = Coco.withAnnotations(annotation(1, 7, "") + ", " + annotation(2, 7, ", \"bbox\": [NaN]"));
        Path file = folder.resolve("a.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(json.getBytes(StandardCharsets.UTF_8));
        }
        List<String> errors = new ArrayList<>();
        try (CocoReader reader = CocoReader.builder()
                .onError(ErrorPolicy.skip(error -> errors.add(error.getMessage())))
                .open(file)) {
            assertThat(reader.stream().map(CocoReaderTest::ids)).containsExactly(List.of(1L));
        }
        assertThat(errors)
                .containsExactly(file + " at /annotations/1/bbox/0 (byte " + json.indexOf("NaN")
                        + "): expected a number but found NaN");
    }

    @Test
    void captionsAndPanopticAnnotationsSurvive() throws IOException {
        String json = Coco.withAnnotations("{\"image_id\": 7, \"id\": 3, \"caption\": \"a vest\"}, {\"image_id\": 7,"
                + " \"file_name\": \"7.png\", \"segments_info\": [{\"id\": 1}]}");
        Path copy = folder.resolve("copy.json");
        Coco.copy(Coco.file(folder, json), copy);
        assertThat(copy).hasContent(json);
    }

    @Test
    void manyAnnotationsComeWithTheirImages() throws IOException {
        StringBuilder annotations = new StringBuilder();
        StringBuilder images = new StringBuilder();
        int count = 20_000;
        for (int i = 0; i < count; i++) {
            annotations
                    .append(i == 0 ? "" : ",")
                    .append(annotation(i, (i * 7919L) % 1000, ", \"x\": \"" + "x".repeat(i % 50) + '"'));
        }
        for (int i = 0; i < 1000; i++) {
            images.append(i == 0 ? "" : ",")
                    .append("{\"id\": ")
                    .append(i)
                    .append(", \"file_name\": \"")
                    .append(i)
                    .append(".jpg\"}");
        }
        try (CocoReader reader = open("{\"annotations\": [" + annotations + "], \"images\": [" + images + "]}")) {
            int total = 0;
            for (CocoRecord record : reader) {
                long imageId = record.image().id().orElseThrow();
                assertThat(record.annotations())
                        .allMatch(annotation -> annotation.imageId().equals(Optional.of(imageId)));
                assertThat(ids(record)).isSorted();
                total += record.annotations().size();
            }
            assertThat(total).isEqualTo(count);
        }
    }

    @Test
    void missingFileIsAnErrorOfTheDisk() {
        assertThatThrownBy(() -> CocoReader.open(folder.resolve("none.json"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> CocoReader.open(folder)).isInstanceOf(IOException.class);
    }
}
