package dev.lookbook.deepfashion2.check;

import dev.lookbook.convert.Issue.Severity;
import dev.lookbook.deepfashion2.raw.Raw;
import dev.lookbook.deepfashion2.raw.RawArray;
import dev.lookbook.deepfashion2.raw.RawObject;
import dev.lookbook.io.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes members unique, however deep: those that are equal, and when asked to also those that are not. */
final class DuplicateRepair {
    private final Changes changes;

    DuplicateRepair(Changes changes) {
        this.changes = changes;
    }

    RawObject repair(RawObject object, Location place) {
        boolean repeated = !object.repeated().isEmpty();
        List<RawObject.Member> members = new ArrayList<>();
        for (RawObject.Member member : repeated ? unique(object, place) : object.members()) {
            members.add(new RawObject.Member(member.name(), inside(member.value(), place, member.name())));
        }
        return new RawObject(object.offset(), members);
    }

    private List<RawObject.Member> unique(RawObject object, Location place) {
        // A value that is put again keeps its name's first place, as in Python.
        Map<String, Raw> last = new LinkedHashMap<>();
        object.members().forEach(member -> last.put(member.name(), member.value()));
        Set<String> unequal = unequal(object, last);
        List<RawObject.Member> members = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RawObject.Member member : object.members()) {
            Raw kept = last.getOrDefault(member.name(), member.value());
            if (unequal.contains(member.name()) && !changes.may(DeepFashion2Fix.DUPLICATE_MEMBERS)) {
                members.add(member);
                continue;
            }
            if (seen.add(member.name())) {
                members.add(new RawObject.Member(member.name(), kept));
            }
            if (member.value().offset() != kept.offset()) {
                told(member, kept, place);
            }
        }
        return members;
    }

    /** The names whose values are not all the same. */
    private static Set<String> unequal(RawObject object, Map<String, Raw> last) {
        Set<String> unequal = new HashSet<>();
        for (RawObject.Member member : object.members()) {
            if (!Loss.isSame(member.value(), last.getOrDefault(member.name(), member.value()))) {
                unequal.add(member.name());
            }
        }
        return unequal;
    }

    private void told(RawObject.Member member, Raw kept, Location place) {
        Location at = place.child(member.name()).atByte(member.value().offset());
        if (!Loss.isSame(member.value(), kept)) {
            changes.add(DeepFashion2Fix.DUPLICATE_MEMBERS, at, Loss.text(member.value(), kept));
            return;
        }
        DeepFashion2Fix fix = changes.may(DeepFashion2Fix.EQUAL_MEMBERS)
                ? DeepFashion2Fix.EQUAL_MEMBERS
                : DeepFashion2Fix.DUPLICATE_MEMBERS;
        changes.add(fix, Severity.INFO, at, "dropped, for the same is there again");
    }

    private Raw inside(Raw value, Location place, Object step) {
        if (value instanceof RawObject object) {
            return repair(object, child(place, step));
        }
        if (value instanceof RawArray array && !array.elements().isEmpty()) {
            Location here = child(place, step);
            List<Raw> elements = new ArrayList<>();
            for (int i = 0; i < array.elements().size(); i++) {
                elements.add(inside(array.elements().get(i), here, i));
            }
            return new RawArray(array.offset(), elements);
        }
        return value;
    }

    private static Location child(Location place, Object step) {
        return step instanceof Integer index ? place.child(index) : place.child(step.toString());
    }
}
