package dev.lookbook.mask;

import java.util.List;

/** Puts masks of one size together. */
public final class Merge {
    private Merge() {}

    /** The pixels that are 1 in any of the masks; none of no masks. Halves first, as each mask is then gone through few times. */
    public static int[] union(List<int[]> masks, int pixels) {
        return switch (masks.size()) {
            case 0 -> new int[] {pixels};
            case 1 -> Runs.canonical(masks.get(0), pixels);
            case 2 -> merge(masks.get(0), masks.get(1), pixels, false);
            default -> {
                int half = masks.size() / 2;
                int[] first = union(masks.subList(0, half), pixels);
                yield merge(first, union(masks.subList(half, masks.size()), pixels), pixels, false);
            }
        };
    }

    /** The pixels that are 1 in both masks. */
    public static int[] intersection(int[] a, int[] b, int pixels) {
        return merge(a, b, pixels, true);
    }

    private static int[] merge(int[] a, int[] b, int pixels, boolean both) {
        RunCursor first = new RunCursor(a, pixels);
        RunCursor second = new RunCursor(b, pixels);
        RunBuilder out = new RunBuilder(Math.max(a.length, b.length));
        int at = 0;
        while (at < pixels) {
            int end = Math.min(first.end(), second.end());
            boolean set = both ? first.isSet() && second.isSet() : first.isSet() || second.isSet();
            out.add(end - at, set);
            at = end;
            first.advanceTo(at);
            second.advanceTo(at);
        }
        return out.build(pixels);
    }
}
