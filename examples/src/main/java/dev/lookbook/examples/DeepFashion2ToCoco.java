package dev.lookbook.examples;

import dev.lookbook.coco.CocoConverters;
import dev.lookbook.coco.CocoProfile;
import dev.lookbook.coco.CocoRecord;
import dev.lookbook.coco.CocoWriter;
import dev.lookbook.convert.Converter;
import dev.lookbook.deepfashion2.DeepFashion2Category;
import dev.lookbook.deepfashion2.DeepFashion2Converters;
import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.model.Categories;
import java.io.IOException;
import java.nio.file.Path;

/** Converts a DeepFashion2 split to one COCO file that carries everything the split says. */
public final class DeepFashion2ToCoco {
    private DeepFashion2ToCoco() {}

    /** Takes the split's path and the COCO file's. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, DeepFashion2ToCoco.class, "SPLIT COCO.json");
        // region convert
        Categories garments = DeepFashion2Category.categories();
        try (DeepFashion2Reader split = DeepFashion2Reader.open(Path.of(args[0]));
                CocoWriter coco = CocoWriter.builder()
                        .header(CocoConverters.header(CocoProfile.RICH, garments))
                        .create(Path.of(args[1]))) {
            Converter<DeepFashion2Image, CocoRecord> toCoco = DeepFashion2Converters.toAnnotatedImage(
                            split.imageSizes())
                    .andThen(CocoConverters.fromAnnotatedImage(CocoProfile.RICH, garments));
            for (DeepFashion2Image image : split) {
                coco.write(toCoco.convert(image, System.err::println));
            }
            coco.finish();
        }
        // endregion
    }
}
