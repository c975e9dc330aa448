package dev.lookbook.coco;

import dev.lookbook.io.Location;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at the members of one record. */
record MemberRules(Location record, Attributes extras, Findings findings) {
    private static final int READABLE = 60;

    /** A member that has to be there; its field is empty when it is not, or is not of the right kind. */
    void require(String name, Optional<?> field, String what, CocoRule missing, CocoRule invalid) {
        Optional<Value> other = extras.get(name);
        if (field.isEmpty() && other.filter(value -> !isNothing(value)).isPresent()) {
            add(invalid, "expected " + what + " but found " + words(other.get()), name);
        } else if (field.isEmpty()) {
            add(
                    missing,
                    "expected a member \"" + name + "\" but found "
                            + other.map(MemberRules::words).orElse("none"),
                    name);
        }
    }

    /** A member that need not be there. */
    void allow(String name, String what, CocoRule invalid) {
        extras.get(name).ifPresent(value -> add(invalid, "expected " + what + " but found " + words(value), name));
    }

    /** An id is a whole number from 1. */
    void id(String name, Optional<Long> id, CocoRule missing, CocoRule invalid) {
        require(name, id, "an integer", missing, invalid);
        if (name.equals("id") && id.isPresent() && id.get() == 0) {
            add(CocoRule.ZERO_ID, "expected an id of at least 1 but found 0", name);
        }
    }

    void known(Set<String> names) {
        for (String name : extras.asMap().keySet()) {
            if (!names.contains(name)) {
                add(CocoRule.UNKNOWN_MEMBER, "expected a member that COCO knows but found \"" + name + '"', name);
            }
        }
    }

    void add(CocoRule rule, String problem, String... path) {
        findings.add(rule, record, problem, path);
    }

    /** An id as the file has it. */
    static String idOf(Optional<Long> field, Attributes extras, String name) {
        return field.map(String::valueOf)
                .or(() -> extras.get(name).map(MemberRules::words))
                .orElse("none");
    }

    /** What says that there is nothing. */
    static boolean isNothing(Value value) {
        return value.equals(Value.NULL) || value.equals(Value.of(List.of()));
    }

    /** A value as errors name it. */
    static String words(Value value) {
        if (value instanceof Value.Text text) {
            return "the string \"" + shortened(text.text()) + '"';
        }
        if (value instanceof Decimal number) {
            return shortened(number.text());
        }
        if (value instanceof Value.Sequence list) {
            return words(list);
        }
        if (value instanceof Attributes) {
            return "an object";
        }
        return value instanceof Value.Flag flag ? String.valueOf(flag.value()) : "null";
    }

    /** Of a list, the numbers tell more than its kind. */
    private static String words(Value.Sequence list) {
        if (list.values().isEmpty()) {
            return "an empty array";
        }
        boolean areNumbers = list.values().stream().allMatch(Decimal.class::isInstance);
        String text = list.values().toString();
        return areNumbers && text.length() <= READABLE ? text : "an array";
    }

    private static String shortened(String text) {
        return text.length() <= READABLE ? text : text.substring(0, READABLE) + '…';
    }
}
