package dev.lookbook.manifest.check.pass;

import java.io.IOException;

/** Is told of every line, also of those that nobody can use. */
@FunctionalInterface
public interface LineHandler {
    /** Called for each line in the file's order. */
    void line(CheckedLine line) throws IOException;
}
