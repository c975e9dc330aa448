package dev.lookbook.coco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.ImageSource;
import dev.lookbook.model.ImmutableItem;
import dev.lookbook.model.Item;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Scale;
import dev.lookbook.model.Segmentation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the script of DeepFashion2's authors writes, byte for byte. */
class UpstreamTest {
    private static final Categories TWO = Categories.of(
            Category.builder()
                    .id(1)
                    .name("skirt")
                    .supercategory("clothes")
                    .addLandmarkNames("waist", "hem")
                    .build(),
            Category.builder()
                    .id(2)
                    .name("vest")
                    .supercategory("clothes")
                    .addLandmarkNames("collar")
                    .build());

    private static Item vest() {
        return Item.builder()
                .category(TWO.asList().get(1))
                .boundingBox(new BoundingBox.Xyxy(Decimals.ofIntegers(10, 20, 40, 60)))
                .landmarks(new Landmarks(Decimals.ofIntegers(12, 25, 2)))
                .segmentation(new Segmentation.Polygons(List.of(Decimals.builder()
                        .add("1")
                        .add("2.50")
                        .add("350.0")
                        .add("1E1")
                        .build())))
                .style(3L)
                .scale(Scale.SMALL)
                .build();
    }

    private static AnnotatedImage image(String fileName, Item... items) {
        return AnnotatedImage.builder()
                .fileName(fileName)
                .size(new ImageSize(100, 200))
                .source(ImageSource.SHOP)
                .pairId(5L)
                .addItems(items)
                .build();
    }

    private static String upstream(List<AnnotatedImage> images, Categories categories, List<Issue> issues)
            throws IOException {
        List<CocoRecord> records = images.stream()
                .map(image -> CocoConverters.fromAnnotatedImage(CocoProfile.UPSTREAM, categories)
                        .convert(image, issues::add))
                .toList();
        return Coco.write(CocoConverters.header(CocoProfile.UPSTREAM, categories), records);
    }

    @Test
    void fileIsAsTheScriptWritesIt() throws IOException {
        List<Issue> issues = new ArrayList<>();
        String names = "\"keypoints\": [\"1\", \"2\", \"3\"], \"skeleton\": []";
        assertThat(upstream(List.of(image("train/000012.jpg", vest())), TWO, issues))
                .isEqualTo("{\"info\": {}, \"licenses\": [], \"images\": [{\"coco_url\": \"\", \"date_captured\": \"\","
                        + " \"file_name\": \"000012.jpg\", \"flickr_url\": \"\", \"id\": 12, \"license\": 0,"
                        + " \"width\": 100, \"height\": 200}], \"annotations\": [{\"area\": 1200, \"bbox\": [10, 20,"
                        + " 30, 40], \"category_id\": 2, \"id\": 1, \"pair_id\": 5, \"image_id\": 12, \"iscrowd\": 0,"
                        + " \"style\": 3, \"num_keypoints\": 1, \"keypoints\": [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 12.0,"
                        + " 25.0, 2.0], \"segmentation\": [[1, 2.5, 350.0, 10.0]]}], \"categories\": [{\"id\": 1,"
                        + " \"name\": \"skirt\", \"supercategory\": \"clothes\", " + names
                        + "}, {\"id\": 2, \"name\": \"vest\", \"supercategory\": \"clothes\", " + names + "}]}");
        assertThat(issues).extracting(Issue::code).containsExactly("drop-source", "drop-folder", "drop-scale");
    }

    @Test
    void imagesWhoseNamesAreNoNumbersAreNumberedByTheWriter() throws IOException {
        assertThat(upstream(List.of(image("a.jpg"), image("b.jpg", vest())), TWO, new ArrayList<>()))
                .contains("\"file_name\": \"a.jpg\", \"flickr_url\": \"\", \"id\": 1,")
                .contains("\"file_name\": \"b.jpg\", \"flickr_url\": \"\", \"id\": 2,")
                .contains("\"image_id\": 2");
    }

    @Test
    void landmarksBeyondTheSlotsAreReported() throws IOException {
        List<Issue> issues = new ArrayList<>();
        Item item = ImmutableItem.copyOf(vest()).withLandmarks(new Landmarks(Decimals.ofIntegers(1, 1, 2, 3, 3, 1)));
        assertThat(upstream(List.of(image("1.jpg", item)), TWO, issues))
                .contains("\"num_keypoints\": 2, \"keypoints\": [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 2.0]");
        assertThat(issues)
                .contains(Issue.info(
                        "drop-landmarks",
                        Location.UNKNOWN.child("landmarks"),
                        "left out 1 of 2 landmarks, which category 2 has no place for"));
    }

    @Test
    void categoriesThatAreLaidOutKeepTheirSlots() throws IOException {
        Category first =
                Category.builder().id(1).name("a").addLandmarkNames("1", "2").build();
        Category second =
                Category.builder().id(2).name("b").addLandmarkNames("1", "2").build();
        Item item = Item.builder()
                .category(second)
                .boundingBox(new BoundingBox.Xywh(Decimals.ofIntegers(0, 0, 1, 1)))
                .landmarks(new Landmarks(Decimals.ofIntegers(0, 0, 0, 4, 5, 2)))
                .build();
        assertThat(upstream(List.of(image("1.jpg", item)), Categories.of(first, second), new ArrayList<>()))
                .contains("\"keypoints\": [0.0, 0.0, 0.0, 4.0, 5.0, 2.0]")
                .contains("\"keypoints\": [\"1\", \"2\"]");
    }

    @Test
    void itemsWithoutABoxAreReported() throws IOException {
        List<Issue> issues = new ArrayList<>();
        Item item = Item.builder().category(TWO.asList().get(0)).build();
        assertThat(upstream(List.of(image("1.jpg", item)), TWO, issues)).contains("\"annotations\": []");
        assertThat(issues)
                .contains(Issue.warning(
                        "drop-item",
                        Location.UNKNOWN,
                        "left out an item without a bounding box, which the UPSTREAM profile has no place for"));
    }

    @Test
    void realAnnotationsGiveTheAuthorsFile() throws IOException {
        String data = System.getProperty("lookbook.data", "");
        assumeTrue(!data.isEmpty(), "no real data: set -Dlookbook.data=FOLDER to run this");
        Path folder = Path.of(data, "deepfashion2");
        Categories categories = DeepFashion2Samples.categories();
        ImageSizes sizes = ImageSizes.fromCsv(folder.resolve("validation/image-sizes.csv"));
        List<AnnotatedImage> images = new ArrayList<>();
        for (int number : IntStream.rangeClosed(1, 60).toArray()) {
            String name = String.format("%06d", number);
            byte[] json = Files.readAllBytes(folder.resolve("validation/annos/" + name + ".json"));
            images.add(DeepFashion2Samples.image(name + ".jpg", json, sizes, categories));
        }
        assertThat(upstream(images, categories, new ArrayList<>()))
                .isEqualTo(Files.readString(folder.resolve("coco/upstream-000001-000060.json")));
    }
}
