package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoImage;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.ImageSource;
import java.util.Optional;
import java.util.function.Function;

/** Who took an image: what it says itself or, in files that have no place for it there, what its annotations say. */
final class ImageSources implements Function<CocoImage, Optional<String>> {
    private static final String SOURCE = "source";

    private final FirstSaid<String> annotated;

    /** A pass over the annotations. */
    ImageSources(CocoReader reader) {
        annotated = new FirstSaid<>(reader, annotation -> of(annotation.extras()));
    }

    @Override
    public Optional<String> apply(CocoImage image) {
        return of(image.extras()).or(() -> annotated.of(image));
    }

    /** Only the model's words: {@code source} may be a member of any meaning, different in each annotation. */
    private static Optional<String> of(Attributes extras) {
        return extras.text(SOURCE).flatMap(ImageSource::ofWord).map(ImageSource::word);
    }
}
