package dev.lookbook.report;

import dev.lookbook.internal.Brief;
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
 * <p>Keeps its file, of some twenty kilobytes, and nothing of what it was drawn from. Immutable and safe to share between
 * threads.
 */
public final class Tile {
    /** The longest side in pixels: twice what it is shown with, for finer screens and for a closer look. */
    public static final int MAXIMAL_SIDE = 448;

    /** The side in pixels that no picture falls below, to save bytes or not: smaller, nothing would be told apart. */
    public static final int MINIMAL_SIDE = 96;

    private static final double QUALITY = 0.8;
    private static final double LESSER_QUALITY = 0.65;

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
        return of(renderer, picture, image, Integer.MAX_VALUE);
    }

    /**
     * Draws an image over its picture, smaller where the file would be larger than it may be: many pictures are seen whole
     * on one page rather than some of them left out.
     *
     * @param renderer draws it, in sides of {@link #MAXIMAL_SIDE} at most
     * @param picture what is drawn on; {@link Picture#blank} where there are no pixels
     * @param mostBytes of the drawing's file, such as a share of {@link DatasetReport#PICTURE_BYTES}; what does not fit with
     *     sides of {@link #MINIMAL_SIDE} stays so
     * @throws IllegalArgumentException when the drawing would have more pixels than the renderer allows
     */
    public static Tile of(Renderer renderer, Picture picture, AnnotatedImage image, int mostBytes) {
        List<String> categories = image.items().stream()
                .map(Item::category)
                .map(Tile::nameOf)
                .distinct()
                .toList();
        Sketch sketch = sketch(renderer, picture, image, mostBytes);
        return new Tile(image.fileName(), "", image.items().size(), categories, Set.of(), sketch);
    }

    private static Sketch sketch(Renderer renderer, Picture picture, AnnotatedImage image, int mostBytes) {
        // What is drawn is made smaller rather than drawn on less, where lines and letters would cover all.
        Picture large = Picture.of(
                renderer.withMaximalSide(MAXIMAL_SIDE).draw(picture, image).toImage());
        AnnotatedImage nothing =
                AnnotatedImage.builder().fileName(image.fileName()).build();
        Drawing drawing = renderer.withScale(1).draw(large, nothing);
        byte[] jpeg = jpeg(drawing, QUALITY);
        if (jpeg.length > mostBytes) {
            jpeg = jpeg(drawing, LESSER_QUALITY);
        }
        int side = Math.max(drawing.width(), drawing.height());
        while (jpeg.length > mostBytes && side > MINIMAL_SIDE) {
            side = smaller(side, mostBytes, jpeg.length);
            drawing = renderer.withScale(1).withMaximalSide(side).draw(large, nothing);
            jpeg = jpeg(drawing, LESSER_QUALITY);
        }
        return new Sketch(
                Base64.getEncoder().encodeToString(jpeg),
                drawing.width(),
                drawing.height(),
                picture.pixels().isPresent());
    }

    /** A side with which so many bytes may be enough, going by areas. */
    private static int smaller(int side, int mostBytes, int bytes) {
        return (int) Math.max(MINIMAL_SIDE, Math.min(0.97, Math.sqrt((double) mostBytes / bytes)) * side);
    }

    private static byte[] jpeg(Drawing drawing, double quality) {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try {
            drawing.jpeg(jpeg, quality);
        } catch (IOException e) {
            throw new AssertionError("memory can be written", e);
        }
        return jpeg.toByteArray();
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

    /** In a line: {@code Tile[000001.jpg, 224x448, 2 items, 1 finding: box-order]}. */
    @Override
    public String toString() {
        return Brief.of("Tile")
                .file(fileName)
                .add(width() + "x" + height())
                .count(items, "item")
                .list(findings.stream().sorted().toList(), "finding", code -> code)
                .toString();
    }
}
