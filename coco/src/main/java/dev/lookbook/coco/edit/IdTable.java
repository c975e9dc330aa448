package dev.lookbook.coco.edit;

import dev.lookbook.model.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Small numbers for ids. Ids that are integers take 18 to 36 bytes each, others their text and some 100 bytes more. One id
 * however it is spelled, see {@link Ids#key}.
 */
final class IdTable {
    static final int ABSENT = -1;

    /** Random, so that nobody can make a file whose ids all fall into one place. */
    private final long multiplier = ThreadLocalRandom.current().nextLong() | 1;

    private final Map<String, Integer> others = new HashMap<>();
    private long[] keys = new long[1024];
    /** One more than the number, so that 0 is a free place. */
    private int[] numbers = new int[1024];

    private int size;

    /** Gives an id a number of at least 0, in the place of what it had. */
    void put(Value id, int number) {
        OptionalLong key = Ids.number(id);
        if (key.isPresent()) {
            put(key.getAsLong(), number);
        } else {
            others.put(Ids.key(id), number);
        }
    }

    /** The number of an id, or {@link #ABSENT}. */
    int get(Value id) {
        OptionalLong key = Ids.number(id);
        return key.isPresent() ? numbers[place(key.getAsLong())] - 1 : others.getOrDefault(Ids.key(id), ABSENT);
    }

    boolean contains(Value id) {
        return get(id) != ABSENT;
    }

    private void put(long key, int number) {
        if (size * 3L >= keys.length * 2L) {
            grow();
        }
        int place = place(key);
        if (numbers[place] == 0) {
            keys[place] = key;
            size++;
        }
        numbers[place] = number + 1;
    }

    /** Where a key is, or the free place where it would be. */
    private int place(long key) {
        long hash = (key ^ (key >>> 32)) * multiplier;
        int place = (int) ((hash ^ (hash >>> 32)) >>> 8) & (keys.length - 1);
        while (numbers[place] != 0 && keys[place] != key) {
            place = (place + 1) & (keys.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != 0) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                numbers[place] = oldNumbers[i];
            }
        }
    }
}
