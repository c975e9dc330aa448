package dev.lookbook.dataset;

import dev.lookbook.model.AnnotatedImage;
import java.util.HashMap;
import java.util.Map;

/**
 * The keys of a dataset's images: a hash of the file name, and for a name that comes again of how often it came before, so
 * that the second of that name is compared with the second.
 */
final class ImageKeys {
    /** How often names came again, by key; memory grows with such names only. */
    private final Map<Long, Integer> again = new HashMap<>();

    static long ofName(String fileName) {
        return Hash64.of(0, fileName);
    }

    /** The key of an image in the first pass, whose name came before. */
    long again(long key) {
        return numbered(key, again.merge(key, 1, Integer::sum));
    }

    /** Starts a further pass, when it is known which names come again. */
    Pass pass() {
        return new Pass();
    }

    private static long numbered(long key, int before) {
        return before == 0 ? key : Hash64.of(key, before);
    }

    /** A pass over the images, from the first on. */
    final class Pass {
        private final Map<Long, Integer> seen = new HashMap<>();

        private Pass() {}

        long keyOf(AnnotatedImage image) {
            long key = ofName(image.fileName());
            return again.containsKey(key) ? numbered(key, seen.merge(key, 1, Integer::sum) - 1) : key;
        }
    }
}
