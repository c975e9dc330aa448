package dev.lookbook.coco.index;

import java.util.concurrent.ThreadLocalRandom;

/** Numbers the different longs it is given from 0, without boxing them: 8 bytes a number, and 8 to 16 to find it. */
public final class LongIndex {
    /** Stands for a long that is not there. */
    public static final int ABSENT = -1;

    /** Random, so that nobody can make a file whose ids all fall into one place. */
    private final long multiplier = ThreadLocalRandom.current().nextLong() | 1;

    private final LongList keys = new LongList();
    private int[] table = new int[1024];

    /** No longs yet. */
    public LongIndex() {}

    /** Adds a long; false when it was there. */
    public boolean add(long key) {
        int before = size();
        return number(key) == before;
    }

    /** The number of a long, which is added when it was not there. */
    int number(long key) {
        if (keys.size() * 2L >= table.length) {
            grow();
        }
        int place = place(key);
        if (table[place] == 0) {
            keys.add(key);
            table[place] = keys.size();
        }
        return table[place] - 1;
    }

    /** How many longs there are. */
    public int size() {
        return keys.size();
    }

    /** The number of a long, or {@link #ABSENT}. */
    public int find(long key) {
        return table[place(key)] - 1;
    }

    /** Where a long is in the table, or the free place where it would be. */
    private int place(long key) {
        long hash = (key ^ (key >>> 32)) * multiplier;
        int place = (int) ((hash ^ (hash >>> 32)) >>> 8) & (table.length - 1);
        while (table[place] != 0 && keys.get(table[place] - 1) != key) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private void grow() {
        table = new int[table.length * 2];
        for (int i = 0; i < keys.size(); i++) {
            table[place(keys.get(i))] = i + 1;
        }
    }
}
