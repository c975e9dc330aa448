package dev.lookbook.examples;

import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.edit.CocoFilter;
import dev.lookbook.convert.ConversionReport;
import java.io.IOException;
import java.nio.file.Path;

/** Says which images of a COCO file show vests that are not too small, and writes them to a file of their own. */
public final class FilterACocoFile {
    private FilterACocoFile() {}

    /** Takes the file's path and that of the smaller one. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, FilterACocoFile.class, "COCO.json VESTS.json");
        // region filter
        try (CocoReader coco = CocoReader.open(Path.of(args[0]))) {
            CocoFilter filter = CocoFilter.builder()
                    .categories(coco.categories(), "vest", "vest dress")
                    .minArea(32 * 32)
                    .crowd(false)
                    .build();
            filter.stream(coco)
                    .filter(record -> !record.annotations().isEmpty())
                    .forEach(record -> System.out.println(record.image().fileName())); // ask
            filter.write(coco, Path.of(args[1]), new ConversionReport()); // or write
        }
        // endregion
    }
}
