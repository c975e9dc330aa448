package dev.lookbook.convert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shares groups out between the sides of a balanced split. */
final class Shares {
    private Shares() {}

    static void require(double trainShare) {
        if (!(trainShare >= 0 && trainShare <= 1)) {
            throw new IllegalArgumentException("expected a train share from 0 to 1 but found " + trainShare);
        }
    }

    static Map<String, Split.Side> balance(double trainShare, long seed, Map<String, Long> groupSizes) {
        List<Group> groups = new ArrayList<>();
        long total = 0;
        for (Map.Entry<String, Long> entry : groupSizes.entrySet()) {
            if (entry.getValue() < 0) {
                throw new IllegalArgumentException("expected a size of at least 0 for the group \"" + entry.getKey()
                        + "\" but found " + entry.getValue());
            }
            groups.add(new Group(StableHash.of(seed, entry.getKey()), entry.getKey(), entry.getValue()));
            total = Math.addExact(total, entry.getValue());
        }
        // Unsigned as for hashed splits, whose train side is also the lower end; the key decides between equal hashes.
        groups.sort(Comparator.comparingLong((Group group) -> group.hash + Long.MIN_VALUE)
                .thenComparing(Group::key));

        Map<String, Split.Side> sides = new HashMap<>();
        double missing = trainShare * total;
        boolean filling = trainShare > 0;
        for (Group group : groups) {
            // The group that crosses the line is on the side that brings the train side closer to its share.
            filling = filling && group.size <= 2 * missing;
            sides.put(group.key, filling ? Split.Side.TRAIN : Split.Side.TEST);
            missing -= filling ? group.size : 0;
        }
        return sides;
    }

    private record Group(long hash, String key, long size) {}
}
