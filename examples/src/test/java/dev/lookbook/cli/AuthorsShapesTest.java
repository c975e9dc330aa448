package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files like {@code keypoints_val_information.json} and {@code keypoints_val_vis.json}, in the commands and in little memory. */
class AuthorsShapesTest {
    private static final int ITEMS = 7_000;
    private static final String IMAGE = "{\"file_name\": \"000001.jpg\", \"id\": 1, \"width\": 468, \"height\": 624}";
    private static final String CATEGORIES = "\"categories\": [{\"id\": 5, \"name\": \"vest\"}]}";

    @TempDir
    Path folder;

    /** Larger than the memory that the command gets: 28 MB of landmarks, where the real file has 247 MB. */
    private Path landmarks() throws IOException {
        Path landmarks = folder.resolve("vis.json");
        String points = String.join(", ", Collections.nCopies(882, "1.0"));
        try (BufferedWriter out = Files.newBufferedWriter(landmarks)) {
            out.write("{\"info\": {}, \"licenses\": [], \"images\": [");
            for (int i = 1; i <= ITEMS; i++) {
                out.write((i > 1 ? ", " : "")
                        + IMAGE.replace("000001", String.format("%06d", i)).replace("\"id\": 1", "\"id\": " + i));
            }
            out.write("], \"annotations\": [");
            for (int i = 1; i <= ITEMS; i++) {
                out.write((i > 1 ? ", " : "")
                        + "{\"area\": 2000, \"bbox\": [10, 20, 40, 50], \"category_id\": 5, \"id\": "
                        + i + ", \"pair_id\": 3, \"image_id\": " + i
                        + ", \"iscrowd\": 0, \"style\": 1, \"num_keypoints\":"
                        + " 15, \"keypoints\": [" + points + "], \"segmentation\": []}");
            }
            out.write("], " + CATEGORIES);
        }
        assertThat(Files.size(landmarks)).isGreaterThan(28_000_000);
        return landmarks;
    }

    @Test
    void groundTruthOfLandmarksNeedsLittleMemory() throws Exception {
        Path out = folder.resolve("out.zip");

        Cli cli = ChildJvm.start(folder.resolve("err"), "-Xmx24m", "convert", "--to", "deepfashion2", landmarks(), out)
                .end();

        assertThat(cli.err()).doesNotContain("lookbook: ");
        assertThat(cli.exit()).isZero();
        assertThat(Cli.run("stats", out).out()).contains("7,000 images (0 without items), 7,000 items");
    }

    @Test
    void informationIsADatasetWithoutItems() throws IOException {
        Path information = Files.writeString(
                folder.resolve("information.json"),
                "{\"info\": {}, \"licenses\": [], \"images\": [" + IMAGE + "], " + CATEGORIES);

        assertThat(Cli.run("check", information).out()).contains("coco: 1 record, 0 errors, 0 warnings");
        assertThat(Cli.run("stats", information).out()).startsWith("coco: 1 image (1 without items), 0 items");

        Cli cli = Cli.run("convert", "--to", "deepfashion2", information, folder.resolve("split"));

        assertThat(cli.err()).contains("missing-source", "missing-pair-id");
        assertThat(folder.resolve("split/annos/000001.json")).hasContent("{\"source\": \"unknown\", \"pair_id\": 0}");
        assertThat(cli.exit()).isZero();
    }
}
