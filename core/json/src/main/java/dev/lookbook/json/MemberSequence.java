package dev.lookbook.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The members that one object after the other has. They are nearly always those of the object before, in the same order: so
 * that is where a name is looked for first, and what is said of the order. Not thread-safe.
 */
public final class MemberSequence {
    /** No name, or none that is known or new. */
    public static final String NONE = "";

    /** Bits of the place of a name among all of them, which let a long hold each of them once. */
    private static final int BITS = 4;

    private static final int MASK = (1 << BITS) - 1;

    private final List<String> names;
    private final byte[][] quoted;
    private final Function<Members, List<String>> orderOf;

    /** The places of the members so far, from the lowest bits on. */
    private long sequence;

    private int shift;
    /** A bit for the place of each member so far. */
    private int seen;

    private long lastSequence;
    private List<String> lastOrder = List.of();

    /**
     * Looks for members of some names.
     *
     * @param names at most 15
     * @param orderOf what an object keeps of the order of its members
     */
    public MemberSequence(List<String> names, Function<Members, List<String>> orderOf) {
        if (names.size() > MASK) {
            throw new IllegalArgumentException("expected at most " + MASK + " names but found " + names.size());
        }
        this.names = Stream.concat(Stream.of(NONE), names.stream()).toList();
        this.orderOf = orderOf;
        quoted = this.names.stream()
                .map(name -> ('"' + name + '"').getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
    }

    /** Begins with another object. */
    public void start() {
        sequence = 0;
        shift = 0;
        seen = 0;
    }

    /**
     * Takes an object.
     *
     * @param value takes the value of the member of a name, {@link #NONE} included, and tells whether it could
     */
    public boolean takeObject(ByteCursor cursor, Predicate<? super String> value) {
        start();
        if (!cursor.take('{')) {
            return false;
        }
        do {
            String name = take(cursor);
            if (!cursor.take(':') || !value.test(name)) {
                return false;
            }
        } while (cursor.take(','));
        return cursor.take('}');
    }

    /** Takes a name in its quotes; {@link #NONE} when it is not known here, was there before or is written in another way. */
    public String take(ByteCursor cursor) {
        int place = find(cursor, (int) (lastSequence >>> shift) & MASK);
        if (place == 0 || (seen >>> place & 1) != 0) {
            return NONE;
        }
        seen |= 1 << place;
        sequence |= (long) place << shift;
        shift += BITS;
        return names.get(place);
    }

    private int find(ByteCursor cursor, int expected) {
        if (expected > 0 && cursor.take(quoted[expected])) {
            return expected;
        }
        for (int place = 1; place < quoted.length; place++) {
            if (cursor.take(quoted[place])) {
                return place;
            }
        }
        return 0;
    }

    /** Whether the object has had all of the names. */
    public boolean isComplete() {
        return seen == (1 << names.size()) - 2;
    }

    /** What the object keeps of the order of its members. */
    public List<String> order() {
        if (sequence != lastSequence) {
            Members members = new Members();
            for (long rest = sequence; rest != 0; rest >>>= BITS) {
                members.add(names.get((int) rest & MASK));
            }
            lastOrder = orderOf.apply(members);
            lastSequence = sequence;
        }
        return lastOrder;
    }
}
