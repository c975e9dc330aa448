package dev.lookbook.deepfashion2.check;

import dev.lookbook.deepfashion2.raw.Raw;
import dev.lookbook.deepfashion2.raw.RawObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts members where they usually stand, so that a repair makes no order that was not odd before. */
final class UsualPlace {
    private UsualPlace() {}

    /** The object with another value of a member; one that it has not comes after all that usually come before it. */
    static RawObject with(RawObject object, String name, Raw value, List<String> usual) {
        if (object.get(name).isPresent()) {
            return object.with(name, value);
        }
        int place = usual.indexOf(name);
        int at = -1;
        int next = -1;
        for (int i = 0; i < object.members().size(); i++) {
            int other = usual.indexOf(object.members().get(i).name());
            at = other >= 0 && other < place ? i + 1 : at;
            next = other > place && next < 0 ? i : next;
        }
        List<RawObject.Member> members = new ArrayList<>(object.members());
        int end = next < 0 ? members.size() : next;
        members.add(at < 0 ? end : at, new RawObject.Member(name, value));
        return new RawObject(object.offset(), members);
    }

    /** The members in the usual order, where those that are not usual keep their places. */
    static List<RawObject.Member> ordered(List<RawObject.Member> members, List<String> usual) {
        List<RawObject.Member> sorted = members.stream()
                .filter(member -> usual.contains(member.name()))
                .sorted(Comparator.comparingInt(member -> usual.indexOf(member.name())))
                .toList();
        List<RawObject.Member> ordered = new ArrayList<>();
        int next = 0;
        for (RawObject.Member member : members) {
            ordered.add(usual.contains(member.name()) ? sorted.get(next++) : member);
        }
        return ordered;
    }
}
