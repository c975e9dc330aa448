package dev.lookbook.examples;

import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.edit.CocoSample;
import dev.lookbook.convert.ConversionReport;
import java.io.IOException;
import java.nio.file.Path;

/** Draws images of a COCO file that stand for all, with each category's share of them. */
public final class SampleACocoFile {
    private SampleACocoFile() {}

    /** Takes the file's path, that of the sample, and how many images it is to have. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, SampleACocoFile.class, "COCO.json SAMPLE.json IMAGES");
        // region sample
        try (CocoReader coco = CocoReader.open(Path.of(args[0]))) {
            CocoSample.ofImages(Integer.parseInt(args[2]))
                    .seed(7)
                    .stratified()
                    .write(coco, Path.of(args[1]), new ConversionReport());
        }
        // endregion
    }
}
