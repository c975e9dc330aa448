package dev.lookbook.examples;

import dev.lookbook.coco.CocoMode;
import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.CocoWriter;
import java.io.IOException;
import java.nio.file.Path;

/** Copies a COCO file, fills in missing areas, boxes, crowd flags and keypoint counts, and says what else is odd in it. */
public final class MendACocoFile {
    private MendACocoFile() {}

    /** Takes the file's path and that of the copy. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, MendACocoFile.class, "COCO.json MENDED.json");
        try (CocoReader in = CocoReader.builder()
                        .mode(CocoMode.REPAIR)
                        .onIssue(issue -> System.out.println(issue.code() + " " + issue.location()))
                        .open(Path.of(args[0]));
                CocoWriter out = CocoWriter.builder().header(in.header()).create(Path.of(args[1]))) {
            in.images().forEach(out::write);
            in.annotations().forEach(out::write);
            out.finish();
        }
    }
}
