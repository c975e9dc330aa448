package dev.lookbook.coco;

import dev.lookbook.io.Location;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the elements of {@code categories} have to be like, those of panoptic files included. */
final class CategoryRules {
    private static final Set<String> KNOWN =
            Set.of("id", "name", "supercategory", "keypoints", "skeleton", "isthing", "color");

    private final Location section;
    private final Findings findings;
    private final Set<Long> ids = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    private CategoryRules(Location section, Findings findings) {
        this.section = section;
        this.findings = findings;
    }

    static void check(List<Value> elements, Location section, Findings findings) {
        CategoryRules rules = new CategoryRules(section, findings);
        for (int i = 0; i < elements.size(); i++) {
            rules.element(elements.get(i), String.valueOf(i));
        }
    }

    private void element(Value element, String index) {
        Location place = findings.places().of(section, index);
        if (!(element instanceof Attributes category)) {
            findings.add(CocoRule.INVALID_RECORD, place, "expected an object but found " + MemberRules.words(element));
            return;
        }
        MemberRules members = new MemberRules(place, category, findings);
        Optional<Long> id = category.get("id").flatMap(Numbers::integer);
        members.id("id", id, CocoRule.MISSING_ID, CocoRule.INVALID_ID);
        id.filter(number -> !ids.add(number))
                .ifPresent(number -> members.add(
                        CocoRule.DUPLICATE_ID, "expected each category id once but found " + number + " again", "id"));
        Optional<String> name = category.text("name");
        members.require("name", name, "a string", CocoRule.MISSING_NAME, CocoRule.INVALID_NAME);
        name.filter(text -> !names.add(text))
                .ifPresent(text -> members.add(
                        CocoRule.DUPLICATE_NAME,
                        "expected each category name once but found \"" + text + "\" again",
                        "name"));
        members.known(KNOWN);
    }
}
