package dev.lookbook.coco;

import dev.lookbook.io.Location;
import dev.lookbook.json.JsonSource;
import dev.lookbook.json.Members;
import dev.lookbook.model.Attributes;

/** Reads an element of {@code images}. */
final class ImageParser {
    private ImageParser() {}

    static CocoImage parse(JsonSource source, Location location) {
        ImmutableCocoImage.Builder image = CocoImage.builder();
        Attributes.Builder extras = Attributes.builder();
        Members members = new Members();
        source.object(name -> {
            members.add(name);
            switch (name) {
                case "id" -> image.id(source.integer());
                case "file_name" -> image.fileName(source.string());
                default -> {
                    if (source.isNull() || !readOptional(name, source, image)) {
                        extras.put(name, source.value());
                    }
                }
            }
        });
        members.require("id", location);
        members.require("file_name", location);
        return image.extras(extras.build())
                .memberOrder(members.orderUnless(CocoImage.USUAL_ORDER))
                .location(location)
                .build();
    }

    /** False for what has no field or is tolerable there but not what the field takes. */
    private static boolean readOptional(String name, JsonSource source, ImmutableCocoImage.Builder image) {
        switch (name) {
            case "width" -> image.width(source.integer());
            case "height" -> image.height(source.integer());
            case "date_captured" -> {
                if (!source.isString()) {
                    return false;
                }
                image.dateCaptured(source.string());
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
