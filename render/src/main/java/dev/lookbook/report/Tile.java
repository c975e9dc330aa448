package dev.lookbook.report;

import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Category;
import dev.lookbook.model.Item;
import dev.lookbook.render.Drawing;
import dev.lookbook.render.Picture;
import dev.lookbook.render.Renderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * An annotated picture of the contact sheet: drawn small, with its categories and with the codes of what was found in it.
 *
 * <p>Keeps some twenty kilobytes, and nothing of what it was drawn from. Immutable and safe to share between threads.
 */
public final class Tile {
    /** The longest side in pixels: twice what it is shown with, for finer screens and for a closer look. */
    public static final int MAXIMAL_SIDE = 448;

    private static final double QUALITY = 0.8;

    private final String fileName;
    private final String split;
    private final int items;
    private final List<String> categories;
    private final Set<String> findings;
    private final Sketch sketch;

    /** A drawing as a file. */
    private record Sketch(String base64, int width, int height, boolean hasPixels) {}

    private Tile(
            String fileName, String split, int items, List<String> categories, Set<String> findings, Sketch sketch) {
        this.fileName = fileName;
        this.split = split;
        this.items = items;
        this.categories = categories;
        this.findings = Set.copyOf(findings);
        this.sketch = sketch;
    }

    /**
     * Draws an image over its picture.
     *
     * @param renderer draws it, in sides of {@link #MAXIMAL_SIDE} at most
     * @param picture what is drawn on; {@link Picture#blank} where there are no pixels
     * @throws IllegalArgumentException when the drawing would have more pixels than the renderer allows
     */
    public static Tile of(Renderer renderer, Picture picture, AnnotatedImage image) {
        Drawing drawing = renderer.withMaximalSide(MAXIMAL_SIDE).draw(picture, image);
        List<String> categories = image.items().stream()
                .map(Item::category)
                .map(Tile::nameOf)
                .distinct()
                .toList();
        Sketch sketch = new Sketch(
                base64(drawing),
                drawing.width(),
                drawing.height(),
                picture.pixels().isPresent());
        return new Tile(image.fileName(), "", image.items().size(), categories, Set.of(), sketch);
    }

    private static String base64(Drawing drawing) {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try {
            drawing.jpeg(jpeg, QUALITY);
        } catch (IOException e) {
            throw new AssertionError("memory can be written", e);
        }
        return Base64.getEncoder().encodeToString(jpeg.toByteArray());
    }

    /** What a category is called; one that the dataset does not define has an id only. */
    static String nameOf(Category category) {
        return category.isDefined() ? category.name() : "id " + category.id();
    }

    /** This as a picture of a split. */
    public Tile withSplit(String name) {
        return new Tile(fileName, name, items, categories, findings, sketch);
    }

    /** This with the codes of what was found in the image. */
    public Tile withFindings(Collection<String> codes) {
        return new Tile(fileName, split, items, categories, Set.copyOf(codes), sketch);
    }

    String fileName() {
        return fileName;
    }

    String split() {
        return split;
    }

    int items() {
        return items;
    }

    List<String> categories() {
        return categories;
    }

    Set<String> findings() {
        return findings;
    }

    String base64() {
        return sketch.base64();
    }

    int width() {
        return sketch.width();
    }

    int height() {
        return sketch.height();
    }

    boolean hasPixels() {
        return sketch.hasPixels();
    }
}
