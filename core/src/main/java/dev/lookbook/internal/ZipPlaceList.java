package dev.lookbook.internal;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;

/**
 * Places of entries in 20 bytes each, a third of what they take as objects; those that are in any way unusual are kept as they
 * are. Safe to use from several threads once all were added.
 */
final class ZipPlaceList extends AbstractList<ZipPlace> {
    /** An entry's size, compressed size and checksum. */
    private static final int INTS = 3;

    private final Map<Integer, ZipPlace> unusual = new HashMap<>();
    /** Twice the offset, and one more for an entry that is stored. */
    private final long[] offsets;

    private final int[] numbers;
    /** Those of the first, which all have as a rule. */
    private String dots = "";

    private int size;

    /** A list of no more than so many. */
    ZipPlaceList(int capacity) {
        offsets = new long[capacity];
        numbers = new int[Math.multiplyExact(INTS, capacity)];
    }

    @Override
    public boolean add(ZipPlace place) {
        if (size == 0) {
            dots = place.dots();
        }
        if (isUsual(place)) {
            offsets[size] = place.offset() << 1 | (place.method() == ZipEntry.STORED ? 1 : 0);
            numbers[INTS * size] = (int) place.size();
            numbers[INTS * size + 1] = place.compressedSize();
            numbers[INTS * size + 2] = place.crc();
        } else {
            unusual.put(size, place);
        }
        size++;
        return true;
    }

    private boolean isUsual(ZipPlace place) {
        return place.dots().equals(dots)
                && place.offset() >= 0
                && place.offset() <= Long.MAX_VALUE >> 1
                && place.size() == (int) place.size()
                && (place.method() == ZipEntry.STORED || place.method() == ZipEntry.DEFLATED);
    }

    @Override
    public ZipPlace get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        ZipPlace kept = unusual.get(index);
        if (kept != null) {
            return kept;
        }
        return new ZipPlace(
                dots,
                offsets[index] >> 1,
                numbers[INTS * index],
                numbers[INTS * index + 1],
                numbers[INTS * index + 2],
                (offsets[index] & 1) == 1 ? ZipEntry.STORED : ZipEntry.DEFLATED);
    }

    @Override
    public int size() {
        return size;
    }
}
