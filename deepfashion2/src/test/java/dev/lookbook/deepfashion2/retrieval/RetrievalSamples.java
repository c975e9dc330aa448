package dev.lookbook.deepfashion2.retrieval;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.testing.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generated records: usual and odd ones. */
final class RetrievalSamples {
    private RetrievalSamples() {}

    static Arbitrary<RetrievalQuery> queries() {
        return Combinators.combine(
                        Arbitraries.longs().list().ofSize(4),
                        boxes(),
                        Samples.attributes(),
                        Arbitraries.randoms(),
                        Arbitraries.of(true, false))
                .as((numbers, box, extras, random, odd) -> RetrievalQuery.builder()
                        .style(numbers.get(0))
                        .pairId(numbers.get(1))
                        .queryImageId(numbers.get(2))
                        .bbox(box)
                        .cls(numbers.get(3))
                        .extras(extras)
                        .memberOrder(order(QueryFormat.ORDER, extras, random, odd))
                        .build());
    }

    static Arbitrary<GalleryItem> gallery() {
        return Combinators.combine(
                        Arbitraries.longs().list().ofSize(3),
                        boxes(),
                        Samples.attributes(),
                        Arbitraries.randoms(),
                        Arbitraries.of(true, false))
                .as((numbers, box, extras, random, odd) -> GalleryItem.builder()
                        .galleryImageId(numbers.get(0))
                        .style(numbers.get(1))
                        .pairId(numbers.get(2))
                        .bbox(box)
                        .extras(extras)
                        .memberOrder(order(GalleryFormat.ORDER, extras, random, odd))
                        .build());
    }

    static Arbitrary<RetrievalResult> results() {
        return Combinators.combine(
                        Arbitraries.longs().list().ofSize(2),
                        boxes(),
                        Samples.decimals(),
                        Combinators.combine(Arbitraries.longs(), boxes())
                                .as(RetrievedItem::new)
                                .list()
                                .ofMaxSize(3),
                        Samples.attributes(),
                        Arbitraries.randoms(),
                        Arbitraries.of(true, false))
                .as((numbers, box, score, retrieved, extras, random, odd) -> RetrievalResult.builder()
                        .queryImageId(numbers.get(0))
                        .queryBbox(box)
                        .queryCls(numbers.get(1))
                        .queryScore(score)
                        .gallery(retrieved)
                        .extras(extras)
                        .memberOrder(order(ResultFormat.ORDER, extras, random, odd))
                        .build());
    }

    private static Arbitrary<BoundingBox.Xyxy> boxes() {
        return Samples.cornerBoxes().map(box -> (BoundingBox.Xyxy) box);
    }

    private static List<String> order(List<String> usual, Attributes extras, Random random, boolean odd) {
        if (!odd) {
            return List.of();
        }
        List<String> order = new ArrayList<>(usual);
        order.addAll(extras.asMap().keySet());
        Collections.shuffle(order, random);
        return order;
    }
}
