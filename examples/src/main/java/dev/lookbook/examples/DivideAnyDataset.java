package dev.lookbook.examples;

import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Grouping;
import dev.lookbook.convert.Parts;
import dev.lookbook.convert.StratifiedGroups;
import dev.lookbook.convert.StratifyBy;
import dev.lookbook.deepfashion2.DeepFashion2Converters;
import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.model.AnnotatedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Says of each image of a DeepFashion2 split to which part it goes; any other format's images would do as well. */
public final class DivideAnyDataset {
    private DivideAnyDataset() {}

    /** Takes the split's path. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, DivideAnyDataset.class, "SPLIT");
        Converter<DeepFashion2Image, AnnotatedImage> toImage = DeepFashion2Converters.toAnnotatedImage();
        try (DeepFashion2Reader split = DeepFashion2Reader.open(Path.of(args[0]))) {
            // region divide
            StratifiedGroups groups = StratifiedGroups.by(StratifyBy.CATEGORY, StratifyBy.SOURCE);
            split.stream()
                    .map(read -> toImage.convert(read, System.err::println))
                    .forEach(image -> groups.add(Grouping.PAIR_ID.keyOf(image), image));
            Parts parts = Parts.stratified(new TreeMap<>(Map.of("train", 0.8, "test", 0.2)), 1, groups);
            split.stream()
                    .map(read -> toImage.convert(read, System.err::println))
                    .forEach(image ->
                            System.out.println(image.fileName() + " " + parts.nameOf(Grouping.PAIR_ID.keyOf(image))));
            // endregion
        }
    }
}
