package dev.lookbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Retrieval is measured on the command line. */
class EvaluateRetrievalTest {
    private static final String RESULTS = "[{\"query_image_id\": 1, \"query_bbox\": [11, 20, 60, 90], \"query_cls\": 5,"
            + " \"query_score\": 0.9, \"gallery_image_id\": [9, 3], \"gallery_bbox\": [[10, 20, 60, 90],"
            + " [10, 20, 60, 88.5]]}, {\"query_image_id\": 9, \"query_bbox\": [1, 2, 3, 4], \"query_cls\": 5,"
            + " \"query_score\": 1, \"gallery_image_id\": [], \"gallery_bbox\": []}]";

    @TempDir
    Path folder;

    private TinySplit split = new TinySplit(Path.of(""));
    private Path query = Path.of("");
    private Path gallery = Path.of("");
    private Path results = Path.of("");

    /** Two vests of consumers: one of pair id 1, which a shop has too, and one of pair id 2, which none has. */
    @BeforeEach
    void makeFiles() throws IOException {
        split = TinySplit.in(folder.resolve("split"));
        split.annotation(
                2, TinySplit.VEST.replace("\"pair_id\": 1", "\"pair_id\": 2").replace("\"scale\": 2", "\"scale\": 3"));
        split.annotation(3, TinySplit.VEST.replace("\"user\"", "\"shop\""));
        query = folder.resolve("query.json");
        gallery = folder.resolve("gallery.json");
        assertThat(Cli.run("pairs", "--query", query, "--gallery", gallery, split.folder())
                        .exit())
                .isZero();
        results = Files.writeString(folder.resolve("results.json"), RESULTS);
    }

    @Test
    void topKGoesToStandardOutputAndWhatIsOddToStandardError() {
        Cli cli = Cli.run("evaluate", "--type", "retrieval", "--gallery", gallery, query, results);

        assertThat(cli.out()).isEqualToNormalizingNewlines("""
                                      queries    top-1    top-5   top-10   top-15   top-20
                        all                 2   0.0000   0.5000   0.5000   0.5000   0.5000
                        """);
        assertThat(cli.err()).isEqualToNormalizingNewlines("""
                        queries that nothing was detected for, which count as wrong: 1
                        queries without a right answer in the gallery, which count as wrong: 1
                        results about images without a query, which do not count: 1
                        """);
        assertThat(cli.exit()).isZero();
    }

    @Test
    void aSplitIsGroundTruthAndTellsOfSubsets() {
        Cli cli = Cli.run("evaluate", "--type", "retrieval", split.folder(), results);

        assertThat(cli.out()).isEqualToNormalizingNewlines("""
                                      queries    top-1    top-5   top-10   top-15   top-20
                        all                 2   0.0000   0.5000   0.5000   0.5000   0.5000
                        scale 2             1   0.0000   1.0000   1.0000   1.0000   1.0000
                        scale 3             1   0.0000   0.0000   0.0000   0.0000   0.0000
                        occlusion 1         2   0.0000   0.5000   0.5000   0.5000   0.5000
                        zoom_in 1           2   0.0000   0.5000   0.5000   0.5000   0.5000
                        viewpoint 2         2   0.0000   0.5000   0.5000   0.5000   0.5000
                        """);
        assertThat(Cli.run("evaluate", "--type", "retrieval", "--min-answers", "1", split.folder(), results)
                        .out())
                .contains("all                 1   0.0000   1.0000");
    }

    @Test
    void programsGetJson() {
        assertThat(Cli.run("evaluate", "--type", "retrieval", "--json", "--gallery", gallery, query, results)
                        .out())
                .startsWith("{\"command\":\"evaluate\",\"type\":\"retrieval\",\"queries\":2,\"stats\":{\"top1\":0.0,"
                        + "\"top5\":0.5,\"top10\":0.5,\"top15\":0.5,\"top20\":0.5},\"missed\":1,\"unanswerable\":1,"
                        + "\"strayResults\":1,\"subsets\":{},\"seconds\":")
                .hasLineCount(1);
        assertThat(Cli.run("evaluate", "--type", "retrieval", "--json", split.folder(), results)
                        .out())
                .contains("\"subsets\":{\"scale\":{\"2\":{\"queries\":1,\"stats\":{\"top1\":0.0,\"top5\":1.0,");
    }

    @Test
    void whatIsWrongIsSaidInOneLine() {
        assertRefused(
                "--max-detections, --sigmas and --match-annotation-0 change nothing with --type retrieval; leave them"
                        + " out",
                "--type",
                "retrieval",
                "--sigmas",
                "1",
                split.folder(),
                results);
        assertRefused(
                "--gallery, --min-answers, --password-file and --split change nothing without --type retrieval; add it, or leave them out",
                "--gallery",
                gallery,
                query,
                results);
        assertRefused(
                split.folder() + ": expected a file of queries, as --gallery is given, but it is a folder",
                "--type",
                "retrieval",
                "--gallery",
                gallery,
                split.folder(),
                results);
        assertRefused(
                gallery + " at /0 (byte 1): expected a member \"query_image_id\" but found none",
                "--type",
                "retrieval",
                "--gallery",
                query,
                gallery,
                results);
        assertRefused(
                "--report: expected a file of its own but " + gallery + " is read or written already; name another",
                "--type",
                "retrieval",
                "--gallery",
                gallery,
                "--report",
                gallery,
                query,
                results);
    }

    @Test
    void retrievalFilesAreNoDatasets() {
        for (String command : new String[] {"check", "stats"}) {
            for (Path file : new Path[] {query, gallery, results}) {
                Cli cli = Cli.run(command, file);

                assertThat(cli.err())
                        .isEqualTo("lookbook: " + file + ": expected a dataset but it is of DeepFashion2's retrieval"
                                + " (queries, a gallery or results), whose boxes are corners; measure with lookbook evaluate"
                                + " --type retrieval" + System.lineSeparator());
                assertThat(cli.exit()).isEqualTo(2);
            }
        }
    }

    private static void assertRefused(String message, Object... options) {
        Object[] args = new Object[options.length + 1];
        args[0] = "evaluate";
        System.arraycopy(options, 0, args, 1, options.length);

        Cli cli = Cli.run(args);

        assertThat(cli.err()).isEqualTo("lookbook: " + message + System.lineSeparator());
        assertThat(cli.out()).isEmpty();
        assertThat(cli.exit()).isEqualTo(2);
    }
}
