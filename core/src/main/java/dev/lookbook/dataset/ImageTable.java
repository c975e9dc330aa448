package dev.lookbook.dataset;

/**
 * Which images there are, and on which side, by 64-bit keys. 17 bytes a place, of which three in eight to three in four are
 * in use: some 23 to 46 bytes an image.
 */
final class ImageTable {
    /** Both have it, and the fingerprints differ. */
    static final int DIFFERENT = 4;
    /** It was compared in full. */
    static final int COMPARED = 8;

    private long[] keys = new long[1 << 10];
    private long[] prints = new long[1 << 10];
    private byte[] states = new byte[1 << 10];
    private int size;

    /** Whether a key is there and has all these marks. */
    boolean has(long key, int marks) {
        byte state = states[place(key)];
        return state != 0 && (state & marks) == marks;
    }

    /** Notes an image that a side has. Where the other has it too, with another fingerprint, it gets marked so. */
    void add(long key, long print, Side side) {
        int place = place(key);
        if (states[place] == 0) {
            keys[place] = key;
            prints[place] = print;
            size++;
        }
        states[place] |= (byte) (side.mark() | (prints[place] == print ? 0 : DIFFERENT));
        if (size > states.length / 4 * 3) {
            grow();
        }
    }

    /** Notes that an image was compared. */
    void setCompared(long key) {
        states[place(key)] |= COMPARED;
    }

    /** How many images have these marks, at least one. */
    long count(int marks) {
        long count = 0;
        for (byte state : states) {
            count += (state & marks) == marks ? 1 : 0;
        }
        return count;
    }

    /** Where a key is, or would be. */
    private int place(long key) {
        int mask = states.length - 1;
        int place = (int) key & mask;
        while (states[place] != 0 && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldPrints = prints;
        byte[] oldStates = states;
        int length = Math.multiplyExact(states.length, 2);
        keys = new long[length];
        prints = new long[length];
        states = new byte[length];
        for (int i = 0; i < oldStates.length; i++) {
            if (oldStates[i] != 0) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                prints[place] = oldPrints[i];
                states[place] = oldStates[i];
            }
        }
    }
}
