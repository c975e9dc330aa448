package dev.lookbook.deepfashion2.retrieval;

import dev.lookbook.internal.Brief;
import dev.lookbook.io.Location;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimal;
import java.util.List;
import org.immutables.value.Value;

/**
 * A record of a result file: an item that a model has detected in a consumer's picture, and what it takes for the same
 * garment in shops. Immutable and safe to share between threads.
 */
@Value.Immutable
@Values
public abstract class RetrievalResult {
    RetrievalResult() {}

    /** The number of the consumer's image. */
    public abstract long queryImageId();

    /** Where the item was detected: two corners, in pixels; not the corner and size of COCO's results. */
    public abstract BoundingBox.Xyxy queryBbox();

    /** The id of the category that it was taken for. */
    public abstract long queryCls();

    /** How sure the model is of the detection. */
    public abstract Decimal queryScore();

    /** What was found in shops, the most similar first; the authors want twenty. Two arrays in the file. */
    public abstract List<RetrievedItem> gallery();

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

    /** Starts a result. */
    public static ImmutableRetrievalResult.Builder builder() {
        return ImmutableRetrievalResult.builder();
    }

    /** In a line: {@code RetrievalResult[image 1, category 5, box 12,40 180x260, score 0.9, 2 gallery items: 7, 9]}. */
    @Override
    public String toString() {
        return Brief.of("RetrievalResult")
                .add("image", queryImageId())
                .add("category", queryCls())
                .box(queryBbox())
                .number("score", queryScore().doubleValue())
                .extras(extras())
                .list(gallery(), "gallery item", RetrievedItem::galleryImageId)
                .toString();
    }

    @Value.Check
    void check() {
        ResultFormat.ORDER.forEach(name -> Records.requireAbsent(name, extras()));
    }
}
