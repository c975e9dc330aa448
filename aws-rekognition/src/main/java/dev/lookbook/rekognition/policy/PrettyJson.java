package dev.lookbook.rekognition.policy;

import dev.lookbook.json.JsonSink;
import dev.lookbook.model.Attributes;
import dev.lookbook.model.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Writes JSON for people, with a member or an element a line. */
final class PrettyJson {
    private final StringBuilder out = new StringBuilder();
    private int depth;

    private PrettyJson() {}

    static String text(Value value) {
        PrettyJson json = new PrettyJson();
        json.write(value);
        return json.out.append('\n').toString();
    }

    private void write(Value value) {
        if (value instanceof Attributes object) {
            lines('{', '}', List.copyOf(object.asMap().entrySet()), member -> {
                out.append(compact(Value.of(member.getKey()))).append(": ");
                write(member.getValue());
            });
        } else if (value instanceof Value.Sequence list) {
            lines('[', ']', list.values(), this::write);
        } else {
            out.append(compact(value));
        }
    }

    private <T> void lines(char open, char close, List<T> things, Consumer<? super T> content) {
        out.append(open);
        depth++;
        for (int i = 0; i < things.size(); i++) {
            out.append(i == 0 ? "" : ",");
            newLine();
            content.accept(things.get(i));
        }
        depth--;
        newLine();
        out.append(close);
    }

    private void newLine() {
        out.append('\n').append("  ".repeat(depth));
    }

    private static String compact(Value value) {
        return new String(new JsonSink().value(value).toByteArray(), StandardCharsets.UTF_8);
    }
}
