package dev.lookbook.manifest.check.pass;

import dev.lookbook.io.PictureFacts;
import dev.lookbook.manifest.check.CustomLabelsLimit;
import dev.lookbook.manifest.check.CustomLabelsLimits;
import dev.lookbook.manifest.check.ManifestRule;
import dev.lookbook.manifest.check.PictureSource;
import dev.lookbook.manifest.line.MemberNames;
import dev.lookbook.model.ImageSize;
import java.io.IOException;
import java.util.Optional;

/** What the service checks of the picture that a line names. */
final class PictureRules {
    private final PictureSource pictures;
    private final CustomLabelsLimits limits;

    PictureRules(PictureSource pictures, CustomLabelsLimits limits) {
        this.pictures = pictures;
        this.limits = limits;
    }

    void check(LineFacts facts, Findings findings) throws IOException {
        String sourceRef = facts.sourceRef().orElse("");
        Optional<PictureFacts> picture = pictures.of(sourceRef);
        if (picture.isEmpty()) {
            findings.add(
                    ManifestRule.PICTURE_MISSING,
                    facts.sourceRefLocation(),
                    "found no picture for " + sourceRef + "; it was not checked");
            return;
        }
        Optional<String> problem = problem(picture.get());
        problem.ifPresent(words -> findings.add(ManifestRule.ERROR_INVALID_IMAGE, facts.sourceRefLocation(), words));
        picture.get()
                .size()
                .ifPresent(size -> facts.attributes().stream()
                        .filter(AttributeFacts::isDetection)
                        .forEach(attribute -> compare(attribute, size, findings)));
    }

    private Optional<String> problem(PictureFacts picture) {
        if (picture.size().isEmpty()) {
            return picture.problem();
        }
        double width = picture.size().get().width();
        double height = picture.size().get().height();
        double least = limits.get(CustomLabelsLimit.MIN_IMAGE_SIDE);
        double most = limits.get(CustomLabelsLimit.MAX_IMAGE_SIDE);
        double ratio = limits.get(CustomLabelsLimit.MAX_ASPECT_RATIO);
        if (Math.min(width, height) < least || Math.max(width, height) > most) {
            return Optional.of("expected sides of " + Numbers.text(least) + " to " + Numbers.text(most)
                    + " pixels but the picture has " + Numbers.sides(width, height));
        }
        if (Math.max(width, height) > ratio * Math.min(width, height)) {
            return Optional.of("expected sides of at most " + Numbers.text(ratio) + " to 1 but the picture has "
                    + Numbers.sides(width, height));
        }
        long bytes = limits.whole(CustomLabelsLimit.MAX_IMAGE_BYTES);
        return picture.bytes() <= bytes
                ? Optional.empty()
                : Optional.of("expected a file of at most " + bytes + " bytes but the picture has " + picture.bytes());
    }

    private static void compare(AttributeFacts attribute, ImageSize size, Findings findings) {
        LabelFacts label = attribute.label();
        if (label.imageWidth() != size.width() || label.imageHeight() != size.height()) {
            findings.add(
                    ManifestRule.IMAGE_SIZE_MISMATCH,
                    attribute.name(),
                    -1,
                    attribute.labelLocation().child(MemberNames.IMAGE_SIZE),
                    "expected the picture's " + Numbers.sides(size.width(), size.height()) + " but found "
                            + Numbers.sides(label.imageWidth(), label.imageHeight()));
        }
    }
}
