package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoAnnotation;
import dev.lookbook.coco.CocoImage;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.ImageSource;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who took an image: what it says itself or, in files that have no place for it there, what the first of its annotations says
 * that says anything. Keeps 18 to 36 bytes for each image of the latter kind.
 */
final class ImageSources implements Function<CocoImage, Optional<String>> {
    private static final String SOURCE = "source";

    private final IdTable sourceOf = new IdTable();
    private final List<String> sources = new ArrayList<>();

    /** A pass over the annotations. */
    ImageSources(CocoReader reader) {
        reader.annotations()
                .forEach(annotation -> of(annotation.extras()).ifPresent(source -> remember(annotation, source)));
    }

    private void remember(CocoAnnotation annotation, String source) {
        Optional<Value> image = Ids.imageOf(annotation);
        if (image.isPresent() && !sourceOf.contains(image.get())) {
            if (!sources.contains(source)) {
                sources.add(source);
            }
            sourceOf.put(image.get(), sources.indexOf(source));
        }
    }

    @Override
    public Optional<String> apply(CocoImage image) {
        return of(image.extras())
                .or(() -> Ids.of(image)
                        .map(sourceOf::get)
                        .filter(number -> number != IdTable.ABSENT)
                        .map(sources::get));
    }

    /** Only the model's words: {@code source} may be a member of any meaning, different in each annotation. */
    private static Optional<String> of(Attributes extras) {
        return extras.text(SOURCE).flatMap(ImageSource::ofWord).map(ImageSource::word);
    }
}
