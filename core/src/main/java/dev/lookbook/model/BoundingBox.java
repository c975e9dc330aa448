package dev.lookbook.model;

import dev.lookbook.internal.BriefText;

/**
 * An axis-aligned box in pixels, origin top-left. Keeps its four numbers in the form they came in, two corners ({@link
 * Xyxy}) or a corner and a size ({@link Xywh}), and derives the other.
 *
 * <p>Deriving and going back is exact for integers but not for doubles: x + w - x is not always w.
 */
public sealed interface BoundingBox {

    /**
     * A box from two corners.
     *
     * @throws IllegalArgumentException when a maximum is less than its minimum, or a number, a size or the area is not
     *     finite
     */
    static BoundingBox ofXyxy(double xMin, double yMin, double xMax, double yMax) {
        return new Xyxy(Decimals.ofDoubles(xMin, yMin, xMax, yMax));
    }

    /**
     * A box from its top-left corner and its size.
     *
     * @throws IllegalArgumentException when a size is negative, or a number, a corner or the area is not finite
     */
    static BoundingBox ofXywh(double xMin, double yMin, double width, double height) {
        return new Xywh(Decimals.ofDoubles(xMin, yMin, width, height));
    }

    /** The four numbers in the form they came in. */
    Decimals numbers();

    /** This box as two corners: xMin, yMin, xMax, yMax. */
    Xyxy toXyxy();

    /** This box as its top-left corner and its size: xMin, yMin, width, height. */
    Xywh toXywh();

    /** The left edge. */
    default double xMin() {
        return numbers().doubleValue(0);
    }

    /** The top edge. */
    default double yMin() {
        return numbers().doubleValue(1);
    }

    /** The right edge. */
    double xMax();

    /** The bottom edge. */
    double yMax();

    /** The horizontal size. */
    double width();

    /** The vertical size. */
    double height();

    /** Width times height; an integer when both are. */
    default Decimal area() {
        Decimals size = toXywh().numbers();
        return size.get(2).times(size.get(3));
    }

    /**
     * Intersection over union, in doubles and in the order that pycocotools computes them; 0 when nothing overlaps.
     *
     * @param truth the annotated box that this one, a detection, is compared with
     * @param crowd whether the annotation is a crowd, of which a detection need only be a part: the intersection is then
     *     divided by this box's area
     */
    default double iou(BoundingBox truth, boolean crowd) {
        double both = overlap(xMin(), xMax(), truth.xMin(), truth.xMax())
                * overlap(yMin(), yMax(), truth.yMin(), truth.yMax());
        if (both == 0) {
            return 0;
        }
        double area = width() * height();
        return both / (crowd ? area : area + truth.width() * truth.height() - both);
    }

    private static double overlap(double min, double max, double otherMin, double otherMax) {
        return Math.max(0, Math.min(max, otherMax) - Math.max(min, otherMin));
    }

    /** A box as two corners: xMin, yMin, xMax, yMax. */
    record Xyxy(Decimals numbers) implements BoundingBox {
        public Xyxy {
            requireFour(numbers);
            double width = numbers.doubleValue(2) - numbers.doubleValue(0);
            double height = numbers.doubleValue(3) - numbers.doubleValue(1);
            if (width < 0 || height < 0) {
                throw new IllegalArgumentException(
                        "expected a box [x1, y1, x2, y2] with x1 <= x2 and y1 <= y2 but found " + numbers);
            }
            requireFinite(width * height, numbers);
        }

        @Override
        public double xMax() {
            return numbers.doubleValue(2);
        }

        @Override
        public double yMax() {
            return numbers.doubleValue(3);
        }

        @Override
        public double width() {
            return xMax() - xMin();
        }

        @Override
        public double height() {
            return yMax() - yMin();
        }

        @Override
        public Xyxy toXyxy() {
            return this;
        }

        @Override
        public Xywh toXywh() {
            Decimal x = numbers.get(0);
            Decimal y = numbers.get(1);
            return new Xywh(Decimals.builder()
                    .add(x)
                    .add(y)
                    .add(numbers.get(2).minus(x))
                    .add(numbers.get(3).minus(y))
                    .build());
        }

        /** In a line, with the numbers as they are written: {@code Xyxy[12,40 192,300]}, left, top, right, bottom. */
        @Override
        public String toString() {
            return text("Xyxy", numbers, ',');
        }
    }

    /** A box as its top-left corner and its size: xMin, yMin, width, height. */
    record Xywh(Decimals numbers) implements BoundingBox {
        public Xywh {
            requireFour(numbers);
            double width = numbers.doubleValue(2);
            double height = numbers.doubleValue(3);
            if (width < 0 || height < 0) {
                throw new IllegalArgumentException(
                        "expected a box [x, y, width, height] with a size of at least 0 but found " + numbers);
            }
            requireFinite(numbers.doubleValue(0) + width, numbers);
            requireFinite(numbers.doubleValue(1) + height, numbers);
            requireFinite(width * height, numbers);
        }

        @Override
        public double xMax() {
            return xMin() + width();
        }

        @Override
        public double yMax() {
            return yMin() + height();
        }

        @Override
        public double width() {
            return numbers.doubleValue(2);
        }

        @Override
        public double height() {
            return numbers.doubleValue(3);
        }

        @Override
        public Xyxy toXyxy() {
            Decimal x = numbers.get(0);
            Decimal y = numbers.get(1);
            return new Xyxy(Decimals.builder()
                    .add(x)
                    .add(y)
                    .add(x.plus(numbers.get(2)))
                    .add(y.plus(numbers.get(3)))
                    .build());
        }

        @Override
        public Xywh toXywh() {
            return this;
        }

        /** In a line, with the numbers as they are written: {@code Xywh[12,40 180x260]}, left, top, width, height. */
        @Override
        public String toString() {
            return text("Xywh", numbers, 'x');
        }
    }

    private static String text(String kind, Decimals numbers, char between) {
        return kind
                + '['
                + text(numbers, 0)
                + ','
                + text(numbers, 1)
                + ' '
                + text(numbers, 2)
                + between
                + text(numbers, 3)
                + ']';
    }

    private static String text(Decimals numbers, int index) {
        return BriefText.word(numbers.text(index), 40);
    }

    /** A box that can be made can be converted: where that fails, nobody could say where the box came from. */
    private static void requireFinite(double derived, Decimals numbers) {
        if (!Double.isFinite(derived)) {
            throw new IllegalArgumentException(
                    "expected a box whose corners, size and area are within a double's range but found " + numbers);
        }
    }

    private static void requireFour(Decimals numbers) {
        if (numbers.size() != 4) {
            throw new IllegalArgumentException("expected a box of 4 numbers but found " + numbers.size());
        }
    }
}
