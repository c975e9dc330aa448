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
 * A record of {@code val_query.json}: an item of a consumer's picture, which is to be found in shops. Immutable and safe to
 * share between threads.
 */
@Value.Immutable
@Values
public abstract class RetrievalQuery {
    RetrievalQuery() {}

    /** With the pair id, which garment it is; only those above 0 are measured. */
    public abstract long style();

    /** Which group of pictures it belongs to. */
    public abstract long pairId();

    /** The number of its image: 1 for {@code 000001.jpg}. */
    public abstract long queryImageId();

    /** Where it is: two corners, in pixels. */
    public abstract BoundingBox.Xyxy bbox();

    /** The id of its category, 1 to 13. */
    public abstract long cls();

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

    /** Starts a query. */
    public static ImmutableRetrievalQuery.Builder builder() {
        return ImmutableRetrievalQuery.builder();
    }

    /**
     * The query that an item is.
     *
     * @throws DatasetException when its image's name is no number, by which the files call images
     */
    public static RetrievalQuery of(PairItem item) {
        return builder()
                .style(item.style())
                .pairId(item.image().pairId())
                .queryImageId(Records.imageId(item))
                .bbox(item.boundingBox())
                .cls(item.category().id())
                .build();
    }

    /** The records of {@code val_query.json} for a split: {@link PairIndex#queries}, in that order. */
    public static Stream<RetrievalQuery> of(PairIndex index) {
        return index.queries().stream().map(RetrievalQuery::of);
    }

    /** In a line: {@code RetrievalQuery[image 1, category 5, box 12,40 180x260, pair 1, style 2]}. */
    @Override
    public String toString() {
        return Brief.of("RetrievalQuery")
                .add("image", queryImageId())
                .add("category", cls())
                .box(bbox())
                .add("pair", pairId())
                .add("style", style())
                .extras(extras())
                .toString();
    }

    @Value.Check
    void check() {
        QueryFormat.ORDER.forEach(name -> Records.requireAbsent(name, extras()));
    }
}
