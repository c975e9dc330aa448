package dev.lookbook.examples.synthetic;

import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.model.ImageSize;
import java.awt.image.BufferedImage;

/** An image of a synthetic split: its annotation, and its picture when somebody asks for it. Safe to share between threads. */
public final class SyntheticImage {
    private final Scene scene;
    private final DeepFashion2Image annotation;

    SyntheticImage(Scene scene) {
        this.scene = scene;
        annotation = new Annotator(scene).annotate();
    }

    /** What is in the picture. The same on every machine. */
    public DeepFashion2Image annotation() {
        return annotation;
    }

    /** The picture's size. */
    public ImageSize size() {
        return scene.size();
    }

    /** Paints the picture anew; some 5 milliseconds. */
    public BufferedImage picture() {
        return new Painter(scene).paint();
    }

    /** Paints the picture anew and encodes it; some 10 milliseconds. The bytes are the same on one JDK. */
    public byte[] jpeg() {
        return Jpegs.encode(picture());
    }

    @Override
    public String toString() {
        return annotation.fileName();
    }
}
