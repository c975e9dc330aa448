package dev.lookbook.examples;

import dev.lookbook.coco.CocoReader;
import java.io.IOException;
import java.nio.file.Path;

/** Says of a COCO file which of COCO's rules it breaks, and where. */
public final class CheckACocoFile {
    private CheckACocoFile() {}

    /** Takes the file's path. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, CheckACocoFile.class, "COCO.json");
        // region check
        try (CocoReader coco = CocoReader.open(Path.of(args[0]))) {
            coco.check(issue -> System.out.println(issue.code() + " " + issue.location() + ": " + issue.message()));
        }
        // endregion
    }
}
