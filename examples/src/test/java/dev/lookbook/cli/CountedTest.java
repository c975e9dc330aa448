package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One image is no images. */
class CountedTest {
    @TempDir
    Path folder;

    @Test
    void oneIsToldAsOneAndManyAsMany() {
        assertThat(Counted.of(0, "image")).isEqualTo("0 images");
        assertThat(Counted.of(1, "image")).isEqualTo("1 image");
        assertThat(Counted.of(1234, "box")).isEqualTo("1,234 boxes");
        assertThat(Counted.of(2, "record was", "records were")).isEqualTo("2 records were");
    }

    @Test
    void commandsTellOfASingleImage() throws IOException {
        Path coco = Files.writeString(folder.resolve("one.json"), """
                {"images": [{"id": 1, "file_name": "a.jpg", "width": 90, "height": 90}], "annotations": [{"id": 5, "image_id": 1,
                "category_id": 1, "bbox": [1, 2, 30, 40], "area": 1200, "iscrowd": 0}], "categories": [{"id": 1, "name": "vest"}]}""");

        assertThat(Cli.run("stats", coco).out()).startsWith("coco: 1 image (0 without items), 1 item (0 crowds)");
        assertThat(Cli.run("convert", coco, folder.resolve("copy.json")).err())
                .startsWith("coco -> coco: 1 image, 1 item in");
        assertThat(Cli.run("diff", coco, coco).out()).contains("coco: 1 image, 1 item in");
    }
}
