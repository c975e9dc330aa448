package dev.lookbook.coco.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lookbook.coco.CocoReader;
import dev.lookbook.convert.ConversionReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each condition asks for. */
class CocoFilterTest {
    private static final String DATASET = Datasets.dataset(
            "{'id': 1, 'file_name': 'shop/a.jpg'}, {'id': 2, 'file_name': 'user/b.png'}, {'id': 3, 'file_name': ''}",
            "{'id': 1, 'image_id': 1, 'category_id': 1, 'area': 50, 'bbox': [0, 0, 1, 1]}, "
                    + "{'id': 2, 'image_id': 1, 'category_id': 2, 'bbox': [0, 0, 10, 10], 'iscrowd': 1}, "
                    + "{'id': 3, 'image_id': 2, 'category_id': '2', 'iscrowd': true}, "
                    + "{'id': 4, 'image_id': 2, 'segments_info': [{'id': 8, 'category_id': 1, 'area': 60}, "
                    + "{'id': 9, 'category_id': 5, 'area': 6}]}, {'id': 5, 'image_id': 99, 'category_id': 1}",
            Datasets.CATEGORIES);

    @TempDir
    Path folder;

    private final ConversionReport report = new ConversionReport();

    private Path write(UnaryOperator<CocoFilter.Builder> options) throws IOException {
        Path out = folder.resolve("out.json");
        try (CocoReader reader = CocoReader.open(Datasets.file(folder, "in.json", DATASET))) {
            options.apply(CocoFilter.builder()).build().write(reader, out, report);
        }
        return out;
    }

    private static List<String> ids(Path out, String section) {
        return Datasets.ids(out, section, "id").stream().map(Ids::text).toList();
    }

    @Test
    void categoriesAreAskedOfAnnotationsAndSegments() throws IOException {
        Path out = write(filter -> filter.categoryIds(1));

        assertThat(ids(out, "annotations")).containsExactly("1", "4", "5");
        assertThat(Files.readString(out).replace('"', '\''))
                .contains("{'id': 4, 'image_id': 2, 'segments_info': [{'id': 8, 'category_id': 1, 'area': 60}]}");
        assertThat(ids(out, "images")).containsExactly("1", "2", "3");
        assertThat(ids(out, "categories")).containsExactly("1", "2", "5");
        assertThat(ids(write(filter -> filter.categoryIds(2)), "annotations")).containsExactly("2", "3");
    }

    @Test
    void theAreaIsTheAnnotationsOwnOrElseItsBoxes() throws IOException {
        assertThat(ids(write(filter -> filter.minArea(50)), "annotations")).containsExactly("1", "2", "4");
        assertThat(ids(write(filter -> filter.minArea(50.5)), "annotations")).containsExactly("2", "4");
        assertThat(ids(write(filter -> filter.maxArea(50)), "annotations")).containsExactly("1", "4");
    }

    @Test
    void crowdsAreThoseThatSaySo() throws IOException {
        assertThat(ids(write(filter -> filter.crowd(true)), "annotations")).containsExactly("2", "3");
        assertThat(ids(write(filter -> filter.crowd(false)), "annotations")).containsExactly("1", "4", "5");
    }

    @Test
    void anImageTakesItsAnnotationsWithIt() throws IOException {
        Path out = write(filter -> filter.fileNames("shop/*"));

        assertThat(ids(out, "images")).containsExactly("1");
        assertThat(ids(out, "annotations")).containsExactly("1", "2");
        assertThat(Datasets.issues(report)).containsExactly("unknown-image x 1");
        assertThat(ids(write(filter -> filter.fileNames("*.jpg")), "images")).isEmpty();
        assertThat(ids(write(filter -> filter.fileNames("**.jpg")), "images")).containsExactly("1");
        assertThat(ids(write(filter -> filter.imageIds(2, 3)), "annotations")).containsExactly("3", "4");
    }

    @Test
    void emptyImagesAndUnusedCategoriesGoIfAsked() throws IOException {
        Path out = write(filter ->
                filter.categoryIds(1, 5).minArea(10).keepEmptyImages(false).onlyUsedCategories(true));

        assertThat(ids(out, "images")).containsExactly("1", "2");
        assertThat(ids(out, "categories")).containsExactly("1");
        assertThat(report.images()).isEqualTo(2);
        assertThat(report.items()).isEqualTo(2);
    }

    @Test
    void anUnknownNameIsRefusedWithThoseThereAre() throws IOException {
        try (CocoReader reader = CocoReader.open(Datasets.file(folder, "in.json", DATASET))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CocoFilter.builder().categories(reader.categories(), "vest", "hat"))
                    .withMessage(
                            "expected a category's name, one of \"vest\", \"skirt\", \"dress\", but found \"hat\"");
        }
    }
}
