package dev.lookbook.examples;

import dev.lookbook.coco.CocoReader;
import dev.lookbook.coco.CocoWriter;
import dev.lookbook.coco.edit.CocoRenumber;
import dev.lookbook.coco.edit.CocoSort;
import java.io.IOException;
import java.nio.file.Path;

/** Puts the images of a COCO file in the order of their names, and numbers everything from 1. */
public final class SortACocoFile {
    private SortACocoFile() {}

    /** Takes the file's path and that of the sorted one. */
    public static void main(String[] args) throws IOException {
        Usage.require(args, SortACocoFile.class, "COCO.json SORTED.json");
        // region sort
        try (CocoReader coco = CocoReader.open(Path.of(args[0]))) {
            CocoRenumber renumber = CocoRenumber.withCategories(coco);
            try (CocoWriter out = CocoWriter.builder().header(renumber.header()).create(Path.of(args[1]))) {
                CocoSort.BY_FILE_NAME.stream(coco).map(renumber).forEach(out::write);
                out.finish();
            }
        }
        // endregion
    }
}
