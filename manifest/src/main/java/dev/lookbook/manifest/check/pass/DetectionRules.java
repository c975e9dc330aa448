package dev.lookbook.manifest.check.pass;

import dev.lookbook.manifest.check.CustomLabelsLimit;
import dev.lookbook.manifest.check.CustomLabelsLimits;
import dev.lookbook.manifest.check.ManifestRule;
import dev.lookbook.manifest.line.MemberNames;

/** What the service checks of a detection whose shape is right: its image's size and its boxes. */
final class DetectionRules {
    private final long maxBoxes;
    private final double minSide;
    private final double maxSide;
    private final double longSide;
    private final double minBoxSide;

    DetectionRules(CustomLabelsLimits limits) {
        maxBoxes = limits.whole(CustomLabelsLimit.MAX_BOXES);
        minSide = limits.get(CustomLabelsLimit.MIN_IMAGE_SIDE);
        maxSide = limits.get(CustomLabelsLimit.MAX_IMAGE_SIDE);
        longSide = limits.get(CustomLabelsLimit.TRAINING_LONG_SIDE);
        minBoxSide = limits.get(CustomLabelsLimit.MIN_BOX_SIDE);
    }

    /** False when the service would not use the detection. */
    boolean check(AttributeFacts attribute, Findings findings) {
        LabelFacts label = attribute.label();
        if (label.count() == 0) {
            findings.add(
                    ManifestRule.WARNING_NO_ATTRIBUTE_ANNOTATIONS,
                    attribute.name(),
                    -1,
                    attribute.labelLocation(),
                    label.hasAnnotations()
                            ? "found no annotations"
                            : "expected a member \"annotations\" but found none");
            return false;
        }
        boolean usable = size(attribute, findings);
        if (label.count() > maxBoxes) {
            usable = false;
            findings.add(
                    ManifestRule.ERROR_TOO_MANY_BOUNDING_BOXES,
                    attribute.name(),
                    -1,
                    attribute.labelLocation(),
                    "expected at most " + maxBoxes + " boxes but found " + label.count());
        }
        int valid = 0;
        for (int i = 0; i < label.count(); i++) {
            if (box(attribute, i, findings)) {
                valid++;
            } else {
                label.invalidate(i);
            }
        }
        if (valid == 0) {
            findings.add(
                    ManifestRule.ERROR_NO_VALID_ANNOTATIONS,
                    attribute.name(),
                    -1,
                    attribute.labelLocation(),
                    "expected a valid box but found none among " + label.count());
        }
        return usable && valid > 0;
    }

    private boolean size(AttributeFacts attribute, Findings findings) {
        double width = attribute.label().imageWidth();
        double height = attribute.label().imageHeight();
        if (Math.min(width, height) >= minSide && Math.max(width, height) <= maxSide) {
            return true;
        }
        findings.add(
                ManifestRule.ERROR_INVALID_IMAGE_DIMENSION,
                attribute.name(),
                -1,
                attribute.labelLocation().child(MemberNames.IMAGE_SIZE),
                "expected sides of " + Numbers.text(minSide) + " to " + Numbers.text(maxSide) + " pixels but found "
                        + Numbers.sides(width, height));
        return false;
    }

    private boolean box(AttributeFacts attribute, int index, Findings findings) {
        LabelFacts label = attribute.label();
        double left = label.left(index);
        double top = label.top(index);
        double width = label.width(index);
        double height = label.height(index);
        double imageWidth = label.imageWidth();
        double imageHeight = label.imageHeight();
        boolean negative = left < 0 || top < 0 || width < 0 || height < 0;
        if (negative || left + width > imageWidth || top + height > imageHeight) {
            findings.add(
                    ManifestRule.ERROR_INVALID_BOUNDING_BOX,
                    attribute.name(),
                    index,
                    attribute.annotationLocation(index),
                    "expected a box within the image of " + Numbers.sides(imageWidth, imageHeight) + " but found "
                            + Numbers.sides(width, height) + " at " + Numbers.text(left) + ", " + Numbers.text(top));
            return false;
        }
        double longer = Math.max(imageWidth, imageHeight);
        // Not width * (longSide / longer): what is exactly one pixel should not become a little more.
        boolean scaled = longer > longSide;
        double trainedWidth = scaled ? width * longSide / longer : width;
        double trainedHeight = scaled ? height * longSide / longer : height;
        if (trainedWidth > minBoxSide && trainedHeight > minBoxSide) {
            return true;
        }
        findings.add(
                ManifestRule.ERROR_BOUNDING_BOX_TOO_SMALL,
                attribute.name(),
                index,
                attribute.annotationLocation(index),
                "expected a box of more than " + Numbers.sides(minBoxSide, minBoxSide) + " pixels but found "
                        + Numbers.sides(width, height)
                        + (scaled ? ", which is " + Numbers.sides(trainedWidth, trainedHeight) + " in training" : ""));
        return false;
    }
}
