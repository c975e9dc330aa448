package dev.lookbook.examples.synthetic;

import java.util.ArrayList;
import java.util.List;

/**
 * What the figures of an image wear, and how many images of the validation split's size are like that.
 *
 * <p>The published counts say how many images have one, two or more items, and how many items there are of each category.
 * The smaller numbers here are guesses; the others follow from them, so that both published tables come out: 17,537 of a
 * top and a bottom, and as many single items as are left.
 */
record Outfit(double images, List<List<Group>> figures) {
    private static final List<Outfit> ALL = List.of(
            new Outfit(2_454, List.of(List.of(Group.TOP))),
            new Outfit(1_472, List.of(List.of(Group.BOTTOM))),
            new Outfit(8_055, List.of(List.of(Group.DRESS))),
            new Outfit(703, List.of(List.of(Group.OUTWEAR))),
            new Outfit(17_537, List.of(List.of(Group.TOP, Group.BOTTOM))),
            new Outfit(450, List.of(List.of(Group.DRESS, Group.OUTWEAR))),
            new Outfit(400, List.of(List.of(Group.BOTTOM, Group.OUTWEAR))),
            new Outfit(100, List.of(List.of(Group.TOP, Group.OUTWEAR))),
            new Outfit(300, List.of(List.of(Group.DRESS), List.of(Group.DRESS))),
            new Outfit(498, List.of(List.of(Group.TOP, Group.BOTTOM, Group.OUTWEAR))),
            new Outfit(182, List.of(List.of(Group.TOP, Group.BOTTOM), List.of(Group.TOP, Group.BOTTOM))),
            new Outfit(2, List.of(List.of(Group.TOP, Group.BOTTOM, Group.OUTWEAR), List.of(Group.TOP, Group.BOTTOM))));

    static List<Outfit> all() {
        return ALL;
    }

    /** What is worn, figure by figure. */
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        figures.forEach(groups::addAll);
        return groups;
    }

    /** How many images there are in which an item taken at random is of a group. */
    double imagesLedBy(Group group) {
        List<Group> groups = groups();
        double count = groups.stream().filter(group::equals).count();
        return images * count / groups.size();
    }

    /** An outfit that a garment of a group may lead. */
    static Outfit ledBy(Group group, Rng rng) {
        double[] weights =
                ALL.stream().mapToDouble(outfit -> outfit.imagesLedBy(group)).toArray();
        return ALL.get(rng.weighted(weights));
    }
}
