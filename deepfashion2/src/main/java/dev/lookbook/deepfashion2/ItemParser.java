package dev.lookbook.deepfashion2;

import dev.lookbook.deepfashion2.internal.UsualOrder;
import dev.lookbook.io.Location;
import dev.lookbook.json.JsonSource;
import dev.lookbook.json.Members;
import dev.lookbook.json.Shapes;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Landmarks;

/** Reads one item. Members come in any order, so what depends on two of them is checked at the end. */
final class ItemParser {
    private final JsonSource source;
    private final String key;
    private final Location location;
    private final ImmutableDeepFashion2Item.Builder item = DeepFashion2Item.builder();
    private final Attributes.Builder extras = Attributes.builder();
    private final Members members = new Members();

    private Decimals landmarks = Decimals.of();
    private long landmarksAt;
    private long categoryId;
    private long categoryAt;

    private ItemParser(JsonSource source, String key) {
        this.source = source;
        this.key = key;
        location = source.location();
    }

    /** Reads the item that the source is at. */
    static DeepFashion2Item parse(JsonSource source, String key) {
        return new ItemParser(source, key).parse();
    }

    private DeepFashion2Item parse() {
        source.object(this::member);
        UsualOrder.ITEM.forEach(name -> members.require(name, location));
        DeepFashion2Category category = source.checked(
                location.child("category_id").atByte(categoryAt), () -> DeepFashion2Category.require(categoryId));
        Location place = location.child("landmarks").atByte(landmarksAt);
        source.checked(place, () -> {
            category.requireLandmarks(landmarks.size());
            return item.landmarks(new Landmarks(landmarks));
        });
        return item.key(key)
                .extras(extras.build())
                .memberOrder(members.orderUnless(UsualOrder.ITEM))
                .location(location)
                .build();
    }

    private void member(String name) {
        members.add(name);
        switch (name) {
            case "segmentation" -> item.segmentation(Shapes.polygons(source));
            case "scale" -> item.scale(source.integer());
            case "viewpoint" -> item.viewpoint(source.integer());
            case "zoom_in" -> item.zoomIn(source.integer());
            case "landmarks" -> {
                landmarksAt = source.offset();
                landmarks = source.decimals();
            }
            case "style" -> item.style(source.integer());
            case "bounding_box" -> item.boundingBox(Shapes.corners(source));
            case "category_id" -> {
                categoryAt = source.offset();
                categoryId = source.integer();
                item.categoryId(categoryId);
            }
            case "occlusion" -> item.occlusion(source.integer());
            case "category_name" -> item.categoryName(source.string());
            default -> extras.put(name, source.value());
        }
    }
}
