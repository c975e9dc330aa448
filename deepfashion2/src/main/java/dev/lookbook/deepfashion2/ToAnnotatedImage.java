package dev.lookbook.deepfashion2;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Issue;
import dev.lookbook.deepfashion2.internal.UsualOrder;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ImageSizes;
import dev.lookbook.io.Location;
import dev.lookbook.model.AnnotatedImage;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.ImageSize;
import dev.lookbook.model.ImageSource;
import dev.lookbook.model.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** From DeepFashion2 to the common model. */
record ToAnnotatedImage(Optional<ImageSizes> sizes, DeepFashion2ItemOrder order)
        implements Converter<DeepFashion2Image, AnnotatedImage> {

    @Override
    public AnnotatedImage convert(DeepFashion2Image image, Consumer<? super Issue> issues) {
        Attributes.Builder left = Attributes.builder();
        Optional<ImageSource> source = ImageSource.ofWord(image.source());
        if (source.isEmpty()) {
            left.put(UsualOrder.SOURCE, Value.of(image.source()));
            issues.accept(Issue.warning(
                    "unknown-source",
                    image.location().child(UsualOrder.SOURCE),
                    "expected \"shop\" or \"user\" but found \"" + image.source() + "\"; kept as it is"));
        }
        List<Integer> order = order().of(image.keys());
        if (!isFileOrder(order)) {
            left.put(
                    Leftovers.ITEMS,
                    Value.of(image.keys().stream().map(Value::of).toList()));
        }
        return AnnotatedImage.builder()
                .fileName(image.fileName())
                .size(sizes.map(known -> size(image, known)))
                .source(source)
                .pairId(image.pairId())
                .addAllItems(order.stream()
                        .map(index -> ItemToModel.convert(image.items().get(index), issues))
                        .toList())
                .extras(Leftovers.wrap(left, image.memberOrder(), image.extras()))
                .location(image.location())
                .build();
    }

    private static boolean isFileOrder(List<Integer> order) {
        return IntStream.range(0, order.size()).allMatch(index -> order.get(index) == index);
    }

    /** The size of an image's picture, which somebody has to know. */
    static ImageSize size(DeepFashion2Image image, ImageSizes known) {
        try {
            return known.sizeOf(image.fileName())
                    .orElseThrow(() -> new DatasetException(
                            picture(image),
                            "expected a picture or a line in a size table but found neither; name the pictures or a table of"
                                    + " sizes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the picture would be: beside the annotations. */
    private static Location picture(DeepFashion2Image image) {
        String annotation = SplitFolder.ANNOTATIONS + '/' + image.name() + SplitFolder.ANNOTATION;
        String source = image.location().source();
        String root =
                source.endsWith('/' + annotation) ? source.substring(0, source.length() - annotation.length()) : "";
        return Location.of(root + SplitFolder.PICTURES + '/' + image.fileName());
    }
}
