package dev.lookbook.deepfashion2.retrieval;

import dev.lookbook.deepfashion2.pairs.PairIndex;
import dev.lookbook.deepfashion2.pairs.PairItem;
import dev.lookbook.internal.Brief;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.Location;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import java.util.List;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A record of {@code val_gallery.json}: an item of a shop's picture, among which consumers' items are looked for. Immutable
 * and safe to share between threads.
 */
@Value.Immutable
@Values
public abstract class GalleryItem {
    GalleryItem() {}

    /** The number of its image: 1 for {@code 000001.jpg}. */
    public abstract long galleryImageId();

    /** With the pair id, which garment it is; 0 is in no pair, and never a right answer. */
    public abstract long style();

    /** Which group of pictures it belongs to. */
    public abstract long pairId();

    /** Where it is: two corners, in pixels. */
    public abstract BoundingBox.Xyxy bbox();

    /** Members that the format does not define, in file order. */
    @Value.Default
    public Attributes extras() {
        return Attributes.of();
    }

    /** The order of the members in the file; empty when it is the usual one. Not part of the value. */
    @Value.Auxiliary
    public abstract List<String> memberOrder();

    /** Where it was read; not part of its value. */
    @Value.Auxiliary
    @Value.Default
    public Location location() {
        return Location.UNKNOWN;
    }

    /** Starts an item. */
    public static ImmutableGalleryItem.Builder builder() {
        return ImmutableGalleryItem.builder();
    }

    /**
     * The record that an item of a shop is.
     *
     * @throws DatasetException when its image's name is no number, by which the files call images
     */
    public static GalleryItem of(PairItem item) {
        return builder()
                .galleryImageId(Records.imageId(item))
                .style(item.style())
                .pairId(item.image().pairId())
                .bbox(item.boundingBox())
                .build();
    }

    /** The records of {@code val_gallery.json} for a split: {@link PairIndex#gallery}, in that order. */
    public static Stream<GalleryItem> of(PairIndex index) {
        return index.gallery().stream().map(GalleryItem::of);
    }

    /** In a line: {@code GalleryItem[image 1, box 12,40 180x260, pair 1, style 2]}. */
    @Override
    public String toString() {
        return Brief.of("GalleryItem")
                .add("image", galleryImageId())
                .box(bbox())
                .add("pair", pairId())
                .add("style", style())
                .extras(extras())
                .toString();
    }

    @Value.Check
    void check() {
        GalleryFormat.ORDER.forEach(name -> Records.requireAbsent(name, extras()));
    }
}
