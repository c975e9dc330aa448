package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoImage;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.CocoRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Hands a COCO dataset over in another order of its images, their annotations with them. Images that are alike stay in the order
 * of the file, and so do the annotations of each.
 *
 * <p>Reads the images once to find their order, and keeps some 100 bytes an image, and the file names where they matter. Records
 * are then read one by one. Annotations whose image is not in the file do not come; {@link CocoReader#orphans} has them.
 *
 * <pre>{@code
 * try (CocoWriter out = CocoWriter.builder().header(coco.header()).create(to)) {
 *     CocoSort.BY_FILE_NAME.stream(coco).forEach(out::write);
 *     out.finish();
 * }
 * }</pre>
 */
public enum CocoSort {
    /** By id: integers as such, after them other ids as text, and images without one at the end. */
    BY_ID {
        @Override
        Key key(CocoImage image) {
            OptionalLong number = Ids.of(image).map(Ids::number).orElseGet(OptionalLong::empty);
            String text = number.isPresent() ? "" : Ids.of(image).map(Ids::text).orElse("");
            int kind = number.isPresent() ? 0 : text.isEmpty() ? 2 : 1;
            return new Key(kind, number.orElse(0), text, numberOf(image));
        }
    },
    /** By file name, character by character (UTF-16). */
    BY_FILE_NAME {
        @Override
        Key key(CocoImage image) {
            return new Key(0, 0, image.fileName(), numberOf(image));
        }
    };

    private static final Comparator<Key> ORDER = Comparator.comparingInt(Key::kind)
            .thenComparingLong(Key::id)
            .thenComparing(Key::text)
            .thenComparingInt(Key::number);

    /** A dataset's images and their annotations, in this order. */
    public Stream<CocoRecord> stream(CocoReader reader) {
        List<Key> keys = new ArrayList<>();
        reader.images().forEach(image -> keys.add(key(image)));
        keys.sort(ORDER);
        return reader.stream(keys.stream().mapToInt(Key::number).toArray());
    }

    abstract Key key(CocoImage image);

    private static int numberOf(CocoImage image) {
        String pointer = image.location().pointer();
        return Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    /** What an image is sorted by; its number in the file decides in the end. */
    record Key(int kind, long id, String text, int number) {}
}
