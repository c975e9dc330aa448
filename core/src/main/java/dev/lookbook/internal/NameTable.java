package dev.lookbook.internal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Different names, numbered from 0 as they come, in a quarter of the memory that a map of strings takes: archives have
 * hundreds of thousands of them. Safe to use from several threads once all names were added.
 */
final class NameTable {
    /** The number of a name that is not there. */
    static final int ABSENT = -1;

    private static final long MIX = 0x9e3779b97f4a7c15L;

    /** So that nobody can make an archive of names that all meet in one bucket. */
    private final long seed = new SecureRandom().nextLong();

    /** The names in UTF-8, one after the other. */
    private byte[] text = new byte[1 << 10];

    private int[] ends = new int[1 << 5];
    private int size;
    /** A name's number and 1, or 0 for none, where its hash leads or behind that; at most half of them are taken. */
    private int[] buckets = new int[1 << 6];

    /** How many names there are. */
    int size() {
        return size;
    }

    /** Adds a name; its number, or {@link #ABSENT} when it was there. */
    int add(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int bucket = bucket(bytes);
        if (buckets[bucket] != 0) {
            return ABSENT;
        }
        append(bytes);
        buckets[bucket] = ++size;
        if (2 * size > buckets.length) {
            buckets = new int[2 * buckets.length];
            for (int number = 0; number < size; number++) {
                buckets[bucket(bytes(number))] = number + 1;
            }
        }
        return size - 1;
    }

    private void append(byte[] bytes) {
        int start = start(size);
        int end = Math.addExact(start, bytes.length);
        if (end > text.length) {
            text = Arrays.copyOf(text, Math.max(end, text.length + (text.length >> 1)));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + (size >> 1) + 1);
        }
        System.arraycopy(bytes, 0, text, start, bytes.length);
        ends[size] = end;
    }

    /** Gives back the room for more names. */
    void trim() {
        text = Arrays.copyOf(text, start(size));
        ends = Arrays.copyOf(ends, size);
    }

    /** The number of a name, or {@link #ABSENT}. */
    int indexOf(String name) {
        int number = buckets[bucket(name.getBytes(StandardCharsets.UTF_8))] - 1;
        // Half of a surrogate pair becomes a question mark in UTF-8, and is none.
        return number >= 0 && get(number).equals(name) ? number : ABSENT;
    }

    /** The name of a number. */
    String get(int number) {
        return new String(text, start(number), ends[number] - start(number), StandardCharsets.UTF_8);
    }

    private byte[] bytes(int number) {
        return Arrays.copyOfRange(text, start(number), ends[number]);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    /** The bucket that has a name, or where it belongs. */
    private int bucket(byte[] name) {
        int mask = buckets.length - 1;
        int bucket = (int) hash(name) & mask;
        while (buckets[bucket] != 0 && !isAt(buckets[bucket] - 1, name)) {
            bucket = (bucket + 1) & mask;
        }
        return bucket;
    }

    private boolean isAt(int number, byte[] name) {
        return Arrays.equals(text, start(number), ends[number], name, 0, name.length);
    }

    private long hash(byte[] name) {
        long hash = seed;
        for (byte b : name) {
            hash = (hash ^ b) * MIX;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
