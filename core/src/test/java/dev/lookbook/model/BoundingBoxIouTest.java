package dev.lookbook.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How much boxes overlap. */
class BoundingBoxIouTest {
    private static final BoundingBox DETECTION = BoundingBox.ofXywh(0, 0, 4, 4);

    @Test
    void theIntersectionIsDividedByTheUnion() {
        assertThat(DETECTION.iou(BoundingBox.ofXyxy(2, 2, 6, 6), false)).isEqualTo(4 / 28.0);
        assertThat(DETECTION.iou(DETECTION.toXyxy(), false)).isEqualTo(1);
    }

    @Test
    void aPartOfACrowdIsAllThatADetectionNeedBe() {
        assertThat(DETECTION.iou(BoundingBox.ofXywh(0, 0, 100, 3), true)).isEqualTo(12 / 16.0);
    }

    @Test
    void boxesThatDoNotOverlapHaveNothingInCommon() {
        assertThat(DETECTION.iou(BoundingBox.ofXywh(4, 0, 4, 4), false)).isZero();
        assertThat(DETECTION.iou(BoundingBox.ofXywh(5, 5, 4, 4), true)).isZero();
        assertThat(DETECTION.iou(BoundingBox.ofXywh(1, 1, 0, 0), false)).isZero();
        BoundingBox point = BoundingBox.ofXywh(1, 1, 0, 0);
        assertThat(point.iou(point, true)).isZero();
        BoundingBox tiny = BoundingBox.ofXywh(0, 0, 1e-200, 1e-200);
        assertThat(tiny.iou(tiny, false)).isZero();
    }
}
