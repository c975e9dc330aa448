package dev.lookbook.examples;

import dev.lookbook.convert.Converter;
import dev.lookbook.deepfashion2.DeepFashion2Converters;
import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.deepfashion2.DeepFashion2Writer;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the annotations of a DeepFashion2 split's pictures as they are when the pictures are mirrored left to right. */
public final class MirrorASplit {
    private MirrorASplit() {}

    /** Takes the split's path, whose pictures are needed for their sizes, and that of the new annotations. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, MirrorASplit.class, "SPLIT OUT");
        // region mirror
        try (DeepFashion2Reader split = DeepFashion2Reader.open(Path.of(args[0]));
                DeepFashion2Writer out = DeepFashion2Writer.create(Path.of(args[1]))) {
            Converter<DeepFashion2Image, DeepFashion2Image> mirror =
                    DeepFashion2Converters.flipHorizontally(split.imageSizes());
            for (DeepFashion2Image image : split) {
                out.write(mirror.convert(image, System.err::println));
            }
            out.finish();
        }
        // endregion
    }
}
