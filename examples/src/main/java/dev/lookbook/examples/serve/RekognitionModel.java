package dev.lookbook.examples.serve;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.examples.serve.ApiProblem.Code;
import dev.lookbook.manifest.check.CustomLabelsLimit;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import dev.lookbook.model.ImageSize;
import dev.lookbook.rekognition.AwsProblem;
import dev.lookbook.rekognition.ModelStoppedException;
import dev.lookbook.rekognition.RunningModel;
import dev.lookbook.rekognition.detection.DetectionConverters;
import dev.lookbook.rekognition.detection.DetectionOptions;
import dev.lookbook.rekognition.detection.Picture;
import dev.lookbook.rekognition.detection.PictureDetections;
import java.io.IOException;
import java.util.function.Consumer;

/** A model of Rekognition Custom Labels that runs. Closing this stops it, if it was started with {@code start}. Thread-safe. */
public final class RekognitionModel implements GarmentModel {
    private static final int LEAST_SIDE = (int) CustomLabelsLimit.MIN_IMAGE_SIDE.standard();
    private static final int MOST_SIDE = (int) CustomLabelsLimit.MAX_IMAGE_SIDE.standard();

    private final RunningModel model;
    private final Categories categories;
    private final DetectionOptions how;
    private final Converter<PictureDetections, AnnotatedImage> toImage;

    /**
     * A model that runs.
     *
     * @param categories what its labels mean
     * @param how how it is asked
     */
    public RekognitionModel(RunningModel model, Categories categories, DetectionOptions how) {
        this.model = model;
        this.categories = categories;
        this.how = how;
        toImage = DetectionConverters.toAnnotatedImage(categories);
    }

    /** The model's name for AWS, which has the account's number, is not told. */
    @Override
    public String title() {
        String[] parts = model.arn().split("/", -1);
        // arn:aws:rekognition:REGION:ACCOUNT:project/PROJECT/version/VERSION/TIME
        return "Rekognition Custom Labels " + parts[1] + '/' + parts[3];
    }

    @Override
    public Categories categories() {
        return categories;
    }

    @Override
    public AnnotatedImage detect(PostedPicture picture, Consumer<? super Issue> issues) throws IOException {
        requireUsable(picture);
        try {
            return toImage.convert(model.detect(Picture.of(picture.name(), picture.bytes()), how), issues);
        } catch (ModelStoppedException e) {
            throw new ApiProblem(Code.MODEL_STOPPED, "the model does not run any more; start the server again", e);
        } catch (RuntimeException e) {
            throw problem(e);
        }
    }

    /** What the service would refuse is not sent. */
    private static void requireUsable(PostedPicture picture) {
        ImageSize size = picture.size();
        if (picture.bytes().length > Picture.MAX_BYTES) {
            throw new ApiProblem(
                    Code.TOO_LARGE,
                    String.format(
                            "expected at most %,d bytes, for Rekognition takes no more, but found %,d; send a smaller"
                                    + " picture",
                            Picture.MAX_BYTES, picture.bytes().length));
        }
        if (Math.max(size.width(), size.height()) > MOST_SIDE) {
            throw new ApiProblem(Code.TOO_LARGE, sides(size));
        }
        if (Math.min(size.width(), size.height()) < LEAST_SIDE) {
            throw new ApiProblem(Code.NOT_AN_IMAGE, sides(size));
        }
    }

    private static String sides(ImageSize size) {
        return "expected sides of " + LEAST_SIDE + " to " + MOST_SIDE
                + " pixels, for Rekognition takes no others, but found " + size.width() + " x " + size.height();
    }

    private static RuntimeException problem(RuntimeException e) {
        String words = AwsProblem.of(e).orElse("");
        if (words.isEmpty()) {
            return e;
        }
        // The header was right, and what comes after it is not.
        return words.startsWith("InvalidImageFormat")
                ? new ApiProblem(Code.NOT_AN_IMAGE, "expected a picture but found a damaged one", e)
                : new ApiProblem(Code.MODEL_FAILED, words, e);
    }

    /** Stops the model if it was started with {@code start}, as {@link RunningModel#close} does. */
    @Override
    public void close() {
        model.close();
    }
}
