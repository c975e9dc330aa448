package dev.lookbook.deepfashion2;

import dev.lookbook.deepfashion2.internal.UsualOrder;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.BoundingBox;
import dev.lookbook.model.Decimals;
import dev.lookbook.model.Landmarks;
import dev.lookbook.testing.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generated DeepFashion2 images: usual and odd ones. */
final class DeepFashion2Samples {
    private DeepFashion2Samples() {}

    /** Images called 000001 with up to nine items, whose keys and order may be odd. */
    static Arbitrary<DeepFashion2Image> images() {
        Arbitrary<List<String>> keys = Arbitraries.oneOf(
                Arbitraries.frequency(Tuple.of(3, 1), Tuple.of(3, 2), Tuple.of(1, 0), Tuple.of(1, 4))
                        .map(UsualOrder::keys),
                Arbitraries.of("item1", "item2", "item3", "item12", "item", "item/~", "item\u00e9")
                        .list()
                        .uniqueElements()
                        .ofMaxSize(2));
        return keys.flatMap(list -> Combinators.combine(
                        items(list),
                        Arbitraries.oneOf(Arbitraries.of("shop", "user"), Samples.texts()),
                        Arbitraries.longs(),
                        Samples.attributes(),
                        Arbitraries.randoms(),
                        Arbitraries.of(true, false))
                .as((items, source, pair, extras, random, odd) -> DeepFashion2Image.builder()
                        .name("000001")
                        .source(source)
                        .pairId(pair)
                        .items(items)
                        .extras(extras)
                        .memberOrder(order(UsualOrder.ofImage(list), extras, random, odd))
                        .build()));
    }

    private static Arbitrary<List<DeepFashion2Item>> items(List<String> keys) {
        return Combinators.combine(keys.stream().map(DeepFashion2Samples::item).toList())
                .as(items -> items);
    }

    static Arbitrary<DeepFashion2Item> item(String key) {
        Arbitrary<DeepFashion2Category> categories = Arbitraries.of(DeepFashion2Category.values());
        Arbitrary<Long> codes = Arbitraries.oneOf(Arbitraries.longs().between(0, 4), Arbitraries.longs());
        return categories.flatMap(category -> Combinators.combine(
                        Samples.polygons(),
                        codes.list().ofSize(5),
                        landmarks(category.landmarkCount()),
                        Samples.cornerBoxes(),
                        Arbitraries.oneOf(
                                Arbitraries.of(category.nativeName(), category.cocoName(), "vest dress"),
                                Samples.texts()),
                        Samples.attributes(),
                        Arbitraries.randoms(),
                        Arbitraries.of(true, false))
                .as((polygons, five, landmarks, box, name, extras, random, odd) -> DeepFashion2Item.builder()
                        .key(key)
                        .segmentation(polygons)
                        .scale(five.get(0))
                        .viewpoint(five.get(1))
                        .zoomIn(five.get(2))
                        .landmarks(new Landmarks(landmarks))
                        .style(five.get(3))
                        .boundingBox((BoundingBox.Xyxy) box)
                        .categoryId(category.id())
                        .occlusion(five.get(4))
                        .categoryName(name)
                        .extras(extras)
                        .memberOrder(order(UsualOrder.ITEM, extras, random, odd))
                        .build()));
    }

    /** Cheap ones: there are many, and {@link Samples#landmarks} has every spelling of a number. */
    private static Arbitrary<Decimals> landmarks(int points) {
        return Arbitraries.randomValue(random -> {
            Decimals.Builder numbers = Decimals.builder();
            for (int i = 0; i < points; i++) {
                numbers.add(String.valueOf(random.nextInt(700)))
                        .add(random.nextInt(700) + (random.nextInt(9) == 0 ? ".0" : ""))
                        .add(String.valueOf(random.nextInt(3)));
            }
            return numbers.build();
        });
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
