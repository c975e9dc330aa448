package dev.lookbook.deepfashion2.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lookbook.deepfashion2.DeepFashion2Category;
import dev.lookbook.deepfashion2.pairs.PairIndex;
import dev.lookbook.deepfashion2.pairs.TinyImages;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The metric, computed by hand. */
class RetrievalEvaluationTest {
    /** A skirt and a vest in image 1, with something of no pair beside them; the same skirt in image 2; pair 2 in image 3. */
    private static final List<RetrievalQuery> QUERIES = List.of(
            query(1, 1, 1, 9, box(0, 0, 10, 10)),
            query(1, 1, 2, 5, box(20, 0, 30, 10)),
            query(1, 1, 0, 9, box(100, 100, 110, 110)),
            query(2, 1, 1, 9, box(0, 0, 10, 10)),
            query(3, 2, 1, 9, box(0, 0, 10, 10)));

    private static final List<GalleryItem> GALLERY = List.of(
            item(7, 1, 1, box(0, 0, 10, 10)),
            item(7, 1, 1, box(50, 50, 60, 60)),
            item(7, 1, 2, box(20, 0, 30, 10)),
            item(8, 1, 1, box(0, 0, 10, 10)),
            item(8, 1, 0, box(0, 0, 10, 10)),
            item(9, 2, 1, box(0, 0, 10, 10)));

    private static final RetrievedItem WRONG = retrieved(99, box(0, 0, 10, 10));

    private final RetrievalEvaluation evaluation = RetrievalEvaluation.of(QUERIES, GALLERY);

    @Test
    void topKIsTheShareOfQueriesWithARightOneAmongTheFirstK() {
        RetrievalScores scores = evaluation.evaluate(List.of(
                result(1, box(1, 0, 10, 10), 9, "0.9", retrieved(8, box(0, 0, 10, 10))),
                result(1, box(20, 0, 30, 9), 5, "0.8", wrongThen(5, retrieved(7, box(20, 0, 30, 10)))),
                result(2, box(0, 0, 10, 10), 9, "0.7", wrongThen(19, retrieved(7, box(50, 50, 60, 60))))));

        assertThat(scores.queries()).isEqualTo(4);
        assertThat(scores.missed()).isEqualTo(1);
        assertThat(scores.outcomes())
                .extracting(RetrievalOutcome::rank)
                .containsExactly(OptionalInt.of(1), OptionalInt.of(6), OptionalInt.of(20), OptionalInt.empty());
        assertThat(RetrievalScores.USUAL.stream().map(scores::top)).containsExactly(0.25, 0.25, 0.5, 0.5, 0.75);
        assertThat(scores.hits(6)).isEqualTo(2);
        assertThat(scores.top(100)).isEqualTo(0.75);
        assertThat(scores.outcomes()).extracting(RetrievalOutcome::answers).containsExactly(3, 1, 3, 1);
        assertThat(scores.toString().lines())
                .containsExactly(
                        "top-1  = 0.2500", "top-5  = 0.2500", "top-10 = 0.5000", "top-15 = 0.5000", "top-20 = 0.7500");
    }

    @Test
    void aDetectionBelongsToTheQueryThatItOverlapsMost() {
        // It overlaps the vest more, which is of another category, and is nobody's.
        assertThat(rankOfFirst(result(1, box(5, 0, 30, 10), 9, "1", retrieved(8, box(0, 0, 10, 10)))))
                .isEmpty();
        // It lies on what is in no pair.
        assertThat(rankOfFirst(result(1, box(99, 99, 110, 110), 9, "1", retrieved(8, box(0, 0, 10, 10)))))
                .isEmpty();
        // It overlaps nothing, and so belongs to the first.
        assertThat(rankOfFirst(result(1, box(500, 0, 510, 10), 9, "1", retrieved(8, box(0, 0, 10, 10)))))
                .hasValue(1);
        // It overlaps the first two by as much, and belongs to the first of them.
        assertThat(rankOfFirst(result(1, box(5, 0, 25, 10), 9, "1", retrieved(8, box(0, 0, 10, 10)))))
                .hasValue(1);
    }

    @Test
    void itsCategoryMustBeTheQuerys() {
        assertThat(rankOfFirst(result(1, box(0, 0, 10, 10), 5, "1", retrieved(8, box(0, 0, 10, 10)))))
                .isEmpty();
    }

    @Test
    void theHighestScoreStandsForAQueryAndTheFirstOfEquals() {
        RetrievalResult right = result(1, box(0, 0, 10, 10), 9, "0.5", retrieved(8, box(0, 0, 10, 10)));
        RetrievalResult better = result(1, box(0, 0, 9, 9), 9, "0.6", WRONG);
        RetrievalResult equal = result(1, box(0, 0, 9, 9), 9, "0.50", WRONG);

        assertThat(rankOfFirst(right, better)).isEmpty();
        assertThat(rankOfFirst(better, right)).isEmpty();
        assertThat(rankOfFirst(right, equal)).hasValue(1);
        assertThat(rankOfFirst(equal, right)).isEmpty();
    }

    @Test
    void aRetrievedItemOverlapsOneOfTheGalleryByHalf() {
        assertThat(rankOfRetrieved(retrieved(8, box(0, 0, 10, 5)))).hasValue(1);
        assertThat(rankOfRetrieved(
                        retrieved(8, BoundingBox.ofXyxy(0, 0, 10, 4.99).toXyxy())))
                .isEmpty();
        assertThat(rankOfRetrieved(retrieved(7, box(50, 50, 60, 60)))).hasValue(1);
        // Another garment of the pair, another pair, an image that has no such garment.
        assertThat(rankOfRetrieved(retrieved(7, box(20, 0, 30, 10)))).isEmpty();
        assertThat(rankOfRetrieved(retrieved(9, box(0, 0, 10, 10)))).isEmpty();
        assertThat(rankOfRetrieved(WRONG)).isEmpty();
        assertThat(rankOfRetrieved(WRONG, retrieved(8, box(0, 0, 10, 10)))).hasValue(2);
    }

