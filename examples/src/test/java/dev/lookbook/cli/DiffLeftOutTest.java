package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code diff} can't compare, it does not call the same. */
class DiffLeftOutTest {
    private static final String RESULTS = """
            [{"image_id": 1, "category_id": 1, "bbox": [1, 2, 3, 4], "score": 0.5}]""";
    private static final String NO_IMAGES =
            ": expected a dataset with images but it is a result file, which has none; check it"
                    + " with lookbook check, or hold it against its annotations with lookbook evaluate";

    @TempDir
    Path folder;

    @Test
    void resultFilesAreRefused() throws IOException {
        Path results = file("results.json", RESULTS);
        Path coco = file("coco.json", coco(""));

        assertRefused(results + NO_IMAGES, Cli.run("diff", results, file("other.json", RESULTS.replace("0.5", "0.6"))));
        assertRefused(results + NO_IMAGES, Cli.run("diff", coco, results));
        assertRefused("-" + NO_IMAGES, Cli.runWith(RESULTS, "diff", "--format-a", "coco", "-", coco));
        assertRefused(results + NO_IMAGES, Cli.run("stats", results));
        assertRefused("-" + NO_IMAGES, Cli.runWith(RESULTS, "stats", "-"));
    }

    @Test
    void annotationsThatAreNoItemsAreToldAndNotCalledTheSame() throws IOException {
        Path caption = file("a.json", coco("{\"id\": 5, \"image_id\": 1, \"caption\": \"a vest\"}"));
        Path other = file("b.json", coco("{\"id\": 5, \"image_id\": 1, \"caption\": \"a skirt\"}"));

        Cli cli = Cli.run("diff", caption, other);

        assertThat(cli.exit()).isEqualTo(1);
        assertThat(cli.out().lines())
                .containsExactly(
                        "first    coco: 1 image, 0 items in " + caption,
                        "second   coco: 1 image, 0 items in " + other,
                        "images   1 the same, 0 different, 0 only in the first, 0 only in the second",
                        "no difference in what could be compared; 2 annotations were not");
        assertThat(cli.err().lines())
                .hasSize(4)
                .contains("warning  drop-item x 1")
                .anyMatch(line -> line.startsWith("         such as " + caption + " at /annotations/0 (byte "))
                .anyMatch(line -> line.startsWith("         such as " + other + " at /annotations/0 (byte "));
    }

    @Test
    void panopticAnnotationsAreLeftOut() throws IOException {
        Path panoptic = file("a.json", coco("""
                {"image_id": 1, "file_name": "a.png", "segments_info": [{"id": 1, "category_id": 1, "area": 2, "bbox": [1, 2, 3, \
                4], "iscrowd": 0}]}"""));

        Cli cli = Cli.run("diff", panoptic, panoptic);

        assertThat(cli.exit()).isEqualTo(1);
        assertThat(cli.out()).contains("no difference in what could be compared; 2 annotations were not");
        Cli stats = Cli.run("stats", panoptic);
        assertThat(stats.exit()).isZero();
        assertThat(stats.out()).startsWith("coco: 1 image (1 without items), 0 items");
        assertThat(stats.err()).startsWith("warning  drop-item x 1");
    }

    @Test
    void annotationsOfNoImageAreLeftOutAndCountedOnceHoweverOftenADatasetIsRead() throws IOException {
        Path orphan = file("a.json", coco("{\"id\": 5, \"image_id\": 7, \"category_id\": 1, \"bbox\": [1, 2, 3, 4]}"));
        Path same = file("b.json", coco(""));

        Cli one = Cli.run("diff", orphan, same);
        assertThat(one.exit()).isEqualTo(1);
        assertThat(one.out())
                .endsWith("no difference in what could be compared; 1 annotation was not" + System.lineSeparator());
        assertThat(one.err()).startsWith("error    unknown-image x 1").hasLineCount(2);

        Cli two = Cli.run("diff", orphan, file("c.json", coco("").replace("a.jpg", "c.jpg")));
        assertThat(two.exit()).isEqualTo(1);
        assertThat(two.out()).endsWith("2 differences; 1 annotation could not be compared" + System.lineSeparator());
        assertThat(two.err()).startsWith("error    unknown-image x 1").hasLineCount(2);
    }

    @Test
    void programsAreToldToo() throws IOException {
        Path orphan = file("a.json", coco("{\"id\": 5, \"image_id\": 7, \"category_id\": 1, \"bbox\": [1, 2, 3, 4]}"));

        assertThat(Cli.run("diff", "--json", orphan, file("b.json", coco(""))).out())
                .contains(
                        "\"equal\":false,\"differences\":0,\"notCompared\":1,",
                        "\"issues\":[{\"code\":\"unknown-image\",\"severity\":\"error\",\"count\":1,\"example\":{\"source\":");
    }

    private static String coco(String annotation) {
        return "{\"images\": [{\"id\": 1, \"file_name\": \"a.jpg\"}], \"annotations\": [" + annotation
                + "], \"categories\": [{\"id\": 1, \"name\": \"vest\"}]}";
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void assertRefused(String message, Cli cli) {
        assertThat(cli.err()).isEqualTo("lookbook: " + message + System.lineSeparator());
        assertThat(cli.out()).isEmpty();
        assertThat(cli.exit()).isEqualTo(2);
    }
}
