package dev.lookbook.deepfashion2;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.json.JsonSource;
import dev.lookbook.json.Members;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Landmarks;
import dev.lookbook.model.Segmentation;
import java.util.ArrayList;
import java.util.List;

/** Reads one item. Members come in any order, so what depends on two of them is checked at the end. */
final class ItemParser {
    private final JsonSource source;
    private final String key;
    private final Location location;
    private final ImmutableDeepFashion2Item.Builder item = DeepFashion2Item.builder();
    private final Attributes.Builder extras = Attributes.builder();
    private final Members members = new Members();
    /** One bit for each member of {@link UsualOrder#ITEM} that was there. */
    private int present;

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
        for (int i = 0; i < UsualOrder.ITEM.size(); i++) {
            if ((present & (1 << i)) == 0) {
                throw missing(location, UsualOrder.ITEM.get(i));
            }
        }
        DeepFashion2Category category =
                source.checked(member("category_id", categoryAt), () -> DeepFashion2Category.require(categoryId));
        Location place = member("landmarks", landmarksAt);
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

    /** The error that something required is not there. */
    static DatasetException missing(Location location, String name) {
        return new DatasetException(location, "expected the member \"" + name + "\" but found none");
    }

    private void member(String name) {
        members.add(name);
        int index = UsualOrder.ITEM.indexOf(name);
        if (index >= 0) {
            present |= 1 << index;
        }
        switch (name) {
            case "segmentation" -> item.segmentation(segmentation());
            case "scale" -> item.scale(source.integer());
            case "viewpoint" -> item.viewpoint(source.integer());
            case "zoom_in" -> item.zoomIn(source.integer());
            case "landmarks" -> {
                landmarksAt = source.offset();
                landmarks = source.decimals();
            }
            case "style" -> item.style(source.integer());
            case "bounding_box" -> item.boundingBox(boundingBox());
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

    private Segmentation.Polygons segmentation() {
        List<Decimals> rings = new ArrayList<>();
        source.array(() -> rings.add(ring(rings.size())));
        return new Segmentation.Polygons(rings);
    }

    private Decimals ring(int index) {
        long start = source.offset();
        Decimals ring = source.decimals();
        if (ring.size() % 2 != 0) {
            throw new DatasetException(
                    member("segmentation/" + index, start),
                    "expected x and y for each point of a polygon but found " + ring.size() + " numbers");
        }
        return ring;
    }

    private BoundingBox.Xyxy boundingBox() {
        Location place = member("bounding_box", source.offset());
        Decimals numbers = source.decimals();
        return source.checked(place, () -> new BoundingBox.Xyxy(numbers));
    }

    private Location member(String pointer, long offset) {
        return new Location(location.source(), location.pointer() + '/' + pointer, offset, 0);
    }
}
