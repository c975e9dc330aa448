package dev.lookbook.cli;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import dev.lookbook.io.PictureFacts;
import dev.lookbook.manifest.check.CustomLabelsLimit;
import dev.lookbook.model.ImageSize;
import dev.lookbook.rekognition.detection.Picture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells which pictures nothing can come of, as far as that is known here, before a model costs anything.
 *
 * @param usable the pictures that the model is to be shown
 * @param failures the others
 */
record PictureCheck(List<Picture> usable, List<Failure> failures) {
    private static final int LEAST_SIDE = (int) CustomLabelsLimit.MIN_IMAGE_SIDE.standard();
    private static final int MOST_SIDE = (int) CustomLabelsLimit.MAX_IMAGE_SIDE.standard();

    /** A picture that could not be looked at, and why. */
    record Failure(String name, String problem) {}

    /**
     * Looks at the headers of pictures.
     *
     * @param truth the images that there are to be results of
     * @throws IllegalArgumentException when no picture can be used, or two would be one image in a dataset
     */
    static PictureCheck of(
            List<Picture> pictures,
            DetectionFormat to,
            Optional<DetectionClasses> truth,
            Consumer<? super Issue> issues) {
        List<Picture> usable = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        Map<String, Picture> images = new HashMap<>();
        for (Picture picture : pictures) {
            Optional<String> problem = problem(picture, to).or(() -> problem(picture, truth));
            if (problem.isPresent()) {
                failures.add(new Failure(picture.name(), problem.get()));
                continue;
            }
            usable.add(picture);
            String image = truth.flatMap(known -> known.imageId(picture.name()))
                    .map(id -> "image " + id)
                    .orElse(picture.name());
            Picture other = images.putIfAbsent(image, picture);
            if (other != null) {
                tellOfSameName(other, picture, to, issues);
            }
        }
        if (usable.isEmpty()) {
            throw new IllegalArgumentException("expected pictures that can be looked at but found none, such as "
                    + failures.get(0).name() + ": " + failures.get(0).problem());
        }
        return new PictureCheck(usable, failures);
    }

    private static void tellOfSameName(Picture one, Picture other, DetectionFormat to, Consumer<? super Issue> issues) {
        String words = "expected pictures of different names but both " + place(one) + " and " + place(other)
                + " are called \"" + other.name() + '"';
        if (to != DetectionFormat.JSON) {
            throw new IllegalArgumentException(
                    words + ", and would be one image; show them one after the other, or use --to json");
        }
        issues.accept(Issue.warning("duplicate-file-name", Location.of(other.name()), words));
    }

    private static String place(Picture picture) {
        return picture instanceof Picture.File file ? file.file().toString() : picture.name();
    }

    private static Optional<String> problem(Picture picture, Optional<DetectionClasses> truth) {
        return truth.isEmpty() || truth.get().imageId(picture.name()).isPresent()
                ? Optional.empty()
                : Optional.of("expected one of the images of the ground truth but it has none of this name");
    }

    private static Optional<String> problem(Picture picture, DetectionFormat to) {
        if (!(picture instanceof Picture.File file)) {
            return to == DetectionFormat.JSON
                    ? Optional.empty()
                    : Optional.of(
                            "expected a file but found a picture in S3, whose size is not known, so that its boxes"
                                    + " have no pixels; fetch it first, or use --to json");
        }
        try {
            return problem(PictureFacts.of(file.file()), to);
        } catch (IOException e) {
            return Optional.of(Problem.of(e));
        }
    }

    /** The rest is the service's to say, such as whether a picture is damaged. */
    private static Optional<String> problem(PictureFacts facts, DetectionFormat to) {
        if (facts.format() == PictureFacts.Format.OTHER
                || (to != DetectionFormat.JSON && facts.size().isEmpty())) {
            return facts.problem();
        }
        if (facts.bytes() > Picture.MAX_BYTES) {
            return Optional.of(String.format(
                    "expected a picture of at most %,d bytes but found %,d; the service reads one of up to %,d bytes"
                            + " from S3",
                    Picture.MAX_BYTES, facts.bytes(), Picture.MAX_S3_BYTES));
        }
        return facts.size()
                .filter(size -> !isSeen(size.width()) || !isSeen(size.height()))
                .map(PictureCheck::wrong);
    }

    private static boolean isSeen(int side) {
        return side >= LEAST_SIDE && side <= MOST_SIDE;
    }

    private static String wrong(ImageSize size) {
        return String.format(
                "expected a picture of %,d to %,d pixels a side but found %,d x %,d",
                LEAST_SIDE, MOST_SIDE, size.width(), size.height());
    }
}
