package dev.lookbook.coco.edit;

import dev.lookbook.coco.CocoHeader;
import dev.lookbook.coco.CocoWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Where a file goes whose header is not known yet. */
@FunctionalInterface
interface Sink {
    CocoWriter open(CocoHeader header) throws IOException;

    static Sink to(Path file) {
        return header -> CocoWriter.builder().header(header).create(file);
    }

    static Sink to(OutputStream out) {
        return header -> CocoWriter.builder().header(header).create(out);
    }
}
