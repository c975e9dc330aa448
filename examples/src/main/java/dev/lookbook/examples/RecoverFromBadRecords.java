package dev.lookbook.examples;

import dev.lookbook.deepfashion2.DeepFashion2Image;
import dev.lookbook.deepfashion2.DeepFashion2Reader;
import dev.lookbook.deepfashion2.DeepFashion2Writer;
import dev.lookbook.io.DatasetException;
import dev.lookbook.io.ErrorPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Copies what is good of a broken DeepFashion2 split and says of each bad record where and what. */
public final class RecoverFromBadRecords {
    private RecoverFromBadRecords() {}

    /** Takes the broken split's path and that of the copy. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, RecoverFromBadRecords.class, "SPLIT COPY");
        // region recover
        List<DatasetException> bad = new ArrayList<>();
        try (DeepFashion2Reader split = DeepFashion2Reader.builder()
                        .onError(ErrorPolicy.skip(bad::add))
                        .open(Path.of(args[0]));
                DeepFashion2Writer copy = DeepFashion2Writer.create(Path.of(args[1]))) {
            for (DeepFashion2Image image : split) {
                copy.write(image);
            }
            copy.finish();
        }
        bad.forEach(error -> System.out.println(error.location() + ": " + error.problem()));
        // endregion
    }
}
