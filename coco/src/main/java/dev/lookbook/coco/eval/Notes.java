package dev.lookbook.coco.eval;

import dev.lookbook.coco.CocoRule;
import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import java.util.function.Consumer;

/**
 * Tells of what makes an evaluation other than somebody may think.
 *
 * @param listener who is told
 */
record Notes(Consumer<? super Issue> listener) {

    void tell(CocoRule rule, Location place, String message) {
        listener.accept(new Issue(rule.code(), rule.severity(), place, message));
    }
}
