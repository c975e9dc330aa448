package dev.lookbook.coco;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Categories;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.ImageSource;
import dev.lookbook.model.ImmutableAnnotatedImage;
import dev.lookbook.model.Value;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads all profiles: members that one of them does not have are absent. */
final class ToAnnotatedImage implements Converter<CocoRecord, AnnotatedImage> {
    private final ToItem items;

    ToAnnotatedImage(Categories categories) {
        items = new ToItem(categories);
    }

    @Override
    public AnnotatedImage convert(CocoRecord input, Consumer<? super Issue> issues) {
        CocoImage image = input.image();
        Optional<Long> pairId = pairId(input);
        Optional<ImageSource> sourceOfAnnotations = source(input);
        ImmutableAnnotatedImage.Builder out = AnnotatedImage.builder()
                .fileName(image.fileName())
                .pairId(pairId)
                .source(sourceOfAnnotations)
                .location(image.location());
        Attributes.Builder extras = Attributes.builder();
        Attributes.Builder leftovers = Attributes.builder();
        image.id()
                .filter(id -> !Numbering.ofName(image.fileName()).equals(image.id()))
                .ifPresent(id -> leftovers.put("id", Value.of(id)));
        Optional<ImageSize> size = size(image);
        out.size(size);
        if (size.isEmpty()) {
            image.width().ifPresent(width -> leftovers.put("width", Value.of(width)));
            image.height().ifPresent(height -> leftovers.put("height", Value.of(height)));
        }
        image.dateCaptured().ifPresent(date -> leftovers.put("date_captured", Value.of(date)));
        image.extras().forEach((name, value) -> {
            Optional<ImageSource> source = name.equals(RichMembers.SOURCE) && value instanceof Value.Text word
                    ? ImageSource.ofWord(word.text())
                    : Optional.empty();
            if (source.isPresent()) {
                out.source(source);
            } else if (Leftovers.IMAGE.contains(name)) {
                leftovers.put(name, value);
            } else if (!name.equals(RichMembers.PAIR_ID)
                    || image.extras().integer(name).isEmpty()) {
                extras.put(name, value);
            }
        });
        out.extras(Leftovers.wrap(extras, leftovers.build()));
        for (CocoAnnotation annotation : input.annotations()) {
            items.convert(annotation, pairId, sourceOfAnnotations, issues).ifPresent(out::addItems);
        }
        return out.build();
    }

    /** The image's, or else what an annotation says, as the script of DeepFashion2's authors has it. */
    private static Optional<Long> pairId(CocoRecord input) {
        return input.image().extras().integer(RichMembers.PAIR_ID).or(() -> first(input, CocoAnnotation::pairId));
    }

    /** What an annotation says, as {@link CocoProfile#UPSTREAM_WITH_SOURCE} has it. */
    private static Optional<ImageSource> source(CocoRecord input) {
        if (input.image().extras().get(RichMembers.SOURCE).isPresent()) {
            return Optional.empty();
        }
        return first(
                input,
                annotation -> annotation.extras().text(RichMembers.SOURCE).flatMap(ImageSource::ofWord));
    }

    /** What the first annotation says that says something. */
    private static <T> Optional<T> first(CocoRecord input, Function<CocoAnnotation, Optional<T>> saying) {
        for (CocoAnnotation annotation : input.annotations()) {
            Optional<T> said = saying.apply(annotation);
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    private static Optional<ImageSize> size(CocoImage image) {
        return image.width().flatMap(width -> image.height().flatMap(height -> ImageSize.ofSides(width, height)));
    }
}
