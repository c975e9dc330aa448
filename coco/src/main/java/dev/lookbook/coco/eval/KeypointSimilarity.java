package dev.lookbook.coco.eval;

import dev.lookbook.coco.CocoImage;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Landmarks;
import java.util.List;
import java.util.Optional;

/**
 * Object keypoint similarity: how far keypoints are from where they were labelled, seen from the object's size and how exactly
 * each can be placed. Where none is labelled, it is how far they are from a box that reaches as far again to all sides.
 */
final class KeypointSimilarity implements Similarity {
    private final double[] variances;

    KeypointSimilarity(List<Double> sigmas) {
        variances =
                sigmas.stream().mapToDouble(sigma -> (sigma * 2) * (sigma * 2)).toArray();
    }

    @Override
    public double[][] between(List<Detection> detections, List<Truth> truths, CocoImage image) {
        List<double[]> points = detections.stream()
                .map(detection -> numbers(detection.keypoints().orElseThrow(), detection.place()))
                .toList();
        double[][] similarities = new double[detections.size()][truths.size()];
        for (int g = 0; g < truths.size(); g++) {
            Truth truth = truths.get(g);
            Optional<Landmarks> labelled = truth.keypoints().filter(keypoints -> keypoints.labelled() > 0);
            double[] expected =
                    labelled.map(keypoints -> numbers(keypoints, truth.place())).orElseGet(() -> around(truth.box()));
            for (int d = 0; d < detections.size(); d++) {
                similarities[d][g] = labelled.isPresent()
                        ? toKeypoints(points.get(d), expected, truth.area())
                        : toBox(points.get(d), expected, truth.area());
            }
        }
        return similarities;
    }

    private double[] numbers(Landmarks keypoints, Location place) {
        if (keypoints.size() != variances.length) {
            throw new DatasetException(
                    place,
                    "expected " + variances.length + " keypoints, as many as there are sigmas, but found "
                            + keypoints.size());
        }
        return keypoints.xyv().toDoubles();
    }

    /** Left, top, right and bottom of the box of the same centre and three times the sides. */
    private static double[] around(BoundingBox box) {
        return new double[] {
            box.xMin() - box.width(),
            box.yMin() - box.height(),
            box.xMin() + box.width() * 2,
            box.yMin() + box.height() * 2
        };
    }

    private double toKeypoints(double[] found, double[] truth, double area) {
        double[] terms = new double[variances.length];
        int count = 0;
        for (int i = 0; i < variances.length; i++) {
            if (truth[3 * i + 2] > 0) {
                terms[count++] = term(found[3 * i] - truth[3 * i], found[3 * i + 1] - truth[3 * i + 1], i, area);
            }
        }
        return NumpySum.sum(terms, count) / count;
    }

    private double toBox(double[] found, double[] box, double area) {
        double[] terms = new double[variances.length];
        for (int i = 0; i < variances.length; i++) {
            double dx = Math.max(0, box[0] - found[3 * i]) + Math.max(0, found[3 * i] - box[2]);
            double dy = Math.max(0, box[1] - found[3 * i + 1]) + Math.max(0, found[3 * i + 1] - box[3]);
            terms[i] = term(dx, dy, i, area);
        }
        return NumpySum.sum(terms, terms.length) / terms.length;
    }

    private double term(double dx, double dy, int keypoint, double area) {
        // StrictMath, so that a result that is just at a threshold is the same on every machine.
        return StrictMath.exp(-((dx * dx + dy * dy) / variances[keypoint] / (area + Math.ulp(1.0)) / 2));
    }
}
