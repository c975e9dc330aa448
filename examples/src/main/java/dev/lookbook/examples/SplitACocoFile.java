package dev.lookbook.examples;

import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.edit.CocoSplit;
import dev.lookbook.convert.ConversionReport;
import dev.lookbook.convert.StratifyBy;
import java.io.IOException;
import java.nio.file.Path;

/** Divides a COCO file into train, val and test, alike in categories, with the images of a pair in one part. */
public final class SplitACocoFile {
    private SplitACocoFile() {}

    /** Takes the file's path, and the folder of train.json, val.json and test.json. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, SplitACocoFile.class, "COCO.json FOLDER");
        // region split
        CocoSplit split = CocoSplit.builder()
                .part("train", 0.7)
                .part("val", 0.2)
                .part("test", 0.1)
                .seed(1)
                .stratify(StratifyBy.CATEGORY)
                .build();
        try (CocoReader coco = CocoReader.open(Path.of(args[0]))) {
            split.write(coco, part -> Path.of(args[1], part + ".json"), new ConversionReport());
        }
        // endregion
    }
}
