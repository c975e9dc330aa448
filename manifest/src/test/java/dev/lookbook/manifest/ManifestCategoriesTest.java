package dev.lookbook.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookbook.io.DatasetException;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestCategoriesTest {

    @Test
    void classMapsAreUnitedByAscendingId() throws IOException {
        assertThat(categories(
                        line("a", "{\"7\": \"skirt\", \"0\": \"vest\"}"),
                        line("a", "{\"0\": \"vest\", \"3\": \"skirt\"}")))
                .containsExactly(Category.of(0, "vest"), Category.of(3, "skirt"), Category.of(7, "skirt"));
    }

    @Test
    void keysThatNoBoxCanUseArePassedOver() throws IOException {
        assertThat(categories(line("a", "{\"01\": \"x\", \"b\": \"y\", \"1\": \"\", \"-2\": \"z\"}")))
                .containsExactly(Category.of(-2, "z"));
    }

    @Test
    void anIdWithTwoNamesIsReportedAtTheSecond() {
        assertThatThrownBy(
                        () -> categories(line("a", "{\"0\": \"vest\"}"), line("a", "{\"1\": \"x\", \"0\": \"sling\"}")))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "train.manifest at /a-metadata/class-map/0 (line 2): expected class 0 to be \"vest\" as in a line"
                                + " before but found \"sling\"; convert manifests that number classes differently to COCO"
                                + " one by one and merge what comes of it, which goes by names");
    }

    @Test
    void ofSeveralLabelsOneMustBeNamed() throws IOException {
        List<ManifestEntry> entries = Manifests.read(
                "{\"a\": {}, \"a-metadata\": {\"class-map\": {\"0\": \"vest\"}, \"type\": \"groundtruth/object-detection\"},"
                        + " \"b\": {}, \"b-metadata\": {\"class-map\": {\"1\": \"skirt\"}, \"type\":"
                        + " \"groundtruth/object-detection\"}}");

        assertThatThrownBy(() -> ManifestConverters.categories(entries, LabelChoice.only()))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "train.manifest (byte 0, line 1): expected one label of type groundtruth/object-detection but found"
                                + " \"a\", \"b\"; name the label attribute to use");
        assertThat(ManifestConverters.categories(entries, LabelChoice.named("b")))
                .containsExactly(Category.of(1, "skirt"));
        assertThat(ManifestConverters.categories(entries, LabelChoice.named("c")))
                .isEmpty();
    }

    private static Categories categories(String... lines) throws IOException {
        return ManifestConverters.categories(Manifests.read(String.join("\n", lines)), LabelChoice.only());
    }

    private static String line(String attribute, String classMap) {
        return "{\"" + attribute + "\": {}, \"" + attribute + "-metadata\": {\"class-map\": " + classMap
                + ", \"type\": \"groundtruth/object-detection\"}}";
    }
}
