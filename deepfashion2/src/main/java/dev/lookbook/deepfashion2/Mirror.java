package dev.lookbook.deepfashion2;

import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Segmentation;
import java.math.BigDecimal;
import java.util.List;

/**
 * Mirrors coordinates about the middle of a picture, left to right: x becomes width - 1 - x.
 *
 * <p>In the dataset's files x goes from 0 to width - 1, be it of boxes, landmarks or polygons. Coordinates are pixels, the
 * first and the last of which are each other's mirror image.
 */
final class Mirror {
    /** The exponents of doubles and some more; exact arithmetic on 1e-999999999 would take all memory there is. */
    private static final int LARGEST_SCALE = 400;

    private static final int SMALL_LENGTH = 9;

    private final long last;

    /**
     * @throws IllegalArgumentException when the width is less than 1
     */
    Mirror(int width) {
        if (width < 1) {
            throw new IllegalArgumentException("expected an image at least 1 pixel wide but found " + width);
        }
        last = width - 1L;
    }

    BoundingBox.Xyxy box(BoundingBox.Xyxy box) {
        Decimals corners = box.numbers();
        return new BoundingBox.Xyxy(Decimals.builder()
                .add(x(corners.get(2)))
                .add(corners.get(1))
                .add(x(corners.get(0)))
                .add(corners.get(3))
                .build());
    }

    /** Points keep their order, so that a ring is now drawn the other way round: the dataset's rings are of both kinds. */
    Segmentation.Polygons polygons(Segmentation.Polygons polygons) {
        return new Segmentation.Polygons(
                polygons.rings().stream().map(this::ring).toList());
    }

    private Decimals ring(Decimals ring) {
        Decimals.Builder mirrored = Decimals.builder();
        for (int i = 0; i < ring.size(); i += 2) {
            mirrored.add(x(ring.get(i))).add(ring.get(i + 1));
        }
        return mirrored.build();
    }

    /** Each landmark comes from where its partner was; one that nobody labelled is nowhere, and stays as it is written. */
    Landmarks landmarks(Landmarks landmarks, List<DeepFashion2Landmark> meanings) {
        Decimals.Builder mirrored = Decimals.builder();
        for (DeepFashion2Landmark meaning : meanings) {
            int partner = meaning.flipPartner().number() - 1;
            Decimal x = landmarks.xyv().get(3 * partner);
            mirrored.add(landmarks.isLabelled(partner) ? x(x) : x)
                    .add(landmarks.xyv().get(3 * partner + 1))
                    .add(landmarks.xyv().get(3 * partner + 2));
        }
        return new Landmarks(mirrored.build());
    }

    /** Exact, and with as many decimals as before: {@code 350.0} becomes {@code 117.0}, and that {@code 350.0} again. */
    private Decimal x(Decimal x) {
        if (x.isInteger() && x.text().length() <= SMALL_LENGTH) {
            return Decimal.of(last - x.longValueExact());
        }
        try {
            BigDecimal exact = new BigDecimal(x.text());
            if (Math.abs((long) exact.scale()) <= LARGEST_SCALE) {
                return Decimal.parse(BigDecimal.valueOf(last).subtract(exact).toPlainString());
            }
        } catch (NumberFormatException e) {
            // Its exponent is beyond even those.
        }
        return Decimal.of(last).minus(x);
    }
}
