package dev.lookbook.coco.edit;

import dev.lookbook.model.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * File names, told apart by 128 bits of their SHA-256, so that nobody can make two that look alike; with each the id of its image
 * and a hash of what else the image says. 36 to 72 bytes a name.
 */
final class NameTable {
    static final int ABSENT = -1;

    private final MessageDigest digest = sha256();
    /** Ids that are no integers, by number; a name of no image with an id has none. */
    private final Map<Integer, Optional<Value>> otherIds = new HashMap<>();

    private long[] high = new long[512];
    private long[] low = new long[512];
    private long[] ids = new long[512];
    private int[] members = new int[512];
    /** One more than a name's number, or 0 for a free place. */
    private int[] table = new int[1024];

    private int size;

    int size() {
        return size;
    }

    /** The number of a name, or {@link #ABSENT}. */
    int find(String name) {
        ByteBuffer hash = hash(name);
        return table[place(hash.getLong(0), hash.getLong(Long.BYTES))] - 1;
    }

    /** Adds a name that is not there. */
    void add(String name, Optional<Value> id, int imageMembers) {
        if (size == high.length) {
            grow();
        }
        ByteBuffer hash = hash(name);
        high[size] = hash.getLong(0);
        low[size] = hash.getLong(Long.BYTES);
        members[size] = imageMembers;
        OptionalLong number = id.map(Ids::number).orElseGet(OptionalLong::empty);
        ids[size] = number.orElse(0);
        if (number.isEmpty()) {
            otherIds.put(size, id);
        }
        table[place(high[size], low[size])] = size + 1;
        size++;
    }

    /** The id of a name's image. */
    Optional<Value> id(int number) {
        return otherIds.getOrDefault(number, Optional.of(Value.of(ids[number])));
    }

    int members(int number) {
        return members[number];
    }

    private int place(long highBits, long lowBits) {
        int place = (int) highBits & (table.length - 1);
        while (table[place] != 0 && !(high[table[place] - 1] == highBits && low[table[place] - 1] == lowBits)) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private void grow() {
        int length = size * 2;
        high = Arrays.copyOf(high, length);
        low = Arrays.copyOf(low, length);
        ids = Arrays.copyOf(ids, length);
        members = Arrays.copyOf(members, length);
        table = new int[length * 2];
        for (int i = 0; i < size; i++) {
            table[place(high[i], low[i])] = i + 1;
        }
    }

    private ByteBuffer hash(String name) {
        return ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
