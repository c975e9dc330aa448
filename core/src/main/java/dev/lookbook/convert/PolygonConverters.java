package dev.lookbook.convert;

import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.ImmutableAnnotatedImage;
import dev.lookbook.model.ImmutableItem;
import dev.lookbook.model.Item;
import dev.lookbook.model.Rle;
import dev.lookbook.model.Segmentation;
import dev.lookbook.model.Segmentation.Polygons;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes polygons follow one convention. Datasets differ in whether a ring repeats its first point at the end, and in what
 * several rings mean: pieces of an item, or the whole and then parts of it. Nothing here changes what an item's boxes and
 * landmarks are, nor an area that a file stated.
 *
 * <p>Each conversion tells of every item that it changes, and leaves items without polygons as they are. Put them one after
 * the other with {@link Converter#andThen}. They are stateless and safe to share between threads. Rings that no mask can be
 * made of (see {@link Polygons#toRle}) are a {@link DatasetException} where pixels are needed.
 */
public final class PolygonConverters {
    private PolygonConverters() {}

    /** Repeats the first point of every ring at its end, as it is written, where it is not there yet: {@code close-polygons}. */
    public static Converter<AnnotatedImage, AnnotatedImage> closeRings() {
        return new EachItem((polygons, image, place, issues) -> {
            Polygons closed = polygons.closed();
            int changed = changed(polygons, closed);
            if (changed > 0) {
                issues.accept(Issue.info(
                        "close-polygons",
                        place,
                        "repeated the first point at the end of " + of(changed, polygons) + " rings"));
            }
            return closed;
        });
    }

    /** Leaves out the points at a ring's end that are equal to its first: {@code open-polygons}. */
    public static Converter<AnnotatedImage, AnnotatedImage> openRings() {
        return new EachItem((polygons, image, place, issues) -> {
            Polygons opened = polygons.opened();
            int changed = changed(polygons, opened);
            if (changed > 0) {
                issues.accept(Issue.info(
                        "open-polygons",
                        place,
                        "left out the repeated first point at the end of " + of(changed, polygons) + " rings"));
            }
            return opened;
        });
    }

    /** {@link #dropContained(double)} with {@link Polygons#CONTAINED_TOLERANCE}. */
    public static Converter<AnnotatedImage, AnnotatedImage> dropContained() {
        return dropContained(Polygons.CONTAINED_TOLERANCE);
    }

    /**
     * Leaves out rings that are part of another ring of the same item, as {@link Polygons#withoutContained(double)} finds them:
     * {@code drop-contained-polygons}.
     *
     * @param tolerance which share of a ring's pixels may lie outside
     * @throws IllegalArgumentException when the tolerance is not from 0 to less than 1
     */
    public static Converter<AnnotatedImage, AnnotatedImage> dropContained(double tolerance) {
        new Polygons(List.of()).withoutContained(tolerance);
        return new EachItem((polygons, image, place, issues) -> {
            Polygons kept = polygons.withoutContained(tolerance);
            int dropped = polygons.rings().size() - kept.rings().size();
            if (dropped > 0) {
                issues.accept(Issue.info(
                        "drop-contained-polygons",
                        place,
                        "left out " + of(dropped, polygons) + " rings, which lie within another but for at most "
                                + tolerance + " of their pixels"));
            }
            return kept;
        });
    }

    /**
     * Makes a mask of the rings' union, in COCO's compressed form: {@code derive-mask}. An item whose polygons have no ring
     * stays as it is.
     *
     * <p>An image without a size is a {@link DatasetException} when an item has rings.
     */
    public static Converter<AnnotatedImage, AnnotatedImage> toMasks() {
        return new EachItem((polygons, image, place, issues) -> {
            if (polygons.rings().isEmpty()) {
                return polygons;
            }
            ImageSize size = image.size()
                    .orElseThrow(() -> new DatasetException(
                            image.location(),
                            "expected the image's size, which masks need, but found none; name the pictures or a table of"
                                    + " sizes"));
            Rle mask = polygons.toRle(size.height(), size.width());
            issues.accept(Issue.info(
                    "derive-mask",
                    place,
                    "made a mask of " + (long) mask.area() + " pixels of "
                            + polygons.rings().size() + " rings"));
            return mask.toCompressed();
        });
    }

    private static int changed(Polygons before, Polygons after) {
        int changed = 0;
        for (int i = 0; i < before.rings().size(); i++) {
            changed += before.rings().get(i).equals(after.rings().get(i)) ? 0 : 1;
        }
        return changed;
    }

    private static String of(int some, Polygons all) {
        return some + " of " + all.rings().size();
    }

    /** What becomes of an item's polygons. */
    @FunctionalInterface
    private interface Change {
        Segmentation of(Polygons polygons, AnnotatedImage image, Location place, Consumer<? super Issue> issues);
    }

    private record EachItem(Change change) implements Converter<AnnotatedImage, AnnotatedImage> {

        @Override
        public AnnotatedImage convert(AnnotatedImage image, Consumer<? super Issue> issues) {
            List<Item> items = new ArrayList<>(image.items().size());
            for (Item item : image.items()) {
                items.add(
                        item.segmentation().orElse(null) instanceof Polygons polygons
                                ? ImmutableItem.copyOf(item).withSegmentation(change(polygons, image, item, issues))
                                : item);
            }
            return ImmutableAnnotatedImage.copyOf(image).withItems(items);
        }

        private Segmentation change(
                Polygons polygons, AnnotatedImage image, Item item, Consumer<? super Issue> issues) {
            Location place = item.location().child("segmentation");
            try {
                return change.of(polygons, image, place, issues);
            } catch (IllegalArgumentException e) {
                throw new DatasetException(place, String.valueOf(e.getMessage()), e);
            }
        }
    }
}
