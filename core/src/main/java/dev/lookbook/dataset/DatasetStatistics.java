package dev.lookbook.dataset;

import dev.lookbook.internal.Brief;
import dev.lookbook.internal.BriefText;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Category;
import dev.lookbook.model.ImageSource;
import dev.lookbook.model.Item;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts what is in a dataset, image by image.
 *
 * <pre>{@code
 * DatasetStatistics statistics = DatasetStatistics.of(coco.categories());
 * for (CocoRecord record : coco) {
 *     statistics.add(toAnnotatedImage.convert(record, issue -> {}));
 * }
 * System.out.println(statistics.items() + ", median width " + statistics.boxes().width().quantile(0.5));
 * }</pre>
 *
 * <p>Memory grows with the categories, and for sizes of images and pair ids up to a fixed count of different ones; not with
 * the images. The same images in the same order give the same results everywhere. Not thread-safe.
 */
public final class DatasetStatistics {
    private final Map<Key, CategoryStatistics> categories = new LinkedHashMap<>();
    private final SortedMap<Integer, Long> itemsPerImage = new TreeMap<>();
    private final BoxStatistics boxes = new BoxStatistics();
    private final ImageSizeStatistics imageSizes = new ImageSizeStatistics();
    private final LandmarkStatistics landmarks = new LandmarkStatistics();
    private final SegmentationStatistics segmentations = new SegmentationStatistics();
    private final PairStatistics pairs = new PairStatistics();
    private final ItemTraits traits = new ItemTraits();
    private final Map<ImageSource, Long> sources = new EnumMap<>(ImageSource.class);
    private long images;
    private long items;
    private long crowds;

    private DatasetStatistics(Categories categories) {
        categories.forEach(this::of);
    }

    /** Statistics of a dataset with these categories, so far without images. Items may be of others as well. */
    public static DatasetStatistics of(Categories categories) {
        return new DatasetStatistics(categories);
    }

    /** Counts an image and its items. */
    public void add(AnnotatedImage image) {
        itemsPerImage.merge(image.items().size(), 1L, Long::sum);
        imageSizes.add(image.size());
        image.pairId().ifPresent(pairs::add);
        image.source().ifPresent(source -> sources.merge(source, 1L, Long::sum));
        for (Item item : image.items()) {
            items++;
            crowds += item.isCrowd() ? 1 : 0;
            of(item.category()).add(item, images);
            boxes.add(item.boundingBox());
            item.landmarks().ifPresent(landmarks::add);
            segmentations.add(item.segmentation());
            traits.add(item);
        }
        images++;
    }

    private CategoryStatistics of(Category category) {
        return categories.computeIfAbsent(
                new Key(category.id(), category.name()), any -> new CategoryStatistics(category));
    }

    /** How many images there are. */
    public long images() {
        return images;
    }

    /** How many images have no item. */
    public long imagesWithoutItems() {
        return itemsPerImage.getOrDefault(0, 0L);
    }

    /** How many items there are. */
    public long items() {
        return items;
    }

    /** How many items stand for a group of objects. */
    public long crowds() {
        return crowds;
    }

    /**
     * What each category has: those of the dataset in its order, also when they have no item, and then those that are items'
     * but not the dataset's, in order of appearance.
     */
    public Collection<CategoryStatistics> categories() {
        return Collections.unmodifiableCollection(categories.values());
    }

    /** How many images have so many items, by the count of items; cannot be changed. */
    public SortedMap<Integer, Long> itemsPerImage() {
        return Collections.unmodifiableSortedMap(itemsPerImage);
    }

    /** The items' boxes. */
    public BoxStatistics boxes() {
        return boxes;
    }

    /** The images' sizes. */
    public ImageSizeStatistics imageSizes() {
        return imageSizes;
    }

    /** The landmarks of all items; each category knows its own. */
    public LandmarkStatistics landmarks() {
        return landmarks;
    }

    /** The items' segmentations. */
    public SegmentationStatistics segmentations() {
        return segmentations;
    }

    /** The images' pair ids. */
    public PairStatistics pairs() {
        return pairs;
    }

    /** The items' scale, occlusion, zoom and viewpoint. */
    public ItemTraits traits() {
        return traits;
    }

    /** How many images are from where, those that say it; cannot be changed. */
    public Map<ImageSource, Long> sources() {
        return Collections.unmodifiableMap(sources);
    }

    /** In a line: {@code DatasetStatistics[60 images, 78 items, 13 categories: vest 3, skirt 12]}. */
    @Override
    public String toString() {
        return Brief.of("DatasetStatistics")
                .count(images, "image")
                .count(items, "item")
                .some(crowds, "crowd")
                .list(
                        categories.values(),
                        "category",
                        one -> BriefText.word(one.category().name(), 30) + ' ' + one.items())
                .toString();
    }

    /** What tells categories apart: damaged files use an id twice. */
    private record Key(long id, String name) {}
}
