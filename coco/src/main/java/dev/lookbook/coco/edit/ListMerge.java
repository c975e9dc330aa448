package dev.lookbook.coco.edit;

import dev.lookbook.convert.Issue;
import dev.lookbook.io.Location;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Makes one list of several whose elements have ids: categories of one name are one, and licenses that say the same. */
final class ListMerge {
    private final boolean isCategories;
    private final boolean renumber;
    private final Consumer<? super Issue> issues;
    private final List<Value> elements = new ArrayList<>();
    /** The elements without an id that are there, by {@link ValueKey}. */
    private final Set<String> plain = new HashSet<>();
    /** The elements that are there, by what makes them the same as others. */
    private final Map<String, Attributes> known = new HashMap<>();
    /** The input that an id is from. */
    private final Map<String, Integer> owners = new HashMap<>();

    private final List<Map<String, Value>> ids = new ArrayList<>();
    private final FreshIds fresh = new FreshIds(false);

    /** An element on its way to the list, with its new id as soon as there is one. */
    private static final class Arrival {
        private final Value element;
        private final Location place;
        private Optional<String> key = Optional.empty();
        private Optional<Value> id = Optional.empty();

        Arrival(Value element, Location place) {
            this.element = element;
            this.place = place;
        }
    }

    /**
     * An input's part.
     *
     * @param list its elements
     * @param used the ids that its records name, by {@link Ids#key}
     * @param place where its list is
     */
    record Part(List<Value> list, Map<String, Value> used, Location place) {}

    ListMerge(boolean isCategories, List<Part> parts, boolean renumber, Consumer<? super Issue> issues) {
        this.isCategories = isCategories;
        this.renumber = renumber;
        this.issues = issues;
        for (Part part : parts) {
            part.used().values().forEach(fresh::avoid);
            part.list().forEach(element -> idOf(element).ifPresent(fresh::avoid));
            ids.add(new HashMap<>());
        }
        for (int input = 0; input < parts.size(); input++) {
            add(input, parts.get(input));
        }
        if (renumber) {
            fresh.avoid(Value.of(elements.size()));
        }
        Map<String, Value> undefined = new HashMap<>();
        for (int input = 0; input < parts.size(); input++) {
            settleUndefined(input, parts.get(input), undefined);
        }
    }

    /** The merged list. */
    List<Value> elements() {
        return elements;
    }

    /** The ids that an input's became, by {@link Ids#key}; those that are not there stay. */
    Map<String, Value> ids(int input) {
        return ids.get(input);
    }

    private void add(int input, Part part) {
        List<Arrival> arrivals = new ArrayList<>();
        Map<String, Integer> occurrences = new HashMap<>();
        for (int i = 0; i < part.list().size(); i++) {
            Arrival arrival = new Arrival(part.list().get(i), part.place().child(i));
            if (idOf(arrival.element).isPresent() && arrival.element instanceof Attributes object) {
                String kind = kind(object);
                // The first of its kind is another than the second: files have categories that share a name.
                String key = occurrences.merge(kind, 1, Integer::sum) + ":" + kind;
                arrival.key = Optional.of(key);
                if (known.containsKey(key)) {
                    meet(input, arrival, object, known.get(key));
                } else {
                    arrivals.add(arrival);
                }
            } else if (input == 0 || !plain.contains(ValueKey.of(arrival.element))) {
                arrivals.add(arrival);
            }
        }
        // First all that can stay, so that none of them loses its id to a new one.
        arrivals.forEach(arrival -> keepId(input, arrival));
        arrivals.forEach(arrival -> append(input, arrival));
    }

    /** What an element is by, but for its id. */
    private String kind(Attributes element) {
        Attributes all = element.without(Ids.ID);
        return ValueKey.of(isCategories ? element.get("name").orElse(all) : all);
    }

    private static Optional<Value> idOf(Value element) {
        return element instanceof Attributes object ? object.get(Ids.ID).filter(Ids::isOne) : Optional.empty();
    }

    private void meet(int input, Arrival arrival, Attributes object, Attributes first) {
        Value id = idOf(first).orElseThrow();
        changed(input, arrival, id);
        Set<String> conflicts = new TreeSet<>(first.asMap().keySet());
        conflicts.addAll(object.asMap().keySet());
        conflicts.removeIf(member -> member.equals(Ids.ID) || first.get(member).equals(object.get(member)));
        if (!conflicts.isEmpty()) {
            issues.accept(Issue.warning(
                    "category-conflict",
                    arrival.place,
                    "the category " + name(object) + " is another in an earlier file, which counts, by: "
                            + String.join(", ", conflicts)));
        }
    }

    private void keepId(int input, Arrival arrival) {
        Optional<Value> id = renumber ? Optional.empty() : idOf(arrival.element);
        arrival.id = id.filter(one -> owners.getOrDefault(Ids.key(one), input) == input);
        arrival.id.ifPresent(one -> owners.put(Ids.key(one), input));
    }

    private void append(int input, Arrival arrival) {
        if (arrival.key.isEmpty()) {
            elements.add(arrival.element);
            plain.add(ValueKey.of(arrival.element));
            return;
        }
        Value id = arrival.id.orElseGet(() -> renumber ? Value.of(elements.size() + 1) : fresh.id(fresh.next()));
        owners.put(Ids.key(id), input);
        Attributes element = ((Attributes) arrival.element).with(Ids.ID, id);
        elements.add(element);
        known.put(arrival.key.get(), element);
        changed(input, arrival, id);
    }

    private void changed(int input, Arrival arrival, Value now) {
        Value before = idOf(arrival.element).orElseThrow();
        ids.get(input).putIfAbsent(Ids.key(before), now);
        if (!Ids.key(before).equals(Ids.key(now))) {
            report(arrival.place, name((Attributes) arrival.element), before, now);
        }
    }

    /** An id that its file does not define must not become that of something which another file defines. */
    private void settleUndefined(int input, Part part, Map<String, Value> undefined) {
        part.used().forEach((key, id) -> {
            if (!ids.get(input).containsKey(key) && owners.containsKey(key)) {
                Value now = undefined.computeIfAbsent(key, taken -> fresh.id(fresh.next()));
                ids.get(input).put(key, now);
                report(part.place(), "which is not defined,", id, now);
            }
        });
    }

    private void report(Location place, String what, Value before, Value now) {
        String message = what + ' ' + Ids.text(before) + " became " + Ids.text(now);
        issues.accept(
                isCategories
                        ? Issue.info("renumber-category", place, "the category " + message)
                        : Issue.info("renumber-license", place, "the license " + message));
    }

    private static String name(Attributes element) {
        return '"' + element.text("name").orElse("") + '"';
    }
}
