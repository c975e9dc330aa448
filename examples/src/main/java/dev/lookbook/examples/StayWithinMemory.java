package dev.lookbook.examples;

import dev.lookbook.coco.CocoConverters;
import dev.lookbook.coco.CocoHeader;
import dev.lookbook.coco.CocoProfile;
import dev.lookbook.coco.CocoRecord;
import dev.lookbook.coco.CocoText;
import dev.lookbook.coco.CocoWriter;
import dev.lookbook.convert.Converter;
import dev.lookbook.convert.Parallel;
import dev.lookbook.deepfashion2.DeepFashion2Category;
import dev.lookbook.deepfashion2.DeepFashion2Converters;
import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.io.ReadLimits;
import dev.lookbook.model.Categories;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

/** Converts a DeepFashion2 split of any size to COCO on two threads, and refuses files that would take too much memory. */
public final class StayWithinMemory {
    private StayWithinMemory() {}

    /** Takes the split's path and the COCO file's. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, StayWithinMemory.class, "SPLIT COCO.json");
        // region memory
        ReadLimits limits = ReadLimits.defaults().withMaxRecordBytes(1 << 20).withMaxDepth(16);
        Categories garments = DeepFashion2Category.categories();
        CocoHeader header = CocoConverters.header(CocoProfile.RICH, garments);
        try (DeepFashion2Reader split =
                        DeepFashion2Reader.builder().limits(limits).threads(2).open(Path.of(args[0]));
                CocoWriter coco = CocoWriter.builder().header(header).create(Path.of(args[1]))) {
            Converter<DeepFashion2Image, CocoRecord> toCoco = DeepFashion2Converters.toAnnotatedImage(
                            split.imageSizes())
                    .andThen(CocoConverters.fromAnnotatedImage(CocoProfile.RICH, garments));
            Function<DeepFashion2Image, CocoText> toText =
                    image -> CocoText.of(toCoco.convert(image, System.err::println), header);
            try (Parallel<CocoText> texts = Parallel.map(split.iterator(), toText, 2)) {
                texts.forEachRemaining(coco::write);
            }
            coco.finish();
        }
        // endregion
    }
}
