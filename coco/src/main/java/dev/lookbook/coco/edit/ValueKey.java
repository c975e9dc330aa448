package dev.lookbook.coco.edit;

import dev.lookbook.model.Attributes;
import dev.lookbook.model.Decimal;
import dev.lookbook.model.Value;
import java.util.TreeMap;

/**
 * Values as text, the same for two values exactly when they are equal. Hash tables are to be keyed by it, not by values: strings
 * of one hash code are found as quickly as others, since strings have an order.
 */
final class ValueKey {
    private ValueKey() {}

    static String of(Value value) {
        StringBuilder out = new StringBuilder();
        append(value, out);
        return out.toString();
    }

    private static void append(Value value, StringBuilder out) {
        if (value instanceof Value.Text text) {
            append(text.text(), out.append('"'));
        } else if (value instanceof Decimal number) {
            append(number.text(), out.append('#'));
        } else if (value instanceof Value.Sequence list) {
            out.append('[').append(list.values().size()).append(':');
            list.values().forEach(each -> append(each, out));
        } else if (value instanceof Attributes object) {
            out.append('{').append(object.asMap().size()).append(':');
            new TreeMap<>(object.asMap()).forEach((name, member) -> {
                append(name, out);
                append(member, out);
            });
        } else {
            out.append(value instanceof Value.Flag flag ? (flag.value() ? 't' : 'f') : 'n');
        }
    }

    private static void append(String text, StringBuilder out) {
        out.append(text.length()).append(':').append(text);
    }
}
