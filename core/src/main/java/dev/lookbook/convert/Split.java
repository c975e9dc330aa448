package dev.lookbook.convert;

import java.util.Map;

/**
 * Divides a dataset into train and test by groups, such as the images of one pair id, so that no group is on both sides.
 *
 * <p>Where a group goes depends on its key alone, never on the order in which groups come. {@link #hashed} needs to know
 * nothing beforehand; {@link #balanced} comes closer to the share but has to be told the groups' sizes. Both order the
 * groups by the same stable hash, so the same seed gives the same sides on every machine and in every version.
 *
 * <p>The splits made here are immutable and safe to share between threads.
 */
@FunctionalInterface
public interface Split {

    /** Where a group goes: always the same for the same group. */
    Side sideOf(String group);

    /**
     * Puts each group on the train side with a chance of {@code trainShare}, which a hash of seed and key decides. The share
     * of the images is close to it only when groups are many and alike. A larger share takes groups from test to train
     * and none the other way.
     *
     * @param trainShare from 0 to 1
     * @throws IllegalArgumentException when the share is not from 0 to 1
     */
    static Split hashed(double trainShare, long seed) {
        Shares.require(trainShare);
        return group -> StableHash.unit(StableHash.of(seed, group)) < trainShare ? Side.TRAIN : Side.TEST;
    }

    /**
     * Fills the train side with groups in the order of their hash until it has its share of all that they hold, as closely
     * as that order allows: never more than half of the largest group away from it. Keeps a map of all groups.
     *
     * <p>Refuses with an {@link IllegalArgumentException} to say where a group belongs that is not in the map.
     *
     * @param trainShare from 0 to 1
     * @param groupSizes how many images, or whatever is to be shared out, each group holds
     * @throws IllegalArgumentException when the share is not from 0 to 1, or a size is negative
     */
    static Split balanced(double trainShare, long seed, Map<String, Long> groupSizes) {
        Shares.require(trainShare);
        Map<String, Side> sides = Shares.balance(trainShare, seed, groupSizes);
        return group -> {
            Side side = sides.get(group);
            if (side == null) {
                throw new IllegalArgumentException(
                        "expected one of the " + sides.size() + " groups that were counted but found \"" + group + '"');
            }
            return side;
        };
    }

    /** The two sides of a split. */
    enum Side {
        /** To learn from. */
        TRAIN,
        /** To be judged by. */
        TEST
    }
}
