package dev.lookbook.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names an object has had so far; few in all objects but a hostile one's. */
final class MemberNames {
    private static final int FEW = 24;

    private final List<String> few = new ArrayList<>();
    private Set<String> many = Set.of();

    /** False when the name was there. */
    boolean add(String name) {
        if (few.contains(name) || (few.size() == FEW && many.contains(name))) {
            return false;
        }
        if (few.size() < FEW) {
            return few.add(name);
        }
        if (many.isEmpty()) {
            many = new HashSet<>();
        }
        return many.add(name);
    }
}
