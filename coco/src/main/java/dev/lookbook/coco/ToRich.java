package dev.lookbook.coco;

import dev.lookbook.convert.Issue;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.Item;
import dev.lookbook.model.Occlusion;
import dev.lookbook.model.Scale;
import dev.lookbook.model.Value;
import dev.lookbook.model.Viewpoint;
import dev.lookbook.model.ZoomIn;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Writes {@link CocoProfile#RICH}: the mirror image of {@link ToAnnotatedImage}. */
final class ToRich extends FromAnnotatedImage {
    private final CocoArea area;

    ToRich(Categories categories, CocoArea area) {
        super(categories);
        this.area = area;
    }

    @Override
    ImmutableCocoImage.Builder image(AnnotatedImage image, Consumer<? super Issue> issues) {
        Attributes namespace = Leftovers.of(image.extras());
        Optional<Long> id = namespace.integer("id");
        boolean isIdOfName = id.isEmpty();
        Optional<Long> width = namespace.integer("width");
        Optional<Long> height = namespace.integer("height");
        Set<String> fields = new HashSet<>(Set.of("file_name"));
        Set<String> done = new HashSet<>();
        if (id.isPresent() || namespace.get("id").isEmpty()) {
            fields.add("id");
            done.add("id");
            id = id.or(() -> Numbering.ofName(image.fileName()));
        }
        if (image.size().isPresent()) {
            width = image.size().map(ImageSize::width).map(Long::valueOf);
            height = image.size().map(ImageSize::height).map(Long::valueOf);
            // The picture's size was found elsewhere since: what the file had instead of one is out of date.
            done.addAll(Set.of("width", "height"));
        }
        if (width.isPresent()) {
            fields.add("width");
            done.add("width");
        }
        if (height.isPresent()) {
            fields.add("height");
            done.add("height");
        }
        Optional<String> date = namespace.text("date_captured");
        if (date.isPresent()) {
            fields.add("date_captured");
            done.add("date_captured");
        }
        ExtraMembers extras = new ExtraMembers(fields);
        extras.put(RichMembers.SOURCE, image.source().map(source -> Value.of(source.word())));
        extras.put(RichMembers.PAIR_ID, image.pairId().map(Decimal::of));
        extras.putAll(image.extras(), done);
        return CocoImage.builder()
                .id(id)
                .isIdOfName(isIdOfName)
                .fileName(image.fileName())
                .width(width)
                .height(height)
                .dateCaptured(date)
                .extras(extras.build(image.location(), issues));
    }

    @Override
    Optional<ImmutableCocoAnnotation.Builder> annotation(
            AnnotatedImage image, Item item, Consumer<? super Issue> issues) {
        RichFields fields = new RichFields(item, () -> area.of(item, image.size()));
        ExtraMembers extras = new ExtraMembers(fields.names());
        Optional<Value> pairId = item.extras().get(RichMembers.PAIR_ID);
        extras.put(RichMembers.PAIR_ID, pairId.or(() -> image.pairId().map(Decimal::of)));
        extras.put(RichMembers.STYLE, item.style().map(Decimal::of));
        extras.put(RichMembers.SCALE, item.scale().map(Scale::code).map(Decimal::of));
        extras.put(RichMembers.OCCLUSION, item.occlusion().map(Occlusion::code).map(Decimal::of));
        extras.put(RichMembers.ZOOM_IN, item.zoomIn().map(ZoomIn::code).map(Decimal::of));
        extras.put(RichMembers.VIEWPOINT, item.viewpoint().map(Viewpoint::code).map(Decimal::of));
        extras.put(RichMembers.SCORE, item.confidence());
        extras.put(RichMembers.BBOX_XYXY, item.boundingBox().flatMap(Corners::of));
        extras.putAll(item.extras().without(RichMembers.PAIR_ID), fields.done());
        AnnotationFields.put(extras.build(item.location(), issues), fields.builder());
        return Optional.of(fields.builder());
    }
}
