package dev.lookbook.coco.eval;

import dev.lookbook.model.Category;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How good results are. Values are from 0 to 1, and -1 where there is no ground truth to measure by, as in pycocotools.
 *
 * <p>Precisions and recalls are looked up by position in {@link #iouThresholds}, {@link #recallThresholds}, {@link
 * #categories}, {@link #areas} and {@link #maxDetections}, which are the dimensions of pycocotools' arrays in its order; a
 * position that there is not is an {@link IndexOutOfBoundsException}. Needs 8 bytes for each precision: 8 KB for an overlap
 * of ten and an area of one, times categories, areas and numbers of detections; 8 MB for COCO's 80 categories.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class EvaluationResult {
    private final Axes axes;
    private final Curves curves;
    private final List<Statistic> statistics;

    EvaluationResult(Axes axes, Curves curves) {
        this.axes = axes;
        this.curves = curves;
        statistics = new Summarizer(axes, curves).statistics();
    }

    /** What was compared. */
    public EvaluationType type() {
        return axes.type();
    }

    /** The categories of the ground truth in the order of their ids. */
    public List<Category> categories() {
        return axes.categories();
    }

    /** The overlaps that a detection had to reach, ascending. */
    public List<Double> iouThresholds() {
        return axes.iouThresholds();
    }

    /** The recalls at which precision is given: 0 to 1 by 0.01. */
    public List<Double> recallThresholds() {
        return Thresholds.RECALL;
    }

    /** The sizes of objects; the first is all. */
    public List<AreaRange> areas() {
        return axes.areas();
    }

    /** How many detections of an image and a category counted, the most confident first; ascending. */
    public List<Integer> maxDetections() {
        return axes.maxDetections();
    }

    /** The summary, in the order in which pycocotools prints it: 12 numbers, or 10 for keypoints. */
    public List<Statistic> statistics() {
        return statistics;
    }

    /**
     * A number of the summary.
     *
     * @param name such as {@code AP}, {@code AP50} or {@code ARlarge}
     * @throws IllegalArgumentException when the summary has no such number
     */
    public double statistic(String name) {
        return statistics.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected one of "
                        + statistics.stream().map(Statistic::name).collect(Collectors.joining(", ")) + " but found "
                        + name))
                .value();
    }

    /** The mean average precision: over all overlaps, recalls and categories, of objects of all sizes. */
    public double averagePrecision() {
        return statistics.get(0).value();
    }

    /**
     * The average precision of one category: over all overlaps and recalls, of objects of all sizes, with most detections.
     *
     * @param categoryId the category's id
     * @throws IllegalArgumentException when the ground truth does not define the category
     */
    public double averagePrecision(long categoryId) {
        for (int i = 0; i < categories().size(); i++) {
            if (categories().get(i).id() == categoryId) {
                return curves.meanPrecisionOf(i, 0, maxDetections().size() - 1);
            }
        }
        throw new IllegalArgumentException("expected the id of a category but found " + categoryId);
    }

    /** The greatest precision with at least a recall; 0 when that recall is not reached. */
    public double precision(int iou, int recall, int category, int area, int maxDetections) {
        return curves.precision(iou, recall, new Curves.Cell(category, area, maxDetections));
    }

    /** The share of annotated objects that were found. */
    public double recall(int iou, int category, int area, int maxDetections) {
        return curves.recall(iou, new Curves.Cell(category, area, maxDetections));
    }

    /** The table that pycocotools prints, each line with a line feed. */
    public String summary() {
        return statistics.stream().map(one -> one + "\n").collect(Collectors.joining());
    }

    /** The {@link #summary}. */
    @Override
    public String toString() {
        return summary();
    }
}
