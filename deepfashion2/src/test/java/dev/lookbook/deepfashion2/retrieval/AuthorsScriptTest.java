package dev.lookbook.deepfashion2.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The numbers of the authors' {@code deepfashion2_retrieval_test.py}, which was run on the same files: in Python 3, its one
 * misspelt name put right. To do so again, keep the files of {@link #write}.
 */
class AuthorsScriptTest {
    private static final int PAIRS = 250;

    private final Random random = new Random(20190117);
    private final List<RetrievalQuery> queries = new ArrayList<>();
    private final List<GalleryItem> gallery = new ArrayList<>();
    private final List<RetrievalResult> results = new ArrayList<>();

    @Test
    void hitsAreThoseOfTheAuthorsScript() throws IOException {
        for (int pair = 1; pair <= PAIRS; pair++) {
            drawShops(pair);
            drawConsumers(pair);
        }
        write();

        RetrievalScores scores = RetrievalEvaluation.of(queries, gallery).evaluate(results);

        assertThat(queries).hasSize(1149);
        assertThat(scores.queries()).isEqualTo(781);
        assertThat(RetrievalScores.USUAL.stream().map(scores::hits)).containsExactly(10L, 57L, 107L, 159L, 202L);
    }

    /** Writes the three files where the system property {@code lookbook.keep} says. */
    private void write() throws IOException {
        String folder = System.getProperty("lookbook.keep", "");
        if (!folder.isEmpty()) {
            Path keep = Files.createDirectories(Path.of(folder));
            Files.write(keep.resolve("query.json"), RetrievalFiles.write(RetrievalWriter::createQueries, queries));
            Files.write(keep.resolve("gallery.json"), RetrievalFiles.write(RetrievalWriter::createGallery, gallery));
            Files.write(keep.resolve("results.json"), RetrievalFiles.write(RetrievalWriter::createResults, results));
        }
    }

    /** Two images of styles 1 and 2, of each of which there is at least one, and of style 0. */
    private void drawShops(int pair) {
        for (int image = 0; image < 2; image++) {
            for (int style = image; style <= 2; style++) {
                if (image > 0 || random.nextInt(3) > 0 || style > 0) {
                    gallery.add(GalleryItem.builder()
                            .galleryImageId(100_000 + 2L * pair + image)
                            .style(style)
                            .pairId(pair)
                            .bbox(box(random.nextInt(300), random.nextInt(300)))
                            .build());
                }
            }
        }
    }

    /** Two images of items of styles 0 to 2, and detections of them that are more or less good. */
    private void drawConsumers(int pair) {
        for (int image = 0; image < 2; image++) {
            for (int style = 0; style <= 2; style++) {
                if (random.nextInt(4) > 0) {
                    RetrievalQuery query = RetrievalQuery.builder()
                            .style(style)
                            .pairId(pair)
                            .queryImageId(2L * pair + image)
                            .bbox(box(random.nextInt(300), random.nextInt(300)))
                            .cls(1 + random.nextInt(2))
                            .build();
                    queries.add(query);
                    for (int detection = random.nextInt(4); detection > 0; detection--) {
                        results.add(random.nextInt(results.size() + 1), detection(query));
                    }
                }
            }
        }
    }

    private RetrievalResult detection(RetrievalQuery query) {
        List<RetrievedItem> retrieved = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            GalleryItem any = gallery.get(Math.max(0, gallery.size() - 1 - random.nextInt(60)));
            retrieved.add(new RetrievedItem(any.galleryImageId(), near(any.bbox())));
        }
        return RetrievalResult.builder()
                .queryImageId(query.queryImageId())
                .queryBbox(near(query.bbox()))
                .queryCls(random.nextInt(5) > 0 ? query.cls() : 3)
                .queryScore(Decimal.of(random.nextInt(5) / 4.0))
                .gallery(retrieved)
                .build();
    }

    private BoundingBox.Xyxy near(BoundingBox.Xyxy box) {
        double far = random.nextInt(3) * 15.0;
        double x = box.xMin() + far * random.nextDouble();
        double y = box.yMin() + far * random.nextDouble();
        return BoundingBox.ofXyxy(x, y, x + box.width(), y + box.height()).toXyxy();
    }

    private BoundingBox.Xyxy box(long x, long y) {
        return new BoundingBox.Xyxy(
                Decimals.ofIntegers(x, y, x + 20 + random.nextInt(80), y + 20 + random.nextInt(80)));
    }
}
