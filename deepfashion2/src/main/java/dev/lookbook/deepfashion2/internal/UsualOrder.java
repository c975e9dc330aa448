package dev.lookbook.deepfashion2.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The order of members in DeepFashion2's files. They were written by CPython 2.7 from dictionaries, whose order is that of
 * hashes: it looks random and is always the same. It matters, because the authors' converter numbers COCO annotations in
 * it.
 */
public final class UsualOrder {
    public static final String SOURCE = "source";
    public static final String PAIR_ID = "pair_id";
    public static final String ITEM_PREFIX = "item";

    /** An item's members. */
    public static final List<String> ITEM = List.of(
            "segmentation",
            "scale",
            "viewpoint",
            "zoom_in",
            "landmarks",
            "style",
            "bounding_box",
            "category_id",
            "occlusion",
            "category_name");

    /** An image's members, by how many items it has. */
    private static final List<List<String>> IMAGE = List.of(
            List.of(SOURCE, PAIR_ID),
            List.of(SOURCE, PAIR_ID, "item1"),
            List.of("item2", SOURCE, PAIR_ID, "item1"),
            List.of("item2", SOURCE, PAIR_ID, "item1", "item3"),
            List.of("item2", "item3", "item1", "item4", SOURCE, PAIR_ID),
            List.of("item2", "item3", "item1", "item4", "item5", SOURCE, PAIR_ID),
            List.of("item2", "item3", "item1", "item6", "item4", "item5", SOURCE, PAIR_ID),
            List.of("item2", "item3", "item1", "item6", "item7", "item4", "item5", SOURCE, PAIR_ID),
            List.of("item8", "item2", "item3", "item1", "item6", "item7", "item4", "item5", SOURCE, PAIR_ID));

    private UsualOrder() {}

    /** The members of an image with items of these keys. */
    public static List<String> ofImage(List<String> keys) {
        if (keys.size() < IMAGE.size()) {
            List<String> usual = IMAGE.get(keys.size());
            if (usual.containsAll(keys)) {
                return usual;
            }
        }
        return byNumber(keys);
    }

    /** The keys of so many items, in the order in which they usually stand. */
    public static List<String> keys(int items) {
        List<String> numbered = IntStream.rangeClosed(1, items)
                .mapToObj(number -> ITEM_PREFIX + number)
                .toList();
        List<String> keys = new ArrayList<>(ofImage(numbered));
        keys.remove(SOURCE);
        keys.remove(PAIR_ID);
        return keys;
    }

    /** No real image has more items than the table, or gaps between their numbers: a plain order does. */
    private static List<String> byNumber(List<String> keys) {
        List<String> order = new ArrayList<>(keys);
        order.sort(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        order.add(SOURCE);
        order.add(PAIR_ID);
        return order;
    }

    /** Requires that each name is there once. */
    public static void requireDistinct(List<String> keys) {
        Set<String> seen = new HashSet<>();
        for (String key : keys) {
            if (!seen.add(key)) {
                throw new IllegalArgumentException("expected each item once but found \"" + key + "\" twice");
            }
        }
    }
}
