package dev.lookbook.manifest.check.pass;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Labels by their class ids, on primitives: few on most lines. */
public final class ClassMap {
    /** More are looked up by hash, so that hostile lines take no longer. */
    private static final int FEW = 64;

    private long[] ids = new long[16];
    private boolean[] canonical = new boolean[16];
    private String[] names = new String[16];
    private int size;
    private final Map<Long, Integer> many = new HashMap<>();

    ClassMap() {}

    void clear() {
        size = 0;
        many.clear();
    }

    /** Adds an entry. A key that is not how an id is written, such as {@code 01}, is no class's. */
    void add(String key, String name) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            canonical = Arrays.copyOf(canonical, 2 * size);
            names = Arrays.copyOf(names, 2 * size);
        }
        long id = id(key);
        ids[size] = id;
        canonical[size] = id != 0 || key.equals("0");
        names[size] = name;
        if (canonical[size] && size >= FEW) {
            many.put(id, size);
        }
        size++;
    }

    /** How many entries there are. */
    public int size() {
        return size;
    }

    /** An entry's label. */
    public String name(int index) {
        return names[index];
    }

    /** The entry of a class; -1 when there is none. */
    public int indexOf(long id) {
        for (int i = 0; i < Math.min(size, FEW); i++) {
            if (ids[i] == id && canonical[i]) {
                return i;
            }
        }
        return size > FEW ? many.getOrDefault(id, -1) : -1;
    }

    /** Whether a key is how an id is written. */
    static boolean isId(String key) {
        return id(key) != 0 || key.equals("0");
    }

    /** Whether there is an entry for a key that is how an id is written. */
    boolean has(String key) {
        return indexOf(id(key)) >= 0;
    }

    /** An id, 0 also for what is none. */
    private static long id(String key) {
        int length = key.length();
        if (length == 1 && key.charAt(0) >= '0' && key.charAt(0) <= '9') {
            return (long) key.charAt(0) - '0';
        }
        try {
            long id = Long.parseLong(key);
            return Long.toString(id).equals(key) ? id : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