    @Test
    void whoeverRetrievesNothingIsNotMissedButWrong() {
        RetrievalScores scores = evaluation.evaluate(List.of(result(1, box(0, 0, 10, 10), 9, "1")));

        assertThat(scores.missed()).isEqualTo(3);
        assertThat(scores.top(20)).isZero();
    }

    @Test
    void queriesWithoutAnAnswerStayInTheDenominatorAndAreCounted() {
        RetrievalScores scores = RetrievalEvaluation.of(QUERIES, GALLERY.subList(0, 5))
                .evaluate(List.of(result(3, box(0, 0, 10, 10), 9, "1", retrieved(9, box(0, 0, 10, 10)))));

        assertThat(scores.unanswerable()).isEqualTo(1);
        assertThat(scores.missed()).isEqualTo(3);
        assertThat(scores.top(20)).isZero();
    }

    @Test
    void resultsForImagesWithoutQueriesDoNotCount() {
        RetrievalScores scores = evaluation.evaluate(List.of(result(4, box(0, 0, 10, 10), 9, "1", WRONG)));

        assertThat(scores.strayResults()).isEqualTo(1);
        assertThat(scores.missed()).isEqualTo(4);
    }

    @Test
    void someQueriesCanBeLookedAtAlone() {
        RetrievalScores scores = evaluation
                .evaluate(List.of(
                        result(1, box(0, 0, 10, 10), 9, "1", retrieved(8, box(0, 0, 10, 10))),
                        result(1, box(20, 0, 30, 10), 5, "1", WRONG)))
                .where(outcome -> outcome.query().cls() == 9);

        assertThat(scores.queries()).isEqualTo(3);
        assertThat(scores.top(1)).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(scores.where(outcome -> false).top(1)).isEqualTo(-1);
        assertThatThrownBy(() -> scores.top(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a number of items of at least 1 but found 0");
    }

    @Test
    void anImageHasOnePairId() {
        RetrievalQuery other = RetrievalQuery.builder()
                .style(1)
                .pairId(3)
                .queryImageId(1)
                .bbox(box(0, 0, 1, 1))
                .cls(1)
                .location(Location.of("query.json").child(7).atByte(500))
                .build();
        assertThatThrownBy(() -> RetrievalEvaluation.of(List.of(QUERIES.get(0), other), List.of()))
                .isInstanceOf(DatasetException.class)
                .hasMessage("query.json at /7 (byte 500): expected the pair id 1 that other queries of image 1 have but"
                        + " found 3");
    }

    @Test
    void aSplitIsItsOwnGroundTruth() {
        PairIndex index = PairIndex.of(List.of(
                TinyImages.image(
                        1,
                        "user",
                        1,
                        TinyImages.item(1, DeepFashion2Category.SKIRT, 0),
                        TinyImages.item(2, DeepFashion2Category.SKIRT, 1, 0, 0, 10, 10)),
                TinyImages.image(7, "shop", 1, TinyImages.item(1, DeepFashion2Category.SKIRT, 1, 0, 0, 10, 10))));

        RetrievalScores scores = RetrievalEvaluation.of(index)
                .evaluate(List.of(result(1, box(0, 0, 10, 10), 9, "1", retrieved(7, box(0, 0, 10, 10)))));

        assertThat(scores.queries()).isEqualTo(1);
        assertThat(scores.top(1)).isEqualTo(1);
    }

    /** What becomes of the skirt of image 1. */
    private OptionalInt rankOfFirst(RetrievalResult... results) {
        return evaluation.evaluate(List.of(results)).outcomes().get(0).rank();
    }

    private OptionalInt rankOfRetrieved(RetrievedItem... retrieved) {
        return rankOfFirst(result(1, box(0, 0, 10, 10), 9, "1", retrieved));
    }

    private static RetrievedItem[] wrongThen(int wrong, RetrievedItem right) {
        List<RetrievedItem> items = new ArrayList<>();
        IntStream.range(0, wrong).forEach(i -> items.add(WRONG));
        items.add(right);
        return items.toArray(RetrievedItem[]::new);
    }

    private static RetrievalQuery query(long image, long pairId, long style, long cls, BoundingBox.Xyxy box) {
        return RetrievalQuery.builder()
                .style(style)
                .pairId(pairId)
                .queryImageId(image)
                .bbox(box)
                .cls(cls)
                .build();
    }

    private static GalleryItem item(long image, long pairId, long style, BoundingBox.Xyxy box) {
        return GalleryItem.builder()
                .galleryImageId(image)
                .style(style)
                .pairId(pairId)
                .bbox(box)
                .build();
    }

    private static RetrievalResult result(
            long image, BoundingBox.Xyxy box, long cls, String score, RetrievedItem... retrieved) {
        return RetrievalResult.builder()
                .queryImageId(image)
                .queryBbox(box)
                .queryCls(cls)
                .queryScore(Decimal.parse(score))
                .addGallery(retrieved)
                .build();
    }

    private static RetrievedItem retrieved(long image, BoundingBox.Xyxy box) {
        return new RetrievedItem(image, box);
    }

    private static BoundingBox.Xyxy box(long x1, long y1, long x2, long y2) {
        return new BoundingBox.Xyxy(Decimals.ofIntegers(x1, y1, x2, y2));
    }
}
