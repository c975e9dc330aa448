package dev.lookbook.examples.serve;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.ImmutableAnnotatedImage;
import dev.lookbook.model.ImmutableItem;
import dev.lookbook.model.Item;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Segmentation;

/** Moves what is in one picture into the middle of another, as large as it can be there. */
final class Placement {
    private static final double TENTHS = 10;
    private static final int XYV = 3;

    private final ImageSize size;
    private final double scale;
    private final double left;
    private final double top;

    Placement(ImageSize from, ImageSize to) {
        size = to;
        scale = Math.min((double) to.width() / from.width(), (double) to.height() / from.height());
        left = (to.width() - from.width() * scale) / 2;
        top = (to.height() - from.height() * scale) / 2;
    }

    AnnotatedImage of(AnnotatedImage image) {
        return ImmutableAnnotatedImage.copyOf(image)
                .withSize(size)
                .withItems(image.items().stream().map(this::item).toList());
    }

    private Item item(Item item) {
        return ImmutableItem.copyOf(item)
                .withBoundingBox(item.boundingBox().map(this::box))
                .withLandmarks(item.landmarks().map(this::landmarks))
                .withSegmentation(item.segmentation().map(this::segmentation));
    }

    private BoundingBox box(BoundingBox box) {
        return BoundingBox.ofXyxy(x(box.xMin()), y(box.yMin()), x(box.xMax()), y(box.yMax()));
    }

    private Landmarks landmarks(Landmarks landmarks) {
        double[] numbers = landmarks.xyv().toDoubles();
        for (int i = 0; i < landmarks.size(); i++) {
            if (landmarks.isLabelled(i)) {
                numbers[XYV * i] = x(numbers[XYV * i]);
                numbers[XYV * i + 1] = y(numbers[XYV * i + 1]);
            }
        }
        return new Landmarks(Decimals.ofDoubles(numbers));
    }

    private Segmentation segmentation(Segmentation segmentation) {
        if (segmentation instanceof Segmentation.Polygons polygons) {
            return new Segmentation.Polygons(
                    polygons.rings().stream().map(this::ring).toList());
        }
        return segmentation;
    }

    private Decimals ring(Decimals ring) {
        double[] numbers = ring.toDoubles();
        for (int i = 0; i < numbers.length; i += 2) {
            numbers[i] = x(numbers[i]);
            numbers[i + 1] = y(numbers[i + 1]);
        }
        return Decimals.ofDoubles(numbers);
    }

    private double x(double x) {
        return rounded(left + x * scale, size.width());
    }

    private double y(double y) {
        return rounded(top + y * scale, size.height());
    }

    private static double rounded(double value, int most) {
        return Math.min(most, Math.max(0, Math.rint(value * TENTHS) / TENTHS));
    }
}
