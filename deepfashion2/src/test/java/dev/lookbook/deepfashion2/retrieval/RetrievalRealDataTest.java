package dev.lookbook.deepfashion2.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The authors' example of results. It is not ours to publish, so this skips where it is not at hand. */
class RetrievalRealDataTest {
    private final Path example = Path.of(
            System.getProperty("lookbook.data", ""), "deepfashion2", "official", "example_retrieval_results.json");

    @BeforeEach
    void realDataIsAtHand() {
        assumeTrue(
                !System.getProperty("lookbook.data", "").isEmpty(),
                "the authors' example is not at hand: set -Dlookbook.data");
    }

    @Test
    void theExampleComesBackByteForByteThoughItsOrderIsAnother() throws IOException {
        byte[] bytes = Files.readAllBytes(example);

        List<RetrievalResult> results = RetrievalFiles.read(RetrievalReader::openResults, bytes);

        assertThat(results).hasSize(5).allSatisfy(result -> {
            assertThat(result.gallery()).hasSize(20);
            assertThat(result.memberOrder()).startsWith("gallery_bbox").hasSize(6);
        });
        assertThat(results.get(0).queryScore()).hasToString("0.897");
        assertThat(results.get(0).gallery().get(0).galleryBbox().numbers())
                .hasToString("[199.600433, 173.736938, 413.462067, 444.693726]");
        assertThat(RetrievalFiles.write(RetrievalWriter::createResults, results))
                .isEqualTo(bytes);
    }
}
