package dev.lookbook.coco.eval;

import dev.lookbook.coco.CocoReader;
import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.model.Category;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Measures results against ground truth as pycocotools' {@code COCOeval} does, every precision and recall the same double:
 * average precision and recall of boxes, masks or keypoints.
 *
 * <p>Needs two open readers: of a COCO file, and of its results, a bare list of objects with an image id, a category id, a
 * score and a box, a mask or keypoints each. What a result does not state follows from what it does: the area and the mask
 * from the box, else the area and the box from the mask, else from the keypoints. There may be no results at all.
 *
 * <p>Throws a {@link DatasetException} with the place of what cannot be evaluated: a result without a score, without what is
 * compared, or of an image that there is not; ground truth without what is compared. What is missing in the ground truth and
 * follows from something else ({@code area}, {@code bbox}, {@code iscrowd}, {@code num_keypoints}) is worked out as {@link
 * dev.lookbook.coco.CocoMode#REPAIR} does it. Whoever listens ({@link Builder#onIssue}) is told of that, and of what is left
 * out: annotations and results of categories that the ground truth does not define, masks of another size than those of the
 * ground truth, annotation 0. Ids are those of {@link CocoReader}: {@code 7} and {@code "7"} are one, and strings will do;
 * categories need numbers.
 *
 * <p>Reads the results once and the ground truth once. Memory is needed for the results, some 250 bytes for a box and four
 * bytes more for each run of a mask, until their image is evaluated; for one image of the ground truth; for the {@link
 * EvaluationResult}; and for each detection that counts, a score and what became of it, 56 bytes with COCO's thresholds.
 *
 * <p>Immutable and safe to share between threads; the readers are not.
 *
 * <pre>{@code
 * try (CocoReader truth = CocoReader.open(Path.of("instances_val.json"));
 *         CocoReader results = CocoReader.open(Path.of("results.json"))) {
 *     System.out.print(CocoEvaluation.of(EvaluationType.BBOX).evaluate(truth, results));
 * }
 * }</pre>
 */
public final class CocoEvaluation {
    /** Of COCO's 17 keypoints of persons, times ten as in pycocotools: the quotients are not the literals 0.026 and so on. */
    private static final double[] PERSON_SIGMAS = {
        .26, .25, .25, .35, .35, .79, .79, .72, .72, .62, .62, 1.07, 1.07, .87, .87, .89, .89
    };

    private final EvaluationType type;
    private final List<Double> iouThresholds;
    private final List<Integer> maxDetections;
    private final List<Double> sigmas;
    private final boolean annotationZeroQuirk;
    private final Notes notes;

    private CocoEvaluation(Builder options) {
        type = options.type;
        iouThresholds = options.iouThresholds;
        maxDetections = options.maxDetections.isEmpty() ? type.maxDetections() : options.maxDetections;
        sigmas = options.sigmas;
        annotationZeroQuirk = options.annotationZeroQuirk;
        notes = new Notes(options.listener);
    }

    /** An evaluation with COCO's parameters. */
    public static CocoEvaluation of(EvaluationType type) {
        return builder().type(type).build();
    }

    /** Starts an evaluation with options. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Measures results.
     *
     * @param truth a COCO file
     * @param results a result file of it
     * @throws DatasetException when one of the files cannot be evaluated, or is of the other kind
     */
    public EvaluationResult evaluate(CocoReader truth, CocoReader results) {
        if (truth.header().isResults()) {
            throw new DatasetException(
                    truth.location(), "expected ground truth, an object with \"images\", but found a list of results");
        }
        if (!results.header().isResults()) {
            throw new DatasetException(
                    results.location(),
                    "expected a list of results but found an object with \"images\" or \"annotations\"");
        }
        Map<Long, Category> categories = new TreeMap<>();
        truth.categories().forEach(category -> categories.putIfAbsent(category.id(), category));
        Axes axes = new Axes(type, iouThresholds, List.copyOf(categories.values()), maxDetections);
        Matcher matcher = new Matcher(axes, similarity(), annotationZeroQuirk);
        return new Evaluation(axes, matcher, notes, results).run(truth);
    }

    private Similarity similarity() {
        return switch (type) {
            case BBOX -> new BoxOverlap();
            case SEGM -> new MaskOverlap(notes);
            case KEYPOINTS -> new KeypointSimilarity(sigmas);
        };
    }

    /** How results are measured; COCO's way unless told otherwise. Not thread-safe. */
    public static final class Builder {
        private EvaluationType type = EvaluationType.BBOX;
        private List<Double> iouThresholds = Thresholds.IOU;
        private List<Integer> maxDetections = List.of();
        private List<Double> sigmas = DoubleStream.of(PERSON_SIGMAS)
                .map(sigma -> sigma / 10.0)
                .boxed()
                .toList();
        private boolean annotationZeroQuirk = true;
        private Consumer<? super Issue> listener = issue -> {};

        private Builder() {}

        /** What is compared; boxes by default. */
        public Builder type(EvaluationType value) {
            type = value;
            return this;
        }

        /**
         * How exactly each keypoint can be placed, by default those of COCO's 17 of a person. Annotations and results need as
         * many keypoints: DeepFashion2's have 294.
         *
         * @throws IllegalArgumentException when there is none, or one that is not more than 0
         */
        public Builder sigmas(double... values) {
            require(
                    values.length > 0
                            && DoubleStream.of(values).allMatch(sigma -> sigma > 0 && sigma < Double.MAX_VALUE),
                    "sigmas of more than 0",
                    DoubleStream.of(values).boxed().toList());
            sigmas = DoubleStream.of(values).boxed().toList();
            return this;
        }

        /**
         * How many detections of an image and a category count, the most confident first: one average recall for each number
         * of boxes or masks; all else is of the greatest. By default 1, 10 and 100, and 20 for keypoints.
         *
         * @throws IllegalArgumentException when there is none, or they are not ascending from at least 1
         */
        public Builder maxDetections(int... values) {
            List<Integer> given = IntStream.of(values).boxed().toList();
            require(
                    values.length > 0
                            && values[0] > 0
                            && IntStream.range(1, values.length).allMatch(i -> values[i - 1] < values[i]),
                    "ascending numbers of detections of at least 1",
                    given);
            maxDetections = given;
            return this;
        }

        /**
         * The overlaps that detections have to reach, by default 0.5 to 0.95 by 0.05. AP50 and AP75 are -1 unless 0.5 and 0.75
         * are among them.
         *
         * @throws IllegalArgumentException when there is none, or they are not ascending from 0 to 1
         */
        public Builder iouThresholds(double... values) {
            List<Double> given = DoubleStream.of(values).boxed().toList();
            require(
                    values.length > 0
                            && values[0] >= 0
                            && values[values.length - 1] <= 1
                            && IntStream.range(1, values.length).allMatch(i -> values[i - 1] < values[i]),
                    "ascending overlaps from 0 to 1",
                    given);
            iouThresholds = given;
            return this;
        }

        /**
         * Whether a detection that matches an annotation whose id is 0 is wrong all the same. pycocotools takes a match of 0 for
         * no match; to be equal to it, this is so by default, and listeners are told of such annotations.
         */
        public Builder annotationZeroQuirk(boolean value) {
            annotationZeroQuirk = value;
            return this;
        }

        /** Who is told of what was worked out or left out; nobody by default. */
        public Builder onIssue(Consumer<? super Issue> value) {
            listener = value;
            return this;
        }

        /** The evaluation with these options. */
        public CocoEvaluation build() {
            return new CocoEvaluation(this);
        }

        /** {@link #build() Builds} it and measures results: see {@link CocoEvaluation#evaluate}. */
        public EvaluationResult evaluate(CocoReader truth, CocoReader results) {
            return build().evaluate(truth, results);
        }

        private static void require(boolean fits, String expected, List<?> found) {
            if (!fits) {
                throw new IllegalArgumentException("expected " + expected + " but found " + found);
            }
        }
    }
}
