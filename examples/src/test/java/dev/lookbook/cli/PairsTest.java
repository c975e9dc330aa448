package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pairs on the command line. */
class PairsTest {
    @TempDir
    Path folder;

    private TinySplit split = new TinySplit(Path.of(""));

    /** A vest of a consumer, in two pictures of shops; one of them is of style 0 besides. */
    @BeforeEach
    void makeASplit() throws IOException {
        split = TinySplit.in(folder.resolve("split"));
        String shop = TinySplit.VEST.replace("\"user\"", "\"shop\"");
        split.annotation(1, TinySplit.VEST);
        split.annotation(2, shop.replace("[10, 20, 60, 90]", "[10.5, 20, 60, 90]"));
        String item = shop.substring(shop.indexOf("{\"segmentation"), shop.length() - 1);
        split.annotation(
                3,
                shop.substring(0, shop.length() - 1) + ", \"item2\": " + item.replace("\"style\": 1", "\"style\": 0")
                        + "}");
    }

    @Test
    void countsGoToStandardOutput() {
        Cli cli = Cli.run("pairs", split.folder());

        assertThat(cli.out()).isEqualToNormalizingNewlines("""
                        3 images, 4 items, 1 pair id
                                         images      items     paired    orphans  unrelated
                        consumer              1          1          1          0          0
                        shop                  2          3          2          0          1
                        identities      1, paired 1, of several categories 0, twice in an image 0
                        per pair id     1: 1
                        image pairs     2
                        instance pairs  2
                        queries         1 in a gallery of 3
                        """);
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exit()).isZero();
    }

    @Test
    void filesAreThoseOfTheAuthors() throws IOException {
        Path query = folder.resolve("out/query.json");
        Path gallery = folder.resolve("out/gallery.json");
        Path csv = folder.resolve("out/pairs.csv");

        Cli cli = Cli.run("pairs", "--query", query, "--gallery", gallery, "--pairs", csv, split.folder());

        assertThat(query)
                .hasContent("[{\"style\": 1, \"pair_id\": 1, \"query_image_id\": 1, \"bbox\": [10, 20, 60, 90],"
                        + " \"cls\": 5}]");
        assertThat(gallery)
                .hasContent("[{\"gallery_image_id\": 2, \"style\": 1, \"pair_id\": 1, \"bbox\": [10.5, 20, 60, 90]}, "
                        + "{\"gallery_image_id\": 3, \"style\": 1, \"pair_id\": 1, \"bbox\": [10, 20, 60, 90]}, "
                        + "{\"gallery_image_id\": 3, \"style\": 0, \"pair_id\": 1, \"bbox\": [10, 20, 60, 90]}]");
        assertThat(csv).hasContent("""
                        pair_id,style,consumer_file,consumer_item,consumer_category,shop_file,shop_item,shop_category
                        1,1,000001.jpg,item1,vest,000002.jpg,item1,vest
                        1,1,000001.jpg,item1,vest,000003.jpg,item1,vest
                        """);
        assertThat(cli.out())
                .endsWith("wrote           " + csv + System.lineSeparator())
                .contains(query.toString());
    }

    @Test
    void programsGetJson() {
        Path report = folder.resolve("report.json");

        Cli cli = Cli.run("pairs", "--json", "--report", report, split.folder());

        assertThat(cli.out())
                .isEqualTo("{\"command\":\"pairs\",\"images\":3,\"items\":4,\"skipped\":0,\"pairIds\":1,"
                        + "\"consumer\":{\"images\":1,\"items\":1,\"paired\":1,\"orphans\":0,\"unrelated\":0},"
                        + "\"shop\":{\"images\":2,\"items\":3,\"paired\":2,\"orphans\":0,\"unrelated\":1},"
                        + "\"unknown\":{\"images\":0,\"items\":0,\"paired\":0,\"orphans\":0,\"unrelated\":0},"
                        + "\"identities\":1,\"pairedIdentities\":1,\"severalCategories\":0,\"repeatedStyles\":0,"
                        + "\"imagePairs\":2,\"instancePairs\":2,\"queries\":1,\"gallery\":3,"
                        + "\"stylesPerPair\":{\"1\":1},\"outputs\":[]}\n");
        assertThat(report).hasContent(cli.out());
    }

    @Test
    void badFilesStopOrAreSkipped() throws IOException {
        split.annotation(2, "{");

        assertRefused(
                "annos/000002.json (byte 1): expected more JSON but the input ends here (Unexpected end-of-input: expected close"
                        + " marker for Object); it may have been cut short",
                split.folder().toString());

        Cli cli = Cli.run("pairs", "--on-error", "skip", split.folder());
        assertThat(cli.err()).startsWith("skipped  annos/000002.json").hasLineCount(1);
        assertThat(cli.out()).contains("2 images, 3 items, 1 pair id", "instance pairs  1");
        assertThat(cli.exit()).isEqualTo(1);
    }

    @Test
    void whatIsWrongIsSaidBeforeAnythingIsWritten() throws IOException {
        Path csv = folder.resolve("pairs.csv");
        assertRefused(
                "--pairs: expected a file of its own but " + csv + " is read or written already; name another",
                "--pairs",
                csv.toString(),
                "--gallery",
                csv.toString(),
                split.folder().toString());
        assertRefused(
                "--threads: expected at least 1 but found 0",
                "--threads",
                "0",
                split.folder().toString());

        Files.move(split.annotation(1), split.folder().resolve("annos/dress.json"));
        assertRefused(
                "dress.json: expected an image called by a number, such as 000001, but found \"dress\"; retrieval files"
                        + " call images by numbers, so rename them",
                "--pairs",
                csv.toString(),
                "--query",
                folder.resolve("query.json").toString(),
                split.folder().toString());
        assertThat(csv).doesNotExist();
        assertThat(folder.resolve("query.json")).doesNotExist();
        assertThat(Cli.run("pairs", "--pairs", csv, split.folder()).exit()).isZero();
        assertThat(csv).content().contains("1,1,dress.jpg,item1,vest,000002.jpg,item1,vest\n");
    }

    private static void assertRefused(String message, String... options) {
        Object[] args = new Object[options.length + 1];
        args[0] = "pairs";
        System.arraycopy(options, 0, args, 1, options.length);

        Cli cli = Cli.run(args);

        assertThat(cli.err()).isEqualTo("lookbook: " + message + System.lineSeparator());
        assertThat(cli.out()).isEmpty();
        assertThat(cli.exit()).isEqualTo(2);
    }
}
