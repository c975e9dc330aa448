package dev.lookbook.coco;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import java.util.function.Consumer;

/** Tells of what is irregular, at the very place: a member's byte is looked for only now, since it is hardly ever needed. */
record Findings(Places places, Consumer<? super Issue> issues) {

    /**
     * Tells of a rule that is broken.
     *
     * @param record where the record is
     * @param path the member in the record, such as {@code bbox}, or {@code segmentation} and {@code 1}
     */
    void add(CocoRule rule, Location record, String problem, String... path) {
        issues.accept(new Issue(rule.code(), rule.severity(), places.of(record, path), problem));
    }

    /** Tells of a member that was filled in. */
    void repaired(Location record, String member, String value, String from) {
        issues.accept(Issue.info(
                "repair-" + member.replace('_', '-'),
                places.of(record),
                "the member \"" + member + "\" is missing and was worked out from " + from + ": " + value));
    }
}
