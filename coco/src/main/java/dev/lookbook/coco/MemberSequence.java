package dev.lookbook.coco;

import dev.lookbook.json.Members;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The members that one annotation after the other has. They are nearly always those of the annotation before, in the same
 * order: so that is where a name is looked for first, and what is said of the order. Not thread-safe.
 */
final class MemberSequence {
    /** No name, or none that is known or new. */
    static final String NONE = "";

    private static final List<String> NAMES = List.of(
            NONE,
            "segmentation",
            "area",
            "iscrowd",
            "image_id",
            "bbox",
            "category_id",
            "id",
            "num_keypoints",
            "keypoints",
            "score",
            "style",
            "pair_id");
    private static final byte[][] QUOTED = NAMES.stream()
            .map(name -> ('"' + name + '"').getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);

    /** Bits of the place of a name among all of them, which let a long hold each of them once. */
    private static final int BITS = 4;

    private static final int MASK = (1 << BITS) - 1;

    /** The places of the members so far, from the lowest bits on. */
    private long sequence;

    private int shift;
    /** A bit for the place of each member so far. */
    private int seen;

    private long lastSequence;
    private List<String> lastOrder = List.of();

    /** Begins with another annotation. */
    void start() {
        sequence = 0;
        shift = 0;
        seen = 0;
    }

    /** Takes a name in its quotes; {@link #NONE} when it is not known here, was there before or is written in another way. */
    String take(ByteCursor cursor) {
        int place = find(cursor, (int) (lastSequence >>> shift) & MASK);
        if (place == 0 || (seen >>> place & 1) != 0) {
            return NONE;
        }
        seen |= 1 << place;
        sequence |= (long) place << shift;
        shift += BITS;
        return NAMES.get(place);
    }

    private static int find(ByteCursor cursor, int expected) {
        if (expected > 0 && cursor.take(QUOTED[expected])) {
            return expected;
        }
        for (int place = 1; place < QUOTED.length; place++) {
            if (cursor.take(QUOTED[place])) {
                return place;
            }
        }
        return 0;
    }

    /** What the annotation keeps of the order of its members. */
    List<String> order() {
        if (sequence != lastSequence) {
            Members members = new Members();
            for (long rest = sequence; rest != 0; rest >>>= BITS) {
                members.add(NAMES.get((int) rest & MASK));
            }
            lastOrder = AnnotationFields.order(members);
            lastSequence = sequence;
        }
        return lastOrder;
    }
}
