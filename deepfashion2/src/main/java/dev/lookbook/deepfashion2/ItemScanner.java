package dev.lookbook.deepfashion2;

import dev.lookbook.deepfashion2.internal.UsualOrder;
import dev.lookbook.io.Location;
import dev.lookbook.json.ByteCursor;
import dev.lookbook.json.MemberSequence;
import dev.lookbook.json.Shapes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Segmentation;
import java.util.Optional;

/** Reads one item straight from its bytes. Not thread-safe. */
final class ItemScanner {
    private final ByteCursor cursor;
    private final MemberSequence members =
            new MemberSequence(UsualOrder.ITEM, order -> order.orderUnless(UsualOrder.ITEM));
    private final Decimals.Builder numbers = Decimals.builder();

    ItemScanner(ByteCursor cursor) {
        this.cursor = cursor;
    }

    /**
     * Takes the item that the cursor is at.
     *
     * @throws IllegalArgumentException when its members do not fit together
     */
    Optional<DeepFashion2Item> take(String key, Location location) {
        ImmutableDeepFashion2Item.Builder item = DeepFashion2Item.builder();
        return members.takeObject(cursor, name -> takeValue(name, item)) && members.isComplete()
                ? Optional.of(item.key(key)
                        .memberOrder(members.order())
                        .location(location)
                        .build())
                : Optional.empty();
    }

    private boolean takeValue(String name, ImmutableDeepFashion2Item.Builder item) {
        return switch (name) {
            case "segmentation" -> takePolygons(item);
            case "landmarks", "bounding_box" -> cursor.takeNumbers(numbers) && put(name, numbers.build(), item);
            case "category_name" -> takeName(item);
            default -> cursor.takeInteger() && put(name, cursor.integer(), item);
        };
    }

    private boolean takePolygons(ImmutableDeepFashion2Item.Builder item) {
        Optional<Segmentation.Polygons> polygons = Shapes.polygons(cursor, numbers);
        polygons.ifPresent(item::segmentation);
        return polygons.isPresent();
    }

    private boolean takeName(ImmutableDeepFashion2Item.Builder item) {
        if (!cursor.takeString()) {
            return false;
        }
        item.categoryName(cursor.text());
        return true;
    }

    private static boolean put(String name, Decimals values, ImmutableDeepFashion2Item.Builder item) {
        if (name.equals("landmarks")) {
            item.landmarks(new Landmarks(values));
        } else {
            item.boundingBox(new BoundingBox.Xyxy(values));
        }
        return true;
    }

    private static boolean put(String name, long value, ImmutableDeepFashion2Item.Builder item) {
        switch (name) {
            case "scale" -> item.scale(value);
            case "viewpoint" -> item.viewpoint(value);
            case "zoom_in" -> item.zoomIn(value);
            case "style" -> item.style(value);
            case "category_id" -> item.categoryId(value);
            case "occlusion" -> item.occlusion(value);
            default -> {
                return false;
            }
        }
        return true;
    }
}
