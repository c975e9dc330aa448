package dev.lookbook.examples;

import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Item;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a DeepFashion2 split, folder or zip, and says what is in each picture. */
public final class ReadASplit {
    private ReadASplit() {}

    /** Takes the split's path. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, ReadASplit.class, "SPLIT");
        // region read
        try (DeepFashion2Reader split = DeepFashion2Reader.open(Path.of(args[0]))) {
            for (DeepFashion2Image image : split) {
                for (DeepFashion2Item item : image.items()) {
                    System.out.printf(
                            "%s %s at %s, %d of %d landmarks labelled%n",
                            image.fileName(),
                            item.categoryName(),
                            item.boundingBox().numbers(),
                            item.landmarks().labelled(),
                            item.landmarks().size());
                }
            }
        }
        // endregion
    }
}
