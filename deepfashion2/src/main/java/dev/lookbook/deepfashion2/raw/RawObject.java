package dev.lookbook.deepfashion2.raw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An object, with its members in file order, also those that come twice. */
public record RawObject(long offset, List<Member> members) implements Raw {
    /** So many names are compared one by one. */
    private static final int FEW = 24;

    public RawObject {
        members = List.copyOf(members);
    }

    /** A name and its value. */
    public record Member(String name, Raw value) {}

    /** The value of a member; the last one when it comes twice, which is the one that Python takes. */
    public Optional<Raw> get(String name) {
        for (int i = members.size() - 1; i >= 0; i--) {
            if (members.get(i).name().equals(name)) {
                return Optional.of(members.get(i).value());
            }
        }
        return Optional.empty();
    }

    /** This object with another value in the place of a member, or at the end when it has no such member. */
    public RawObject with(String name, Raw value) {
        List<Member> changed = new ArrayList<>(members);
        for (int i = members.size() - 1; i >= 0; i--) {
            if (members.get(i).name().equals(name)) {
                changed.set(i, new Member(name, value));
                return new RawObject(offset, changed);
            }
        }
        changed.add(new Member(name, value));
        return new RawObject(offset, changed);
    }

    /** The members whose name an earlier one has. */
    public List<Member> repeated() {
        List<Member> repeated = new ArrayList<>();
        Set<String> seen = members.size() <= FEW ? Set.of() : new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (members.size() <= FEW ? isEarlier(member.name(), i) : !seen.add(member.name())) {
                repeated.add(member);
            }
        }
        return repeated;
    }

    private boolean isEarlier(String name, int before) {
        for (int i = 0; i < before; i++) {
            if (members.get(i).name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String describe() {
        return "an object";
    }
}
