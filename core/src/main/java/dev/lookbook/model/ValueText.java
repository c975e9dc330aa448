package dev.lookbook.model;

import dev.lookbook.internal.Brief;
import dev.lookbook.internal.BriefText;
import java.util.Map;

/** What a value says in one line, for people: as JSON has it, but only its beginning when there is much. */
final class ValueText {
    private static final int ROOM = 100;
    private static final int LONGEST_WORD = 40;
    private static final int DEEPEST = 6;

    private final StringBuilder out = new StringBuilder();
    /** Whether it was said how much there is beyond what is shown; the innermost says it. */
    private boolean cut;

    private ValueText() {}

    static String of(Value value) {
        ValueText text = new ValueText();
        text.add(value, 0);
        return text.out.length() <= Brief.LONGEST
                ? text.out.toString()
                : BriefText.word(text.out.toString(), Brief.LONGEST);
    }

    private void add(Value value, int depth) {
        if (value instanceof Attributes attributes) {
            members(attributes, depth);
        } else if (value instanceof Value.Sequence sequence) {
            elements(sequence, depth);
        } else if (value instanceof Value.Text text) {
            quoted(text.text());
        } else if (value instanceof Decimal number) {
            out.append(BriefText.word(number.text(), LONGEST_WORD));
        } else {
            out.append(value instanceof Value.Flag flag ? String.valueOf(flag.value()) : "null");
        }
    }

    private void members(Attributes attributes, int depth) {
        out.append('{');
        String separator = "";
        for (Map.Entry<String, Value> member : attributes.asMap().entrySet()) {
            out.append(separator);
            if (isFull(attributes.asMap().size(), "member", depth)) {
                break;
            }
            quoted(member.getKey());
            out.append(": ");
            add(member.getValue(), depth + 1);
            separator = ", ";
        }
        out.append('}');
    }

    private void elements(Value.Sequence sequence, int depth) {
        out.append('[');
        String separator = "";
        for (Value element : sequence.values()) {
            out.append(separator);
            if (isFull(sequence.values().size(), "value", depth)) {
                break;
            }
            add(element, depth + 1);
            separator = ", ";
        }
        out.append(']');
    }

    private boolean isFull(int size, String thing, int depth) {
        if (out.length() < ROOM && depth < DEEPEST) {
            return false;
        }
        out.append('…').append(cut ? "" : ' ' + BriefText.counted(size, thing));
        cut = true;
        return true;
    }

    private void quoted(String text) {
        out.append('"').append(BriefText.word(text, LONGEST_WORD)).append('"');
    }
}
