package dev.lookbook.deepfashion2.check;

import dev.lookbook.deepfashion2.raw.Raw;
import dev.lookbook.deepfashion2.raw.RawArray;
import dev.lookbook.deepfashion2.raw.RawObject;
import dev.lookbook.io.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes members unique, however deep. */
final class DuplicateRepair {
    private final Changes changes;

    DuplicateRepair(Changes changes) {
        this.changes = changes;
    }

    RawObject repair(RawObject object, Location place) {
        object.repeated()
                .forEach(member -> changes.add(
                        DeepFashion2Fix.DUPLICATE_MEMBERS,
                        place.child(member.name()).atByte(member.value().offset()),
                        "\"" + member.name() + "\" was there before; this one stays unless another follows"));
        // A value that is put again keeps its name's first place, as in Python.
        Map<String, Raw> unique = new LinkedHashMap<>();
        object.members().forEach(member -> unique.put(member.name(), member.value()));
        List<RawObject.Member> members = new ArrayList<>();
        unique.forEach((name, value) -> members.add(new RawObject.Member(name, inside(value, place, name))));
        return new RawObject(object.offset(), members);
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
