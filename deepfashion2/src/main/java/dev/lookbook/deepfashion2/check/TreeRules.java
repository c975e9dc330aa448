package dev.lookbook.deepfashion2.check;

import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.DUPLICATE_MEMBER;
import static dev.lookbook.deepfashion2.check.DeepFashion2Rule.INVALID_NUMBER;

import dev.lookbook.deepfashion2.raw.Raw;
import dev.lookbook.deepfashion2.raw.RawArray;
import dev.lookbook.deepfashion2.raw.RawObject;
import dev.lookbook.deepfashion2.raw.RawOdd;
import dev.lookbook.io.Location;

/** What is true of all JSON, however deep: no member twice, and no number that is none. */
final class TreeRules {
    private final Findings findings;

    TreeRules(Findings findings) {
        this.findings = findings;
    }

    void check(Raw value, Location place) {
        if (value instanceof RawObject object) {
            object.repeated()
                    .forEach(member -> findings.add(
                            DUPLICATE_MEMBER,
                            place.child(member.name()).atByte(member.value().offset()),
                            "expected each member once but found \"" + member.name() + "\" twice"));
            for (RawObject.Member member : object.members()) {
                if (isDeep(member.value())) {
                    check(member.value(), place.child(member.name()));
                }
            }
        } else if (value instanceof RawArray array) {
            for (int i = 0; i < array.elements().size(); i++) {
                if (isDeep(array.elements().get(i))) {
                    check(array.elements().get(i), place.child(i));
                }
            }
        } else if (value instanceof RawOdd odd) {
            findings.add(INVALID_NUMBER, place.atByte(odd.offset()), odd.problem());
        }
    }

    /** Whether something can be wrong with it, so that its place is worth working out. */
    private static boolean isDeep(Raw value) {
        return value instanceof RawObject
                || value instanceof RawOdd
                || (value instanceof RawArray array && !array.elements().isEmpty());
    }
}
