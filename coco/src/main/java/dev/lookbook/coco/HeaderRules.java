package dev.lookbook.coco;

import dev.lookbook.io.Location;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a file as a whole has to be like: its sections but for the records in them. */
record HeaderRules(CocoHeader header, Location file, Map<String, Location> sections, Findings findings) {
    private static final Set<String> KNOWN =
            Set.of("info", "licenses", CocoHeader.IMAGES, CocoHeader.ANNOTATIONS, CocoHeader.CATEGORIES);

    void check() {
        if (header.isResults()) {
            return;
        }
        info();
        if (!header.order().contains("licenses")) {
            findings.add(CocoRule.MISSING_LICENSES, file, "expected a section \"licenses\" but found none");
        }
        boolean annotations = header.order().contains(CocoHeader.ANNOTATIONS);
        if (annotations && !header.order().contains(CocoHeader.IMAGES)) {
            findings.add(CocoRule.MISSING_IMAGES, file, "expected a section \"images\" but found none");
        } else if (annotations
                && header.order().indexOf(CocoHeader.ANNOTATIONS)
                        < header.order().indexOf(CocoHeader.IMAGES)) {
            findings.add(
                    CocoRule.SECTION_ORDER,
                    place(CocoHeader.ANNOTATIONS),
                    "expected the section \"images\" before \"annotations\" but found it after them");
        }
        header.sections().forEach((name, value) -> {
            if (!KNOWN.contains(name)) {
                findings.add(
                        CocoRule.UNKNOWN_SECTION,
                        place(name),
                        "expected a section that COCO knows but found \"" + name + '"');
            } else if (!name.equals("info") && !(value instanceof Value.Sequence)) {
                findings.add(
                        CocoRule.INVALID_SECTION,
                        place(name),
                        "expected an array but found " + MemberRules.words(value));
            }
        });
        CategoryRules.check(header.elements(CocoHeader.CATEGORIES), place(CocoHeader.CATEGORIES), findings);
    }

    private void info() {
        Optional<Value> info = header.sections().get("info");
        if (info.isEmpty()) {
            findings.add(CocoRule.MISSING_INFO, file, "expected a section \"info\" but found none");
        } else if (info.get() instanceof Attributes members) {
            members.get("year")
                    .filter(year -> !(year instanceof Decimal number && number.isInteger()))
                    .ifPresent(year -> findings.add(
                            CocoRule.INVALID_INFO,
                            place("info"),
                            "expected an integer but found " + MemberRules.words(year),
                            "year"));
        } else {
            findings.add(
                    CocoRule.INVALID_INFO,
                    place("info"),
                    "expected an object but found " + MemberRules.words(info.get()));
        }
    }

    private Location place(String section) {
        return sections.getOrDefault(section, file.child(section));
    }
}
