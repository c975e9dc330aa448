package dev.lookbook.cli;

import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.deepfashion2.pairs.PairIndex;
import dev.lookbook.deepfashion2.pairs.PairItem;
import dev.lookbook.deepfashion2.retrieval.GalleryItem;
import dev.lookbook.deepfashion2.retrieval.RetrievalEvaluation;
import dev.lookbook.deepfashion2.retrieval.RetrievalQuery;
import dev.lookbook.deepfashion2.retrieval.RetrievalReader;
import dev.lookbook.deepfashion2.retrieval.RetrievalResult;
import dev.lookbook.deepfashion2.retrieval.RetrievalScores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code evaluate --type retrieval}, and what they are about. */
final class RetrievalOptions {
    @Option(
            names = "--gallery",
            paramLabel = "FILE",
            description =
                    "With --type retrieval: the shops' items, as val_gallery.json has them. TRUTH is then a file such"
                            + " as val_query.json; without a gallery, it is a DeepFashion2 split.")
    @Nullable
    Path gallery;

    @Option(
            names = "--min-answers",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "With --type retrieval: measures only queries with at least so many right answers in the gallery"
                            + " (default: ${DEFAULT-VALUE}, all).")
    int minAnswers;

    @Mixin
    OpeningOptions opening = new OpeningOptions();

    boolean areSet() {
        return gallery != null || minAnswers != 0 || opening.password.file != null || opening.split != null;
    }

    /** Measures. */
    RetrievalReport evaluate(Path truth, Path results) throws IOException {
        if (minAnswers < 0) {
            throw new IllegalArgumentException("--min-answers: expected at least 0 but found " + minAnswers);
        }
        long start = System.nanoTime();
        opening.fit(gallery == null ? List.of(truth) : List.of());
        Map<RetrievalQuery, PairItem> items = new HashMap<>();
        RetrievalEvaluation evaluation = gallery == null ? bySplit(truth, items) : byFiles(truth, gallery);
        try (RetrievalReader<RetrievalResult> reader = RetrievalReader.openResults(results)) {
            RetrievalScores scores = evaluation.evaluate(reader).where(outcome -> outcome.answers() >= minAnswers);
            return new RetrievalReport(scores, items, (System.nanoTime() - start) / 1e9);
        }
    }

    private static RetrievalEvaluation byFiles(Path truth, Path gallery) throws IOException {
        try (RetrievalReader<RetrievalQuery> queries = RetrievalReader.openQueries(truth);
                RetrievalReader<GalleryItem> items = RetrievalReader.openGallery(gallery)) {
            return RetrievalEvaluation.of(queries, items);
        }
    }

    private RetrievalEvaluation bySplit(Path truth, Map<RetrievalQuery, PairItem> items) throws IOException {
        try (DeepFashion2Reader split = opening.open(
                DeepFashion2Reader.builder()
                        .onProgress(Terminal.progress())
                        .threads(Runtime.getRuntime().availableProcessors()),
                truth)) {
            PairIndex index = PairIndex.of(split);
            index.queries().forEach(item -> items.put(RetrievalQuery.of(item), item));
            return RetrievalEvaluation.of(index);
        }
    }
}
