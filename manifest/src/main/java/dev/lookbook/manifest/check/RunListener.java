package dev.lookbook.manifest.check;

import dev.lookbook.manifest.check.pass.CheckedLine;
import dev.lookbook.manifest.check.pass.Finding;
import java.io.IOException;

/** Is told what a check comes by, dataset by dataset. */
interface RunListener {
    /** Nobody. */
    RunListener NOBODY = new RunListener() {
        @Override
        public void line(boolean test, CheckedLine line) {}

        @Override
        public void whole(boolean test, Finding finding) {}
    };

    /** A line was checked. */
    void line(boolean test, CheckedLine line) throws IOException;

    /** Something is wrong with a manifest as a whole, or, told with the test manifest, with both together. */
    void whole(boolean test, Finding finding);
}
