package dev.lookbook.coco;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.io.DatasetException;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Item;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What all profiles do with an image: convert it, and then what is in it. */
abstract class FromAnnotatedImage implements Converter<AnnotatedImage, CocoRecord> {
    private final Categories categories;

    FromAnnotatedImage(Categories categories) {
        this.categories = categories;
    }

    @Override
    public CocoRecord convert(AnnotatedImage input, Consumer<? super Issue> issues) {
        CocoImage image = image(input, issues).location(input.location()).build();
        List<CocoAnnotation> annotations = new ArrayList<>();
        for (Item item : input.items()) {
            requireKnown(item, issues);
            try {
                annotation(input, item, issues)
                        .map(annotation -> ofImage(image, annotation)
                                .categoryId(item.category().id())
                                .location(item.location())
                                .build())
                        .ifPresent(annotations::add);
            } catch (IllegalArgumentException e) {
                // Arithmetic on coordinates has left the range of doubles.
                throw new DatasetException(item.location(), String.valueOf(e.getMessage()), e);
            }
        }
        return new CocoRecord(image, annotations);
    }

    /** An image without a number has it from the writer, unless its id is something else, which annotations refer to then. */
    private static ImmutableCocoAnnotation.Builder ofImage(
            CocoImage image, ImmutableCocoAnnotation.Builder annotation) {
        Optional<Value> id = image.extras().get("id");
        if (image.id().isEmpty() && id.isPresent()) {
            Attributes extras = annotation.build().extras();
            return annotation.extras(extras.with("image_id", id.get()));
        }
        return annotation.imageId(image.id());
    }

    /** An undefined category was reported by whoever read it. */
    private void requireKnown(Item item, Consumer<? super Issue> issues) {
        long id = item.category().id();
        if (item.category().isDefined() && categories.byId(id).isEmpty()) {
            issues.accept(Issue.error(
                    "unknown-category",
                    item.location(),
                    "expected one of the categories " + categories.names() + " but found \""
                            + item.category().name() + "\" (id " + id + "); kept as it is"));
        }
    }

    /** The image but for its place. */
    abstract ImmutableCocoImage.Builder image(AnnotatedImage image, Consumer<? super Issue> issues);

    /** An annotation but for its image, category and place; empty when the profile has none for such an item. */
    abstract Optional<ImmutableCocoAnnotation.Builder> annotation(
            AnnotatedImage image, Item item, Consumer<? super Issue> issues);
}
