package dev.lookbook.examples;

import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.edit.CocoMerge;
import dev.lookbook.coco.edit.CocoMerge.SameName;
import dev.lookbook.convert.ConversionReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Makes one COCO file of two, and says what had to change for it. */
public final class MergeCocoFiles {
    private MergeCocoFiles() {}

    /** Takes the two files' paths and that of the merged one. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, MergeCocoFiles.class, "FIRST.json SECOND.json ALL.json");
        // region merge
        ConversionReport report = new ConversionReport();
        try (CocoReader first = CocoReader.open(Path.of(args[0]));
                CocoReader second = CocoReader.open(Path.of(args[1]))) {
            CocoMerge.builder().sameName(SameName.JOIN).build().write(List.of(first, second), Path.of(args[2]), report);
        }
        report.issues().forEach(issue -> System.out.println(issue.example().code() + " x " + issue.count()));
        // endregion
    }
}
