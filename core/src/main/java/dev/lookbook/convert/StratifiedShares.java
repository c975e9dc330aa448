package dev.lookbook.convert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shares groups out so that each part has its share of every stratum, as nearly as a greedy search finds.
 *
 * <p>How far off parts are is told by the chi-square distance: over parts and strata, the square of what is too much or too
 * little, divided by what should be there. So strata count alike, be they rare or frequent. Groups that hold something rare
 * come first, as later ones can make up for them but not the other way round; among those, larger before smaller, by powers
 * of two, and then in the order of the stable hash, so that a seed matters. Each goes where it costs least. At last, groups
 * move as long as that helps.
 */
final class StratifiedShares {
    private static final int MAX_ROUNDS = 20;
    /** Less than this is rounding. */
    private static final double GAIN = 1e-9;

    private final double[] shares;
    private final List<Holding> holdings;
    private final long[] totals;
    private final long[][] given;

    private StratifiedShares(double[] shares, List<Holding> holdings, int strata) {
        this.shares = shares;
        this.holdings = holdings;
        totals = new long[strata];
        given = new long[shares.length][strata];
        for (Holding holding : holdings) {
            add(totals, holding, 1);
        }
    }

    /** The part of each group. */
    static Map<String, Integer> share(double[] shares, long seed, StratifiedGroups groups) {
        List<String> keys = new ArrayList<>(groups.keys());
        keys.sort(Comparator.comparingLong((String key) -> Sample.sortable(StableHash.of(seed, key)))
                .thenComparing(Comparator.naturalOrder()));
        int[] parts = new StratifiedShares(shares, groups.holdings(keys), groups.strata()).share();
        Map<String, Integer> partOf = new HashMap<>();
        for (int i = 0; i < parts.length; i++) {
            partOf.put(keys.get(i), parts[i]);
        }
        return partOf;
    }

    private int[] share() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < holdings.size(); i++) {
            order.add(i);
        }
        // The sort is stable: what is equal stays in the order of the hash.
        order.sort(Comparator.comparingLong((Integer group) -> rarest(holdings.get(group)))
                .thenComparingInt(
                        group -> Long.numberOfLeadingZeros(holdings.get(group).total())));
        int[] parts = new int[holdings.size()];
        for (int group : order) {
            parts[group] = cheapest(holdings.get(group));
            add(given[parts[group]], holdings.get(group), 1);
        }
        boolean moved = true;
        for (int round = 0; moved && round < MAX_ROUNDS; round++) {
            moved = false;
            for (int group : order) {
                moved |= move(group, parts);
            }
        }
        return parts;
    }

    private boolean move(int group, int[] parts) {
        Holding holding = holdings.get(group);
        int from = parts[group];
        add(given[from], holding, -1);
        int to = cheapest(holding);
        if (to != from && cost(to, holding) > cost(from, holding) - GAIN) {
            to = from;
        }
        add(given[to], holding, 1);
        parts[group] = to;
        return to != from;
    }

    private int cheapest(Holding holding) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int part = 0; part < shares.length; part++) {
            if (shares[part] > 0) {
                double cost = cost(part, holding);
                if (best < 0 || cost < least) {
                    best = part;
                    least = cost;
                }
            }
        }
        return best;
    }

    /** By how much the distance grows when a part gets a group. */
    private double cost(int part, Holding holding) {
        double cost = 0;
        for (int i = 0; i < holding.size(); i++) {
            int stratum = holding.stratum(i);
            double count = holding.count(i);
            double due = shares[part] * totals[stratum];
            cost += count * (2 * (given[part][stratum] - due) + count) / due;
        }
        return cost;
    }

    private long rarest(Holding holding) {
        long rarest = Long.MAX_VALUE;
        for (int i = 0; i < holding.size(); i++) {
            rarest = Math.min(rarest, totals[holding.stratum(i)]);
        }
        return rarest;
    }

    private static void add(long[] counts, Holding holding, int sign) {
        for (int i = 0; i < holding.size(); i++) {
            counts[holding.stratum(i)] += sign * holding.count(i);
        }
    }
}
