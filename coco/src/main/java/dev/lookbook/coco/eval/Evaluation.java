package dev.lookbook.coco.eval;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.CocoRecord;
import dev.lookbook.coco.CocoRule;
import dev.lookbook.io.DatasetException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** One evaluation under way: goes through the images of the ground truth once. Not thread-safe. */
final class Evaluation {
    private final Axes axes;
    private final Matcher matcher;
    private final Notes notes;
    private final CategoryIndex categories;
    private final TruthReader truths;
    private final Map<RecordId, ResultsReader.OfImage> results;
    private final List<CategoryMatches> matches = new ArrayList<>();
    private final List<RecordId> images = new ArrayList<>();

    Evaluation(Axes axes, Matcher matcher, Notes notes, CocoReader results) {
        this.axes = axes;
        this.matcher = matcher;
        this.notes = notes;
        categories = new CategoryIndex(axes.categories(), notes);
        truths = new TruthReader(axes.type(), notes);
        this.results = new ResultsReader(axes.type(), categories).read(results);
        for (int i = 0; i < axes.categories().size(); i++) {
            matches.add(new CategoryMatches(
                    axes.areas().size(), axes.iouThresholds().size()));
        }
    }

    EvaluationResult run(CocoReader truth) {
        Set<RecordId> seen = new HashSet<>();
        for (CocoRecord record : truth) {
            Optional<RecordId> id =
                    RecordId.of(record.image().id(), record.image().extras(), "id");
            // Of two images with one id, the first has the annotations; one without has none.
            if (id.isPresent() && seen.add(id.get())) {
                images.add(id.get());
                evaluate(record, Optional.ofNullable(results.remove(id.get())));
            }
        }
        results.forEach((id, left) -> {
            throw new DatasetException(
                    left.first(), "expected \"image_id\" to be the id of an image of the ground truth but found " + id);
        });
        return new EvaluationResult(axes, new Accumulator(axes, ranks()).curves(matches));
    }

    /** An image's annotations and results of one category. */
    private record Part(List<Truth> truths, List<Detection> detections) {
        Part() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private void evaluate(CocoRecord record, Optional<ResultsReader.OfImage> found) {
        Map<Integer, Part> parts = new TreeMap<>();
        for (CocoAnnotation annotation : record.annotations()) {
            categories
                    .of(annotation)
                    .ifPresent(category -> parts.computeIfAbsent(category, any -> new Part())
                            .truths
                            .add(read(annotation)));
        }
        found.ifPresent(ofImage -> ofImage.detections()
                .forEach(detection -> parts.computeIfAbsent(detection.category(), any -> new Part())
                        .detections
                        .add(detection)));
        parts.forEach((category, part) ->
                matcher.match(part.detections, part.truths, record.image(), images.size() - 1, matches.get(category)));
    }

    private Truth read(CocoAnnotation annotation) {
        Truth truth = truths.read(annotation);
        if (truth.isZero() && matcher.annotationZeroQuirk()) {
            notes.tell(
                    CocoRule.ZERO_ID,
                    annotation.location(),
                    "expected an id of at least 1 but found 0; as in pycocotools, whoever detects it is wrong");
        }
        return truth;
    }

    /** Each image's place in the order of their ids, in which pycocotools goes through them. */
    private int[] ranks() {
        int[] ranks = new int[images.size()];
        int[] order = IntStream.range(0, ranks.length)
                .boxed()
                .sorted(Comparator.comparing(images::get))
                .mapToInt(i -> i)
                .toArray();
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
        }
        return ranks;
    }
}
