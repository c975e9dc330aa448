package dev.lookbook.coco;

import dev.lookbook.io.Location;
import dev.lookbook.json.JsonSource;
import dev.lookbook.json.Members;
import dev.lookbook.model.Attributes;

/** Reads an element of {@code images}. */
final class ImageParser implements RecordParser<CocoImage> {
    @Override
    public CocoImage parse(JsonSource source, Location location) {
        // An image is small: there is nothing to gain from reading straight into its fields.
        return take(source.attributes(), location);
    }

    @Override
    public CocoImage take(Attributes object, Location location) {
        ImmutableCocoImage.Builder image = CocoImage.builder();
        Attributes.Builder extras = Attributes.builder();
        Members members = new Members();
        object.forEach((name, value) -> {
            members.add(name);
            boolean fits = switch (name) {
                case "id" -> AnnotationFields.set(Numbers.integer(value), image::id);
                case "file_name" -> AnnotationFields.set(Numbers.text(value), image::fileName);
                case "width" -> AnnotationFields.set(Numbers.integer(value), image::width);
                case "height" -> AnnotationFields.set(Numbers.integer(value), image::height);
                case "date_captured" -> AnnotationFields.set(Numbers.text(value), image::dateCaptured);
                default -> false;
            };
            if (!fits) {
                extras.put(name, value);
            }
        });
        return image.extras(extras.build())
                .memberOrder(members.orderUnless(CocoImage.USUAL_ORDER, "id", "file_name"))
                .location(location)
                .build();
    }
}
