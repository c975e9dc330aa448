package dev.lookbook.deepfashion2.retrieval;

import dev.lookbook.deepfashion2.pairs.PairIndex;
import dev.lookbook.io.DatasetException;
import dev.lookbook.model.BoundingBox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Measures retrieval as the authors' script {@code deepfashion2_retrieval_test.py} does, in its numbers.
 *
 * <p>Each result is taken for that query of its image which its box overlaps most, the first of equals, were it by nothing.
 * Of the results that are taken for a query and are of its category, the one with the highest score stands for it, the first
 * of equals; a query without any is missed. A retrieved item is right when the gallery has an item of the query's pair id and
 * style in that image whose box it overlaps by at least 0.5 (intersection over union). Queries of style 0 take part in the
 * first step only, and only where the file has them, as the authors' validation file has not.
 *
 * <p>Two things the script does not do: it goes on where a query has no right answer in the gallery, and where results
 * retrieve less than twenty items.
 *
 * <p>Keeps the ground truth, some 330 bytes a record, 17 MB for the validation set; results are looked at one by one.
 * Immutable and safe to share between threads.
 *
 * <pre>{@code
 * try (DeepFashion2Reader split = DeepFashion2Reader.open(Path.of("validation"));
 *         RetrievalReader<RetrievalResult> results = RetrievalReader.openResults(Path.of("results.json"))) {
 *     System.out.println(RetrievalEvaluation.of(PairIndex.of(split)).evaluate(results).top(10));
 * }
 * }</pre>
 */
public final class RetrievalEvaluation {
    private final Gallery gallery = new Gallery();
    /** The queries of an image, in the order of the file. */
    private final Map<Long, List<Truth>> queries = new LinkedHashMap<>();

    private final List<RetrievalQuery> measured = new ArrayList<>();

    private RetrievalEvaluation() {}

    /**
     * An evaluation by ground truth files.
     *
     * @param queries such as {@code RetrievalReader.openQueries(Path.of("val_query.json"))}
     * @param gallery such as {@code RetrievalReader.openGallery(Path.of("val_gallery.json"))}
     * @throws DatasetException when queries of one image differ in their pair id, or a reader throws it
     */
    public static RetrievalEvaluation of(Iterable<RetrievalQuery> queries, Iterable<GalleryItem> gallery) {
        RetrievalEvaluation evaluation = new RetrievalEvaluation();
        queries.forEach(evaluation::add);
        gallery.forEach(evaluation.gallery::add);
        return evaluation;
    }

    /**
     * An evaluation by a split: its queries are those that the authors' file would have.
     *
     * @throws DatasetException when an image's name is no number, by which results call images
     */
    public static RetrievalEvaluation of(PairIndex index) {
        return of(RetrievalQuery.of(index).toList(), GalleryItem.of(index).toList());
    }

    private void add(RetrievalQuery query) {
        List<Truth> image = queries.computeIfAbsent(query.queryImageId(), id -> new ArrayList<>());
        if (!image.isEmpty() && image.get(0).query.pairId() != query.pairId()) {
            throw new DatasetException(
                    query.location(),
                    "expected the pair id " + image.get(0).query.pairId() + " that other queries of image "
                            + query.queryImageId() + " have but found " + query.pairId());
        }
        int index = -1;
        if (query.style() > 0) {
            index = measured.size();
            measured.add(query);
        }
        image.add(new Truth(query, query.bbox().toXywh(), index));
    }

    /**
     * A query of the ground truth.
     *
     * @param box corner and size, in which the authors compare
     * @param index its place among those that are measured; -1 when it is not
     */
    private record Truth(RetrievalQuery query, BoundingBox.Xywh box, int index) {}

    /** Measures results, which are gone through once. */
    public RetrievalScores evaluate(Iterable<RetrievalResult> results) {
        Standing standing = new Standing(measured.size());
        long stray = 0;
        for (RetrievalResult result : results) {
            List<Truth> image = queries.getOrDefault(result.queryImageId(), List.of());
            if (image.isEmpty()) {
                stray++;
                continue;
            }
            Truth truth = closest(result.queryBbox().toXywh(), image);
            if (truth.index >= 0
                    && truth.query.cls() == result.queryCls()
                    && standing.isBeatenBy(truth.index, result.queryScore().doubleValue())) {
                standing.ranks[truth.index] = gallery.rank(truth.query, result);
            }
        }
        List<RetrievalOutcome> outcomes = new ArrayList<>(measured.size());
        for (int i = 0; i < measured.size(); i++) {
            RetrievalQuery query = measured.get(i);
            outcomes.add(new RetrievalOutcome(
                    query, gallery.answers(query), !Double.isNaN(standing.scores[i]), standing.ranks[i]));
        }
        return new RetrievalScores(outcomes, stray);
    }

    /** What stands for each query so far: its score, which is not a number before there is any, and what it achieved. */
    private static final class Standing {
        private final double[] scores;
        private final OptionalInt[] ranks;

        Standing(int queries) {
            scores = new double[queries];
            ranks = new OptionalInt[queries];
            Arrays.fill(scores, Double.NaN);
            Arrays.fill(ranks, OptionalInt.empty());
        }

        /** Puts a higher score in place; the first of equals stays. */
        boolean isBeatenBy(int query, double score) {
            boolean beaten = Double.isNaN(scores[query]) || score > scores[query];
            if (beaten) {
                scores[query] = score;
            }
            return beaten;
        }
    }

    private static Truth closest(BoundingBox.Xywh box, List<Truth> image) {
        Truth closest = image.get(0);
        double most = box.iou(closest.box, false);
        for (Truth truth : image) {
            double overlap = box.iou(truth.box, false);
            if (overlap > most) {
                most = overlap;
                closest = truth;
            }
        }
        return closest;
    }
}
