package dev.lookbook.coco;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Collects the members of a record that have no field in it, each name once. */
final class ExtraMembers {
    private final Attributes.Builder extras = Attributes.builder();
    private final Set<String> taken;
    private final List<String> refused = new ArrayList<>();

    /** No members yet; some names are those of fields that are there. */
    ExtraMembers(Set<String> fields) {
        taken = new HashSet<>(fields);
    }

    void put(String name, Optional<? extends Value> value) {
        value.ifPresent(present -> put(name, present));
    }

    void put(String name, Value value) {
        if (taken.add(name)) {
            extras.put(name, value);
        } else {
            refused.add(name);
        }
    }

    /** Takes the model's extras as members of their names, and those in COCO's namespace too but for some. */
    void putAll(Attributes modelExtras, Set<String> done) {
        modelExtras.forEach((name, value) -> {
            if (name.equals(Leftovers.NAMESPACE) && value instanceof Attributes namespace) {
                namespace.forEach((inner, leftover) -> {
                    if (!done.contains(inner)) {
                        put(inner, leftover);
                    }
                });
            } else {
                put(name, value);
            }
        });
    }

    /** The members; tells of those whose names were taken. */
    Attributes build(Location location, Consumer<? super Issue> issues) {
        if (!refused.isEmpty()) {
            issues.accept(Issue.info(
                    "drop-attributes",
                    location,
                    "left out the attributes " + String.join(", ", refused)
                            + ", for there are members of these names already"));
        }
        return extras.build();
    }
}
