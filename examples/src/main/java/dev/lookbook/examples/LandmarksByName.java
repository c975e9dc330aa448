package dev.lookbook.examples;

import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Item;
import dev.lookbook.deepfashion2.DeepFashion2Landmark;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import java.io.IOException;
import java.nio.file.Path;

/** Says where the landmarks of a DeepFashion2 split's garments are, and what they become when pictures are mirrored. */
public final class LandmarksByName {
    private LandmarksByName() {}

    /** Takes the split's path. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, LandmarksByName.class, "SPLIT");
        try (DeepFashion2Reader split = DeepFashion2Reader.open(Path.of(args[0]))) {
            for (DeepFashion2Image image : split) {
                for (DeepFashion2Item item : image.items()) {
                    // region landmark
                    for (DeepFashion2Landmark landmark : item.category().landmarks()) {
                        int index = landmark.number() - 1;
                        if (item.landmarks().isLabelled(index)) {
                            System.out.printf(
                                    "%s %s at %.0f, %.0f is %s in a mirrored picture%n",
                                    item.categoryName(),
                                    landmark.name(),
                                    item.landmarks().x(index),
                                    item.landmarks().y(index),
                                    landmark.flipPartner().name());
                        }
                    }
                    // endregion
                }
            }
        }
    }
}
