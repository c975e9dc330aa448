package dev.lookbook.coco;

import dev.lookbook.json.ByteCursor;
import dev.lookbook.model.Rle;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads run-length encoded masks straight from their bytes, as {@link Masks} would read them. Not thread-safe. */
final class MaskScanner {
    private static final byte[] COUNTS = "\"counts\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SIZE = "\"size\"".getBytes(StandardCharsets.US_ASCII);

    private final ByteCursor cursor;
    private boolean isText;
    private long[] counts = {};
    private long height;
    private long width;

    MaskScanner(ByteCursor cursor) {
        this.cursor = cursor;
    }

    /**
     * Takes an object; false when it is not a mask for this scanner.
     *
     * @throws IllegalArgumentException when its counts do not make a mask
     */
    boolean take(ImmutableCocoAnnotation.Builder annotation) {
        if (!cursor.take('{')) {
            return false;
        }
        boolean isReversed = cursor.take(SIZE);
        boolean taken = isReversed
                ? takeSize() && cursor.take(',') && cursor.take(COUNTS) && takeCounts()
                : cursor.take(COUNTS) && takeCounts() && cursor.take(',') && cursor.take(SIZE) && takeSize();
        if (!taken || !cursor.take('}')) {
            return false;
        }
        annotation
                .isMaskReversed(isReversed)
                .segmentation(isText ? Rle.ofCompressed(height, width, cursor.text()) : Rle.of(height, width, counts));
        return true;
    }

    private boolean takeSize() {
        if (!cursor.take(':') || !cursor.take('[') || !cursor.takeInteger()) {
            return false;
        }
        height = cursor.integer();
        if (!cursor.take(',') || !cursor.takeInteger()) {
            return false;
        }
        width = cursor.integer();
        return cursor.take(']');
    }

    private boolean takeCounts() {
        if (!cursor.take(':')) {
            return false;
        }
        isText = cursor.isNext('"');
        return isText ? cursor.takeString() : takeRuns();
    }

    private boolean takeRuns() {
        if (!cursor.take('[')) {
            return false;
        }
        long[] runs = new long[16];
        int count = 0;
        if (!cursor.isNext(']')) {
            do {
                if (!cursor.takeInteger()) {
                    return false;
                }
                runs = count == runs.length ? Arrays.copyOf(runs, 2 * count) : runs;
                runs[count++] = cursor.integer();
            } while (cursor.take(','));
        }
        counts = Arrays.copyOf(runs, count);
        return cursor.take(']');
    }
}
