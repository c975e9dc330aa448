package dev.lookbook.coco;

import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Rle;
import dev.lookbook.model.Segmentation;
import java.util.List;
import java.util.Optional;

/** What the box, the mask and the points of an annotation have to be like. */
record ShapeRules(CocoAnnotation annotation, MemberRules members) {
    /** Three points, x and y each. */
    private static final int TRIANGLE = 6;

    /** What an annotated object has to have. */
    void groundTruth() {
        requireBox();
        members.require("area", annotation.area(), "a number", CocoRule.MISSING_AREA, CocoRule.INVALID_AREA);
        Optional<Decimal> negative = annotation.area().filter(area -> area.doubleValue() < 0);
        negative.ifPresent(
                area -> members.add(CocoRule.INVALID_AREA, "expected an area of at least 0 but found " + area, "area"));
        members.require("iscrowd", annotation.iscrowd(), "0 or 1", CocoRule.MISSING_ISCROWD, CocoRule.INVALID_ISCROWD);
        annotation
                .iscrowd()
                .filter(crowd -> crowd != 0 && crowd != 1)
                .ifPresent(crowd ->
                        members.add(CocoRule.INVALID_ISCROWD, "expected 0 or 1 but found " + crowd, "iscrowd"));
        members.require(
                "segmentation",
                annotation.segmentation(),
                "a list of polygons or a run-length encoded mask",
                CocoRule.MISSING_SEGMENTATION,
                CocoRule.INVALID_SEGMENTATION);
        shapes();
        KeypointRules.check(annotation, members);
    }

    /** A result has at least one of box, mask and points. */
    void result() {
        boolean other = annotation.segmentation().isPresent()
                || annotation.keypoints().isPresent()
                || members.extras().get("segmentation").isPresent()
                || members.extras().get("keypoints").isPresent();
        if (other) {
            members.allow("bbox", "a box [x, y, width, height]", CocoRule.INVALID_BBOX);
        } else {
            requireBox();
        }
        members.allow("segmentation", "a list of polygons or a run-length encoded mask", CocoRule.INVALID_SEGMENTATION);
        shapes();
    }

    private void requireBox() {
        members.require(
                "bbox",
                annotation.bbox(),
                "a box [x, y, width, height] of four numbers with a size of at least 0",
                CocoRule.MISSING_BBOX,
                CocoRule.INVALID_BBOX);
    }

    private void shapes() {
        annotation
                .bbox()
                .filter(box -> box.width() == 0 || box.height() == 0)
                .ifPresent(box -> members.add(
                        CocoRule.EMPTY_BBOX,
                        "expected a box with width and height but found " + box.numbers(),
                        "bbox"));
        if (annotation.segmentation().orElse(null) instanceof Segmentation.Polygons polygons) {
            polygons(polygons.rings());
        }
    }

    /** A mask covers its image. */
    private void mask(Rle mask, CocoImage image) {
        boolean other = image.width().filter(width -> width != mask.width()).isPresent()
                || image.height().filter(height -> height != mask.height()).isPresent();
        if (other) {
            members.add(
                    CocoRule.MASK_SIZE,
                    "expected a mask of the image's size, " + side(image.width()) + " x " + side(image.height())
                            + " pixels, but found one of " + mask.width() + " x " + mask.height(),
                    "segmentation",
                    "size");
        }
    }

    private void polygons(List<Decimals> rings) {
        if (rings.isEmpty()) {
            members.add(CocoRule.EMPTY_SEGMENTATION, "expected at least one polygon but found none", "segmentation");
        }
        for (int i = 0; i < rings.size(); i++) {
            if (rings.get(i).size() < TRIANGLE) {
                members.add(
                        CocoRule.SHORT_POLYGON,
                        "expected a polygon of at least 3 points but found "
                                + rings.get(i).size() / 2,
                        "segmentation",
                        String.valueOf(i));
            }
        }
    }

    /** What has to be true of the annotation in its image. */
    void within(CocoImage image) {
        if (annotation.segmentation().orElse(null) instanceof Rle mask) {
            mask(mask, image);
        }
        if (annotation.bbox().isPresent()) {
            BoundingBox box = annotation.bbox().get();
            boolean beyond = image.width()
                            .filter(width -> width > 0 && box.xMax() > width)
                            .isPresent()
                    || image.height()
                            .filter(height -> height > 0 && box.yMax() > height)
                            .isPresent();
            if (box.xMin() < 0 || box.yMin() < 0 || beyond) {
                members.add(
                        CocoRule.BBOX_OUTSIDE_IMAGE,
                        "expected a box [x, y, width, height] within the image of " + side(image.width()) + " x "
                                + side(image.height()) + " pixels but found " + box.numbers(),
                        "bbox");
            }
        }
    }

    private static String side(Optional<Long> pixels) {
        return pixels.map(String::valueOf).orElse("?");
    }
}
