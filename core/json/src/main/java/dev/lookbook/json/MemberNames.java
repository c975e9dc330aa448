package dev.lookbook.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names an object has had so far; few in all objects but a hostile one's. */
final class MemberNames {
    private static final int FEW = 24;

    private final List<String> few = new ArrayList<>(FEW);
    private final Set<String> many = new HashSet<>();

    /** False when the name was there. */
    boolean add(String name) {
        if (few.contains(name) || (few.size() == FEW && many.contains(name))) {
            return false;
        }
        return few.size() < FEW ? few.add(name) : many.add(name);
    }
}
