package dev.lookbook.examples.synthetic;

import dev.lookbook.model.ImageSize;
import dev.lookbook.model.ImageSource;
import java.util.List;
import java.util.OptionalDouble;

/**
 * All that is known of an image; its annotation and its picture both follow from this.
 *
 * @param number the image's number, from 1
 * @param backdrop what the background is drawn from
 * @param figures who is there, from the farthest to the nearest
 * @param items the garments in the order of their numbers
 * @param layers everything over the figures' bodies, from the farthest to the nearest
 */
record Scene(
        int number,
        ImageSize size,
        ImageSource source,
        long pairId,
        long backdrop,
        List<Figure> figures,
        List<Garment> items,
        List<Layer> layers) {

    /**
     * A body, or the place where garments lie as if on one.
     *
     * @param look empty figures have one too, which nobody sees
     */
    record Figure(Pose pose, Camera camera, Look look) {}

    /**
     * A garment on a figure.
     *
     * @param style its number in the pair; 0 for none
     * @param figure the index of its figure
     * @param coveredTo the height down to which another garment covers it, in the figure's frame
     */
    record Garment(Cut cut, long style, int figure, Shape shape, OptionalDouble coveredTo) {}
}
