package dev.lookbook.examples.serve;

import dev.lookbook.convert.Issue;
import dev.lookbook.deepfashion2.DeepFashion2Category;
import dev.lookbook.deepfashion2.DeepFashion2Converters;
import dev.lookbook.examples.synthetic.SyntheticImage;
import dev.lookbook.examples.synthetic.SyntheticSplit;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Categories;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.ImmutableAnnotatedImage;
import dev.lookbook.model.ImmutableItem;
import dev.lookbook.model.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Stands in for a model where there is none. It knows what is in a few drawn pictures of its own; into any other it makes
 * up garments, with polygons and landmarks, out of the picture's content and size: the same for the same picture, and with
 * nothing to do with what is to be seen there. Thread-safe.
 */
public final class StandInModel implements GarmentModel {
    private static final long SEED = 11;
    private static final int DRAWN = 40;
    private static final int SHOWN = 4;

    private static final int HEX = 16;
    private static final int THOUSAND = 1000;
    private static final int LEAST_THOUSANDTHS = 520;

    private final List<byte[]> examples = new ArrayList<>();
    private final Map<String, AnnotatedImage> known = new LinkedHashMap<>();

    /** Draws the pictures that it knows. */
    public StandInModel() {
        SyntheticSplit.images(DRAWN, SEED)
                .sorted(Comparator.comparingInt(StandInModel::landmarks).reversed())
                .limit(SHOWN)
                .forEachOrdered(image -> {
                    byte[] jpeg = image.jpeg();
                    examples.add(jpeg);
                    known.put(PostedPicture.sha256(jpeg), annotated(image));
                });
    }

    /** How much there is to be shown. */
    private static int landmarks(SyntheticImage image) {
        return image.annotation().items().stream()
                .mapToInt(item -> item.landmarks().labelled())
                .sum();
    }

    private static AnnotatedImage annotated(SyntheticImage image) {
        return ImmutableAnnotatedImage.copyOf(
                        DeepFashion2Converters.toAnnotatedImage().convert(image.annotation(), issue -> {}))
                .withSize(image.size());
    }

    @Override
    public String title() {
        return "stand-in";
    }

    @Override
    public boolean isStandIn() {
        return true;
    }

    @Override
    public Categories categories() {
        return DeepFashion2Category.categories();
    }

    @Override
    public List<byte[]> examples() {
        return examples;
    }

    @Override
    public AnnotatedImage detect(PostedPicture picture, Consumer<? super Issue> issues) {
        long seed = Long.parseUnsignedLong(picture.sha256().substring(0, HEX), HEX);
        AnnotatedImage seen = known.get(picture.sha256());
        if (seen == null) {
            seen = madeUp(seed, picture.size());
        }
        Random random = new Random(seed);
        return ImmutableAnnotatedImage.copyOf(seen)
                .withFileName(picture.name())
                .withExtras(Attributes.of())
                .withItems(seen.items().stream()
                        .map(item -> detected(item, random))
                        .sorted(Comparator.comparingDouble(StandInModel::confidence)
                                .reversed())
                        .toList());
    }

    private static AnnotatedImage madeUp(long seed, ImageSize size) {
        SyntheticImage other = SyntheticSplit.images(1, seed).findFirst().orElseThrow();
        return new Placement(other.size(), size).of(annotated(other));
    }

    /** A model has a confidence, and nothing of what only annotators know. */
    private static Item detected(Item item, Random random) {
        int thousandths = LEAST_THOUSANDTHS + random.nextInt(THOUSAND - LEAST_THOUSANDTHS);
        return ImmutableItem.builder()
                .category(item.category())
                .boundingBox(item.boundingBox())
                .segmentation(item.segmentation())
                .landmarks(item.landmarks())
                .confidence(Decimal.of((double) thousandths / THOUSAND))
                .build();
    }

    private static double confidence(Item item) {
        return item.confidence().orElseThrow().doubleValue();
    }

    /** There is nothing to let go of. */
    @Override
    public void close() {}
}
