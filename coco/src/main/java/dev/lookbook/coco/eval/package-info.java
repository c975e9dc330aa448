/**
 * How good detections are, in the numbers that COCO made common: average precision and average recall, equal to those of
 * pycocotools.
 *
 * <p>Start with {@link dev.lookbook.coco.eval.CocoEvaluation}: {@code CocoEvaluation.of(EvaluationType.BBOX).evaluate(truth,
 * results)} compares two files that {@link dev.lookbook.coco.CocoReader}s have open. The {@link
 * dev.lookbook.coco.eval.EvaluationResult} has the summary, the average precision of each category, and all of the curves
 * behind them, by {@link dev.lookbook.coco.eval.AreaRange}, threshold and number of detections. An {@link
 * dev.lookbook.coco.eval.EvaluationType} says whether boxes, masks or keypoints are compared.
 *
 * <p>Obtain it as {@code dev.lookbook:lookbook-coco}, module {@code dev.lookbook.coco}. Everything public is immutable and
 * safe to share between threads, but for builders.
 */
@NullMarked
package dev.lookbook.coco.eval;

import org.jspecify.annotations.NullMarked;
