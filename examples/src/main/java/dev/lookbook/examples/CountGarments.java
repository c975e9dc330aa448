package dev.lookbook.examples;

import dev.lookbook.convert.Converter;
import dev.lookbook.dataset.DatasetStatistics;
import dev.lookbook.deepfashion2.DeepFashion2Category;
import dev.lookbook.deepfashion2.DeepFashion2Converters;
import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.model.AnnotatedImage;
import java.io.IOException;
import java.nio.file.Path;

/** Says how many garments of each category a DeepFashion2 split has, and how wide they are. */
public final class CountGarments {
    private CountGarments() {}

    /** Takes the split's path. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, CountGarments.class, "SPLIT");
        // region count
        DatasetStatistics statistics = DatasetStatistics.of(DeepFashion2Category.categories());
        Converter<DeepFashion2Image, AnnotatedImage> toImage = DeepFashion2Converters.toAnnotatedImage();
        try (DeepFashion2Reader split = DeepFashion2Reader.open(Path.of(args[0]))) {
            split.forEach(image -> statistics.add(toImage.convert(image, System.err::println)));
        }
        System.out.println(statistics.items() + " items in " + statistics.images() + " images, half of them up to "
                + statistics.boxes().width().quantile(0.5) + " pixels wide");
        statistics
                .categories()
                .forEach(of ->
                        System.out.println(of.items() + " " + of.category().name()));
        // endregion
    }
}
