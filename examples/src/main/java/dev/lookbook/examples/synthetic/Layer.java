package dev.lookbook.examples.synthetic;

import java.util.List;
import java.util.Set;

/**
 * Something drawn over what came before it, in pixels.
 *
 * @param figure the index of the figure that it belongs to
 * @param item the index of the item that it belongs to; -1 for a limb or a thing that only hides items
 * @param material what it is drawn as
 * @param ring its outline
 * @param landmarks the landmarks on it
 * @param seams lines on it
 * @param insides areas where a garment's inside shows
 */
record Layer(
        int figure,
        int item,
        Material material,
        Ring ring,
        Set<String> landmarks,
        List<double[]> seams,
        List<double[]> insides) {
    static final int NO_ITEM = -1;

    /** What a layer is drawn as. */
    enum Material {
        FABRIC,
        SKIN,
        BAG,
        PHONE
    }

    /** A limb or a thing. */
    static Layer thing(int figure, Material material, Ring ring) {
        return new Layer(figure, NO_ITEM, material, ring, Set.of(), List.of(), List.of());
    }
}
