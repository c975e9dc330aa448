package dev.lookbook.deepfashion2;

import dev.lookbook.deepfashion2.internal.UsualOrder;
import dev.lookbook.io.Location;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.json.ByteCursor;
import dev.lookbook.json.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads annotation files as they should be straight from their bytes, to spare the way by a JSON parser's tokens. What it reads, {@link AnnotationParser} reads to the same; all else, unknown members and damage alike, is left to
 * that. Not thread-safe: what one file needed serves the next.
 */
final class AnnotationScanner {
    /** A file, an item, its segmentation and a ring: what is read here nests no deeper. */
    private static final int DEPTH = 4;

    private final ByteCursor cursor;
    private final ItemScanner items;

    AnnotationScanner(ReadLimits limits) {
        cursor = new ByteCursor(limits);
        items = new ItemScanner(cursor);
    }

    /**
     * The image that a file spells; empty when that is not for this scanner to say.
     *
     * @param entry what errors call the file
     * @param name what the image is called
     */
    Optional<DeepFashion2Image> scan(byte[] json, String entry, String name) {
        cursor.start(json, 0, json.length);
        Location location = Location.of(entry).atByte(cursor.offset());
        ImmutableDeepFashion2Image.Builder image = DeepFashion2Image.builder();
        Members members = new Members();
        List<String> keys = new ArrayList<>();
        try {
            return cursor.allows(DEPTH) && takeMembers(location, image, members, keys) && cursor.isAtEnd()
                    ? Optional.of(image.name(name)
                            .memberOrder(members.orderUnless(UsualOrder.ofImage(keys)))
                            .location(location)
                            .build())
                    : Optional.empty();
        } catch (IllegalArgumentException irregular) {
            return Optional.empty();
        }
    }

    private boolean takeMembers(
            Location location, ImmutableDeepFashion2Image.Builder image, Members members, List<String> keys) {
        if (!cursor.take('{')) {
            return false;
        }
        do {
            if (!cursor.takeString() || cursor.text().indexOf('\\') >= 0) {
                return false;
            }
            String name = cursor.text();
            if (members.contains(name) || !cursor.take(':')) {
                return false;
            }
            members.add(name);
            switch (name) {
                case UsualOrder.SOURCE -> {
                    if (!cursor.takeString()) {
                        return false;
                    }
                    image.source(cursor.text());
                }
                case UsualOrder.PAIR_ID -> {
                    if (!cursor.takeInteger()) {
                        return false;
                    }
                    image.pairId(cursor.integer());
                }
                default -> {
                    if (!takeItem(name, location, image)) {
                        return false;
                    }
                    keys.add(name);
                }
            }
        } while (cursor.take(','));
        return cursor.take('}') && members.contains(UsualOrder.SOURCE) && members.contains(UsualOrder.PAIR_ID);
    }

    private boolean takeItem(String key, Location location, ImmutableDeepFashion2Image.Builder image) {
        if (!key.startsWith(UsualOrder.ITEM_PREFIX) || !cursor.isNext('{')) {
            return false;
        }
        Optional<DeepFashion2Item> item = items.take(key, location.child(key).atByte(cursor.offset()));
        item.ifPresent(image::addItems);
        return item.isPresent();
    }
}
