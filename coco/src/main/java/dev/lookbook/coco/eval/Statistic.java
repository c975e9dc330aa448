package dev.lookbook.coco.eval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * A line of the summary: an average precision or recall.
 *
 * @param name short and unique in its summary: {@code AP}, {@code AP50}, {@code APsmall}, {@code AR100}
 * @param value from 0 to 1; -1 when there is no ground truth for it
 * @param isPrecision whether it is a precision rather than a recall
 * @param iou the overlaps that it is the mean of: {@code 0.50:0.95}
 * @param area the sizes of objects that count
 * @param maxDetections how many detections of an image and a category count
 */
public record Statistic(String name, double value, boolean isPrecision, String iou, AreaRange area, int maxDetections) {

    /** As pycocotools prints it: {@code Average Precision (AP) @[ IoU=0.50:0.95 | area= all | maxDets=100 ] = 0.505}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                " %-18s %s @[ IoU=%-9s | area=%6s | maxDets=%3d ] = %s",
                isPrecision ? "Average Precision" : "Average Recall",
                isPrecision ? "(AP)" : "(AR)",
                iou,
                area.word(),
                maxDetections,
                fixed(value, 3));
    }

    /** Rounded as Python does, by the exact value of the double and not by its shortest text. */
    static String fixed(double value, int digits) {
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }
}
