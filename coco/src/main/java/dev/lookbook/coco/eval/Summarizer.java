package dev.lookbook.coco.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works the statistics out that pycocotools prints, in its order. */
final class Summarizer {
    private final Axes axes;
    private final Curves curves;
    private final List<Statistic> statistics = new ArrayList<>();
    private final int last;

    Summarizer(Axes axes, Curves curves) {
        this.axes = axes;
        this.curves = curves;
        last = axes.maxDetections().size() - 1;
    }

    List<Statistic> statistics() {
        sizes(true);
        if (axes.type() == EvaluationType.KEYPOINTS) {
            sizes(false);
        } else {
            for (int i = 0; i <= last; i++) {
                add("AR" + axes.maxDetections().get(i), false, Optional.empty(), AreaRange.ALL, i);
            }
            parts(false);
        }
        return List.copyOf(statistics);
    }

    private void sizes(boolean isPrecision) {
        String name = isPrecision ? "AP" : "AR";
        add(name, isPrecision, Optional.empty(), AreaRange.ALL, last);
        add(name + "50", isPrecision, Optional.of(0.5), AreaRange.ALL, last);
        add(name + "75", isPrecision, Optional.of(0.75), AreaRange.ALL, last);
        parts(isPrecision);
    }

    private void parts(boolean isPrecision) {
        for (AreaRange area : axes.areas().subList(1, axes.areas().size())) {
            add((isPrecision ? "AP" : "AR") + area.word(), isPrecision, Optional.empty(), area, last);
        }
    }

    private void add(String name, boolean isPrecision, Optional<Double> iou, AreaRange area, int max) {
        int areaIndex = axes.areas().indexOf(area);
        double value = isPrecision
                ? curves.meanPrecision(t -> isAt(t, iou), areaIndex, max)
                : curves.meanRecall(t -> isAt(t, iou), areaIndex, max);
        statistics.add(new Statistic(
                name, value, isPrecision, label(iou), area, axes.maxDetections().get(max)));
    }

    private boolean isAt(int threshold, Optional<Double> iou) {
        return iou.isEmpty() || iou.get().equals(axes.iouThresholds().get(threshold));
    }

    private String label(Optional<Double> iou) {
        List<Double> all = axes.iouThresholds();
        return iou.map(one -> Statistic.fixed(one, 2))
                .orElse(Statistic.fixed(all.get(0), 2) + ':' + Statistic.fixed(all.get(all.size() - 1), 2));
    }
}
