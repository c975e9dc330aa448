package dev.lookbook.coco;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Rle;
import dev.lookbook.model.Segmentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Works out what an annotation of an object does not say: the box from the mask or the labelled keypoints, the area from the
 * mask or the box, and so on, as pycocotools and the published files have it. What is stated stays.
 */
record Repair(Findings findings) {

    CocoAnnotation apply(CocoAnnotation annotation) {
        boolean object = annotation.bbox().isPresent()
                || annotation.segmentation().isPresent()
                || annotation.keypoints().isPresent();
        try {
            return object ? new Work(annotation, findings).done() : annotation;
        } catch (IllegalArgumentException outOfRange) {
            // Coordinates so large that nothing can be worked out from them.
            return annotation;
        }
    }

    /** One annotation under repair. */
    private static final class Work {
        private final CocoAnnotation annotation;
        private final Findings findings;
        private final ImmutableCocoAnnotation.Builder repaired;
        private final List<String> order = new ArrayList<>();
        private Attributes extras;
        private boolean changed;
        private final Optional<Segmentation> mask;

        Work(CocoAnnotation annotation, Findings findings) {
            this.annotation = annotation;
            this.findings = findings;
            extras = annotation.extras();
            repaired = CocoAnnotation.builder().from(annotation);
            order.addAll(annotation.memberOrder());
            mask = annotation.segmentation().filter(Work::isMask);
        }

        CocoAnnotation done() {
            Optional<BoundingBox.Xywh> box = annotation.bbox();
            if (box.isEmpty() && isMissing("bbox")) {
                box = derivedBox();
                box.ifPresent(found -> {
                    repaired.bbox(found);
                    say("bbox", found.numbers().toString(), source());
                });
            }
            if (annotation.area().isEmpty() && isMissing("area")) {
                area(box).ifPresent(area -> {
                    repaired.area(area);
                    say("area", area.text(), mask.isPresent() ? "the segmentation" : "the box");
                });
            }
            if (annotation.iscrowd().isEmpty() && isMissing("iscrowd")) {
                repaired.iscrowd(0L);
                say("iscrowd", "0", "nothing, since most annotations are of single objects");
            }
            if (annotation.numKeypoints().isEmpty()
                    && annotation.keypoints().isPresent()
                    && isMissing("num_keypoints")) {
                long labelled = annotation.keypoints().get().labelled();
                repaired.numKeypoints(labelled);
                say("num_keypoints", String.valueOf(labelled), "the keypoints");
            }
            return changed ? repaired.extras(extras).memberOrder(order).build() : annotation;
        }

        private boolean isMissing(String name) {
            return extras.get(name).map(MemberRules::isNothing).orElse(true);
        }

        private void say(String member, String value, String from) {
            changed = true;
            extras = extras.without(member);
            if (!order.isEmpty() && !order.contains(member)) {
                order.add(member);
            }
            findings.repaired(annotation.location(), member, value, from);
        }

        private Optional<BoundingBox.Xywh> derivedBox() {
            return mask.map(Segmentation::bounds)
                    .map(BoundingBox::toXywh)
                    .or(() -> annotation.keypoints().flatMap(Work::extent));
        }

        private String source() {
            return mask.isPresent() ? "the segmentation" : "the labelled keypoints";
        }

        private static Optional<BoundingBox.Xywh> extent(Landmarks points) {
            if (points.labelled() == 0) {
                return Optional.empty();
            }
            double left = Double.POSITIVE_INFINITY;
            double top = Double.POSITIVE_INFINITY;
            double right = Double.NEGATIVE_INFINITY;
            double bottom = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < points.size(); i++) {
                if (points.isLabelled(i)) {
                    left = Math.min(left, points.x(i));
                    right = Math.max(right, points.x(i));
                    top = Math.min(top, points.y(i));
                    bottom = Math.max(bottom, points.y(i));
                }
            }
            return Optional.of(
                    BoundingBox.ofXywh(left, top, right - left, bottom - top).toXywh());
        }

        private Optional<Decimal> area(Optional<BoundingBox.Xywh> box) {
            return mask.map(Work::area).or(() -> box.map(BoundingBox::area));
        }

        private static Decimal area(Segmentation mask) {
            return mask instanceof Rle ? Decimal.of((long) mask.area()) : Decimal.of(mask.area());
        }

        /** Whether it has anything to work from: a point at least. */
        private static boolean isMask(Segmentation segmentation) {
            return !(segmentation instanceof Segmentation.Polygons polygons)
                    || polygons.rings().stream().anyMatch(ring -> !ring.isEmpty());
        }
    }
}
