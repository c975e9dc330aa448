package dev.lookbook.json;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/**
 * The order of an object's members. A file's own order is kept only where it is not the usual one, so that most records
 * carry no list; those that do share it with all records of the same order.
 */
public final class Members {
    private static final int SHARED_ORDERS = 1024;
    /** Longer orders are rare and may be hostile: they are neither shared nor searched one by one. */
    private static final int FEW = 32;

    private static final Map<List<String>, List<String>> SHARED = new ConcurrentHashMap<>();

    /** The order of an object without members: not empty, which would mean the usual one, and no name that is there. */
    private static final List<String> NO_MEMBERS = List.of("");

    private final List<String> read = new ArrayList<>();

    /** No members yet. */
    public Members() {}

    /** Notes that a member was read. */
    public void add(String name) {
        read.add(name);
    }

    /** Whether a member was read. */
    public boolean contains(String name) {
        return read.contains(name);
    }

    /**
     * Requires that a member was read.
     *
     * @param object where the object is
     * @throws DatasetException when it was not
     */
    public void require(String name, Location object) {
        if (!contains(name)) {
            throw new DatasetException(object, "expected a member \"" + name + "\" but found none");
        }
    }

    /**
     * The order in which members were read, or nothing when that is how {@code usual} has them.
     *
     * @param required members that usual objects have; one without them has its order kept, so that it does not get them
     */
    public List<String> orderUnless(List<String> usual, String... required) {
        int at = -1;
        boolean asUsual = read.containsAll(List.of(required));
        ToIntFunction<String> places = usual.size() <= FEW ? usual::indexOf : index(usual);
        for (String name : read) {
            int known = places.applyAsInt(name);
            // Unknown members are usual at the end, in any order.
            int place = known < 0 ? usual.size() : known;
            asUsual &= place > at || (known < 0 && place == at);
            at = place;
        }
        if (asUsual) {
            return List.of();
        }
        if (read.isEmpty()) {
            return NO_MEMBERS;
        }
        List<String> shared = SHARED.get(read);
        if (shared != null) {
            return shared;
        }
        List<String> order = List.copyOf(read);
        if (order.size() <= FEW && SHARED.size() < SHARED_ORDERS) {
            SHARED.putIfAbsent(order, order);
        }
        return order;
    }

    /**
     * The order to write members in: a file's own order where it was kept, the usual one otherwise, and then whatever is
     * in neither.
     *
     * @param kept what {@link #orderUnless} gave when the object was read
     * @param usual the format's usual order
     * @param others further names, such as those of unknown members
     */
    public static List<String> order(List<String> kept, List<String> usual, Iterable<String> others) {
        if (kept.isEmpty() && !others.iterator().hasNext()) {
            return usual;
        }
        List<String> order = new ArrayList<>(kept.isEmpty() ? usual : kept);
        addMissing(order, usual);
        addMissing(order, others);
        return order;
    }

    private static void addMissing(List<String> order, Iterable<String> names) {
        Set<String> many = order.size() <= FEW ? Set.of() : new HashSet<>(order);
        for (String name : names) {
            if (order.size() > FEW && many.isEmpty()) {
                many = new HashSet<>(order);
            }
            if (many.isEmpty() ? !order.contains(name) : many.add(name)) {
                order.add(name);
            }
        }
    }

    private static ToIntFunction<String> index(List<String> names) {
        Map<String, Integer> index = new HashMap<>();
        for (String name : names) {
            index.putIfAbsent(name, index.size());
        }
        return name -> index.getOrDefault(name, -1);
    }
}
